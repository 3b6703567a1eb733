/* Small comforts on every page; all of it can be done without. Starters and chips into a field, the card sort by keys, drag
   and swipe, copying, Escape, and a focus that is never lost when a part of the page is changed. */
(() => {
  'use strict';
  const SWIPE = 90, HOLD = 250, SLACK = 6;
  const FOCUSABLE = 'a[href],button:not([disabled]),input:not([type=hidden]),select,textarea,summary';
  const writes = element => element?.matches?.('input:not([type=checkbox],[type=radio],[type=submit]),textarea,select,[contenteditable]');

  // ---- Starters and chips: their words go where the cursor was, or at the end ----

  let cursor = null;
  document.addEventListener('focusout', ({target}) => { cursor = writes(target) && target.selectionEnd != null ? target : null; });

  function put(button, words) {
    const field = document.getElementById(button.dataset.for);
    if (!field) return;
    const at = [cursor, document.activeElement].includes(field) ? field.selectionEnd : field.value.length;
    const before = field.value.slice(0, at), gap = before && !/\s$/.test(before) ? ('lines' in field.dataset ? '\n' : ' ') : '';
    const said = gap + words.replace(/\s*(…|\.{3})$/, ' ');
    if (field.selectionEnd == null) field.value += said; else field.setRangeText(said, at, at, 'end');
    field.focus();
    field.dispatchEvent(new Event('input', {bubbles: true}));
  }

  // ---- Copying; what is said afterwards stands in data-copied ----

  const offerCopies = () => document.querySelectorAll('[data-copy]').forEach(button => { button.hidden = !navigator.clipboard; });
  offerCopies();

  async function copy(button) {
    const from = document.getElementById(button.dataset.copy), said = button.querySelector('span') ?? button, before = said.textContent;
    try {
      await navigator.clipboard.writeText(from.value ?? from.textContent);
      said.textContent = button.dataset.copied ?? before;
      setTimeout(() => { said.textContent = before; }, 3000);
    } catch {
      from.select ? from.select() : getSelection().selectAllChildren(from);
    }
  }

  document.addEventListener('click', event => {
    const button = event.target.closest?.('[data-starter],[data-chip],[data-copy]');
    if (button && 'copy' in button.dataset) copy(button);
    else if (button) put(button, button.dataset.starter ?? button.dataset.chip);
    document.querySelectorAll('.language-menu[open],.bar-menu[open]').forEach(menu => { menu.open = menu.contains(event.target); });
  });

  // ---- Keys: Escape closes what is open round the focus; in the card sort 1–4 choose a pile, arrows go between them ----

  const sorter = () => document.querySelector('[data-sorter]');
  const piles = () => [...sorter()?.querySelectorAll('[data-pile]') ?? []];

  document.addEventListener('keydown', event => {
    const {key, target} = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const open = key === 'Escape' && target.closest('details[open]');
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
    }
    if (!sorter()?.contains(target) || writes(target)) return;
    const pile = piles().find(one => one.dataset.pile === key), here = piles().indexOf(target);
    const steps = {ArrowRight: 1, ArrowDown: 2, ArrowLeft: -1, ArrowUp: -2}[key];
    if (pile) pile.click();
    else if (steps && here >= 0) {
      event.preventDefault();
      const way = Math.abs(steps) === 1 && document.dir === 'rtl' ? -steps : steps;
      piles()[(here + way + piles().length) % piles().length].focus();
    }
  });

  // ---- The card itself: drag it onto a pile; swipe it forward for the first pile, back for the last ----

  let drag = null;
  const under = event => document.elementsFromPoint(event.clientX, event.clientY).find(one => one.matches('[data-pile]'));

  document.addEventListener('pointerdown', event => {
    const card = event.target.closest?.('[data-sorter] [data-card]');
    if (!card || event.button || event.target.closest('button,a')) return;
    card.style.userSelect = 'none';
    drag = {card, x: event.clientX, y: event.clientY, held: event.pointerType === 'mouse'};
    const mine = drag;
    setTimeout(() => { if (drag === mine) drag.held = true; }, HOLD);
  });
  document.addEventListener('pointermove', event => {
    if (!drag) return;
    const x = event.clientX - drag.x, y = event.clientY - drag.y;
    if (!drag.moved && Math.hypot(x, y) < SLACK) return;
    drag.moved = true;
    drag.card.style.translate = `${x}px ${drag.held ? y : 0}px`;
    piles().forEach(pile => pile.classList.toggle('is-over', pile === under(event)));
  });
  sorter()?.addEventListener('touchmove', event => { if (drag?.held) event.preventDefault(); }, {passive: false});
  document.addEventListener('pointerup', event => {
    if (!drag) return;
    const x = (event.clientX - drag.x) * (document.dir === 'rtl' ? -1 : 1), y = event.clientY - drag.y;
    const swiped = Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y) && piles().at(x > 0 ? 0 : -1);
    const pile = drag.moved && (under(event) || swiped);
    letGo();
    pile?.click?.();
  });
  document.addEventListener('pointercancel', letGo);
  function letGo() {
    if (drag) drag.card.style.translate = drag.card.style.userSelect = '';
    drag = null;
    piles().forEach(pile => pile.classList.remove('is-over'));
  }

  // ---- After a part of the page has changed: the focus stays in it, and the next card is said ----

  let held = null;
  document.addEventListener('htmx:before:swap', () => { held = document.activeElement !== document.body && document.activeElement; });
  document.addEventListener('htmx:after:swap', event => {
    const {ctx} = event.detail, part = document.getElementById(ctx.target?.id) ?? ctx.target, form = ctx.sourceElement?.closest?.('form');
    if (held && isLost(document.activeElement)) keepFocus(part?.isConnected ? part : document.getElementById('main'));
    if (ctx.response?.status < 400 && form?.elements.operation) form.elements.operation.value = fresh();
    offerCopies();
    if (part?.matches?.('[data-sorter]')) say(part.querySelector('[data-card]') ?? part);
  });

  const isLost = element => !element || element === document.body || element.disabled;

  /* To the same thing; where it can no longer be pressed (the first of a list cannot go up), to what stands beside it. */
  function keepFocus(part) {
    const found = held.id && document.getElementById(held.id), same = found?.disabled ? found.form?.querySelector(FOCUSABLE) : found;
    const heading = part.querySelector('h1,h2,h3');
    const next = same || part.querySelector('[aria-invalid=true]') || heading || part.querySelector(FOCUSABLE) || part;
    if (!next.matches(FOCUSABLE)) next.tabIndex = -1;
    next.focus();
  }

  /* Another form of the same page is another request, even with the same words; so is one that was changed and changed back. */
  const fresh = () => [...crypto.getRandomValues(new Uint32Array(4))].map(number => number.toString(16)).join('-');

  // ---- A page that asks once more opens where it asks ----

  const wrong = document.querySelector('main [aria-invalid=true], main fieldset:has(.error)');
  const ask = () => (wrong?.matches(FOCUSABLE) ? wrong : wrong?.querySelector(FOCUSABLE))?.focus();
  ask();
  if (location.hash) addEventListener('load', () => setTimeout(ask));

  // ---- What is said aloud by a screen reader: the next card, and what the page has to tell when it opens ----

  document.addEventListener('change', ({target}) => {
    const {form} = target, operation = form?.elements.operation;
    if (operation && !('autosave' in form.dataset)) operation.value = fresh();
  }, true);

  const voice = Object.assign(document.createElement('p'), {className: 'only-heard', role: 'status'});
  const notices = document.getElementById('notices'), OPENED = 600;
  if (sorter() || notices?.childElementCount) document.body.append(voice);
  if (notices?.childElementCount) setTimeout(() => say(notices), OPENED);
  function say(part) { voice.textContent = [...part.querySelectorAll('h2,p')].map(one => one.textContent.trim()).join('. '); }
})();
