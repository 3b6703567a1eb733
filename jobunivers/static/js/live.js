/* A room that is the same on every screen (docs/decisions/live-groups.md): asks whether anything is new, sends what is pressed
   without leaving the page, and keeps what is pressed until there is a connection. Without it every button is a form, and
   *Vis nyt* is a link. What is typed is kept by saving.js. */
(() => {
  'use strict';
  const QUICK = 700, CALM = 2500, LIVELY = 60_000, LAST_WAIT = 8000, PATIENCE = 15_000;
  const part = id => document.getElementById(id), live = () => part('live'), room = () => part('room');
  if (!live()) return;
  const waiting = [];
  htmx.config.morphIgnore = [...htmx.config.morphIgnore, 'open']; // what somebody has folded out stays so, whoever else does what
  let timer, asking = false, sending = false, wait = 0, moved = performance.now(), pressed = false;

  const lost = yes => {
    const said = document.querySelector('[data-lost]');
    if (said) said.hidden = !yes;
    wait = yes ? Math.min(LAST_WAIT, wait * 2 || QUICK) : 0;
  };
  const ask = (address, options) => fetch(address, {mode: 'same-origin', signal: AbortSignal.timeout(PATIENCE), ...options});

  // ---- What is new: asked for often while something happens, seldom while nothing does, never by a phone that is put away ----

  const later = () => {
    clearTimeout(timer);
    const pace = performance.now() - moved < LIVELY ? QUICK : CALM;
    if (!document.hidden) timer = setTimeout(look, wait || pace);
  };

  async function look() {
    clearTimeout(timer);
    if (asking || sending) return later();
    asking = true;
    try {
      const headers = {'HX-Request': 'true', 'HX-Target': 'section#live'};
      const answer = await ask(`${room().dataset.live}?v=${live().dataset.version}`, {headers});
      if (answer.status === 200) await show(await answer.text());
      else if (answer.status < 500 && answer.status !== 204) return location.reload();
      lost(answer.status >= 500);
    } catch { lost(true); } finally { asking = false; }
    later();
  }

  /* Nothing moves under a finger, and a list that is open stays open: it is shown a moment later. */
  const held = () => pressed || live().contains(document.activeElement) && document.activeElement.matches('select,textarea,input:not([type=hidden])');
  const isWritten = () => document.activeElement.matches('textarea') && document.activeElement.value && !live().contains(document.activeElement);

  async function show(text) {
    if (held() || sending) return;
    const stage = live().dataset.stage;
    await htmx.swap({sourceElement: live(), target: live(), swap: 'outerMorph', text});
    moved = performance.now();
    if (live().dataset.stage !== stage && !isWritten()) await whole();
  }

  /* Another stage has another form: the whole room is shown anew, unless somebody is in the midst of a word. */
  async function whole() {
    const state = part('save-state')?.dataset.saveState;
    if (state && state !== 'saved') return;
    const answer = await ask(location.href);
    if (answer.ok) await renew(await answer.text());
  }

  async function renew(text) {
    for (const id of ['room', 'notices']) {
      await htmx.swap({sourceElement: part(id), target: part(id), select: `#${id}`, swap: 'outerMorph', text});
    }
    tidy();
    moved = performance.now();
  }

  // ---- What is pressed: one after the other, each until it has arrived. The same operation twice is done once. ----

  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || !room()?.contains(form)) return;
    event.preventDefault();
    const {submitter} = event, action = submitter?.hasAttribute('formaction') ? submitter.formAction : form.action;
    waiting.push({form, action, body: new URLSearchParams(new FormData(form, submitter))});
    form.setAttribute('aria-busy', 'true');
    send();
  });

  async function send() {
    if (sending || !waiting.length) return;
    sending = true;
    try {
      const {form, action, body} = waiting[0], answer = await ask(action, {method: 'POST', body});
      if (answer.status >= 500) throw answer;
      const text = await answer.text();
      waiting.shift();
      form.removeAttribute('aria-busy');
      lost(false);
      if (!text.includes('id="room"')) return leave(form, answer);
      if (answer.ok && 'cleared' in form.dataset) clear(form);
      await renew(text);
    } catch { lost(true); } finally { sending = false; }
    if (waiting.length) setTimeout(send, wait); else later();
  }

  const clear = form => [...form.elements].forEach(field => {
    if (field.matches('textarea,input:not([type=hidden],[type=checkbox])')) field.value = '';
    field.checked = false;
  });

  /* Somewhere else than the room: the page that says so is shown, with all that was typed still on it. */
  const leave = (form, answer) => answer.ok || !form.isConnected ? location.assign(answer.ok ? answer.url : location.href) : form.submit();

  const tidy = () => document.querySelectorAll('[data-without-script]').forEach(one => { one.hidden = true; });
  const again = () => { wait = 0; moved = performance.now(); send(); look(); };
  for (const [what, yes] of [['pointerdown', true], ['pointerup', false], ['pointercancel', false]]) {
    document.addEventListener(what, () => { setTimeout(() => { pressed = yes; }, yes ? 0 : 50); });
  }
  document.addEventListener('visibilitychange', () => document.hidden ? clearTimeout(timer) : again());
  addEventListener('online', again);
  addEventListener('pageshow', event => { if (event.persisted) again(); });
  tidy();
  later();
})();
