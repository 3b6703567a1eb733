/* The consultant's desk: keys to move with, focus that is never lost, and a marked text that becomes the quote.
   Everything here is also there without it: links, a search field, and a quote typed by hand. */
(() => {
  'use strict';
  const find = (selector, root = document) => root.querySelector(selector);
  const writes = element => element.matches('input,textarea,select,[contenteditable]');
  const links = () => [...document.querySelectorAll('.caseload .card-link')];

  // ---- Keys ----

  function move(by) {
    const list = links(), here = list.indexOf(document.activeElement);
    const start = list.findIndex(link => link.closest('[aria-current]'));
    const next = here < 0 ? (start < 0 || by < 0 ? 0 : start) : here + by;
    list[Math.max(0, Math.min(next, list.length - 1))]?.focus();
  }

  const KEYS = {
    j: () => move(1),
    k: () => move(-1),
    o: () => {
      const link = links().find(link => link === document.activeElement) || find('.caseload [aria-current] .card-link');
      if (link) location.href = link.dataset.page;
    },
    '/': () => find('#soeg')?.select(),
    '?': () => find('#keys')?.showPopover(),
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target) || !find('[data-keys]')) return;
    if (!KEYS[event.key]) return;
    event.preventDefault();
    KEYS[event.key]();
  });

  // ---- Enter in the search goes on to the first who was found; the fields between are for who wants them ----

  let goesOn = false;

  document.addEventListener('keydown', event => {
    if (event.target.id === 'soeg') goesOn = event.key === 'Enter';
  });

  // ---- Focus: where the part that held it went out of sight, the heading of the part in sight takes it ----

  function keepFocus() {
    const here = document.activeElement;
    if (goesOn && here.id === 'soeg') links()[0]?.focus();
    goesOn = false;
    if (here !== document.body && here.checkVisibility()) return;
    const heading = [...document.querySelectorAll('#citizen-title,#desk-title')].find(title => title.checkVisibility());
    heading?.focus();
  }

  document.addEventListener('htmx:after:swap', () => requestAnimationFrame(keepFocus));

  // ---- A marked text in the citizen's own words goes into the field named by data-quotable ----

  function quote() {
    const marked = getSelection();
    if (marked.isCollapsed || !marked.rangeCount) return;
    const range = marked.getRangeAt(0).cloneRange(), part = range.startContainer;
    const own = (part.closest ? part : part.parentElement).closest('[data-own]');
    const field = document.getElementById(own?.closest('[data-quotable]')?.dataset.quotable);
    if (!field) return;
    if (!own.contains(range.endContainer)) range.setEndAfter(own.lastChild);
    const words = range.cloneContents();
    words.querySelectorAll('.place-number').forEach(number => number.remove());
    const text = words.textContent.replace(/\s+/g, ' ').trim().slice(0, 500);
    if (text) field.value = text;
  }

  // ---- Work that is no longer shared goes off the screen at once; what was written about it stays ----

  const LOOK_AGAIN = 20_000;

  async function stillShared() {
    const work = find('[data-still-shared]');
    if (!work || document.hidden) return;
    const answer = await fetch(work.dataset.stillShared).catch(() => null);
    if (answer?.status !== 404) return;
    const held = work.contains(document.activeElement);
    work.removeAttribute('data-still-shared');
    work.setAttribute('aria-live', 'polite');
    work.replaceChildren(document.getElementById('not-shared-now').content.cloneNode(true));
    find('#quote').value = '';
    document.querySelectorAll('.said blockquote').forEach(quoted => quoted.remove());
    if (held) { work.tabIndex = -1; work.focus(); }
  }

  setInterval(stillShared, LOOK_AGAIN);
  for (const back of ['visibilitychange', 'focus', 'pageshow']) addEventListener(back, stillShared);

  for (const done of ['mouseup', 'keyup', 'touchend']) document.addEventListener(done, () => setTimeout(quote));
})();
