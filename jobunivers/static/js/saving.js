/* Saves what people write at every pause and says honestly how it goes (docs/decisions/saving.md). Nothing of anybody's words
   is kept in the browser. All that is said here comes from components/save_state.html. A tool may fire `save` at a form. */
(() => {
  'use strict';
  const PAUSE = 1000, LONGEST = 1800, FIRST_WAIT = 2000, LAST_WAIT = 30000, PATIENCE = 20000, KEEPALIVE = 60000;
  const TROUBLE = ['conflict', 'other', 'login', 'gone', 'large', 'check', 'failed', 'waiting'];
  const ORDER = [...TROUBLE, 'saving', 'saved'];
  const TYPED = 'textarea,select,input:not([type=hidden],[type=file],[type=submit],[type=button])';
  const writers = new Map(), all = () => [...writers.values()];
  const place = () => document.getElementById('save-state'), words = () => document.querySelector('[data-save-words]');
  const AWAY = 'no answer';
  let last, passing, typed = [];

  /* The worst state of all forms, at the top of the page; trouble also where the person is writing. */
  const show = () => {
    const state = ORDER.find(one => all().some(writer => writer.state === one)) || '';
    const at = place(), said = state === 'saved' ? last : words().content.querySelector(`[data-state="${state}"]`);
    if (!at || at.dataset.saveState === state) return;
    document.querySelectorAll('.save-near').forEach(one => one.remove());
    at.className = `save save-${at.dataset.saveState = state}`;
    at.replaceChildren(...said?.cloneNode(true).childNodes ?? []);
    if (!TROUBLE.includes(state) || state === 'conflict') return;
    const near = at.cloneNode(true), {form} = all().find(writer => writer.state === state);
    ['id', 'role', 'data-save-state'].forEach(name => near.removeAttribute(name));
    near.classList.add('save-near');
    beside(form, near);
  };
  const beside = (form, part) => {
    const field = form.contains(document.activeElement) && document.activeElement.closest('.field');
    field ? field.after(part) : form.prepend(part);
  };

  /* What was wrong in a form is right now. */
  const forgive = form => {
    form.querySelectorAll('.error').forEach(one => one.remove());
    form.querySelectorAll('[aria-invalid]').forEach(one => one.removeAttribute('aria-invalid'));
  };

  /* Asks the server; throws AWAY when no answer comes. */
  const ask = async (address, options) => {
    try {
      const answer = await fetch(address, {mode: 'same-origin', signal: AbortSignal.timeout(PATIENCE), ...options});
      return {status: answer.redirected ? 0 : answer.status, text: await answer.text()};
    } catch { throw AWAY; }
  };
  const parsed = text => new DOMParser().parseFromString(text, 'text/html');
  /* The page as the server shows it now; null for somebody who is logged out. */
  const reread = async () => {
    const {status, text} = await ask(location.href);
    if (status !== 200 && status !== 401) throw AWAY;
    return status === 200 ? parsed(text) : null;
  };

  class Writer {
    state = ''; turn = 0; wait = 0;
    constructor(form) {
      Object.assign(this, {id: form.id, action: form.getAttribute('action')});
      this.page = this.field('operation').value;
      this.kept = this.words();
    }
    get form() { return document.querySelector(`form[id="${this.id}"][action="${this.action}"]`); }
    get dirty() { return !!this.form && this.words() !== this.kept; }
    field(name) { return this.form.querySelector(`input[type=hidden][name="${name}"]`); }
    words() {
      const data = new URLSearchParams(new FormData(this.form));
      ['csrf_token', 'operation', 'base'].forEach(name => data.delete(name));
      return data.toString();
    }

    touched() {
      clearTimeout(this.timer);
      const now = performance.now();
      if (this.dirty) {
        this.since ??= now;
        if (!TROUBLE.includes(this.state)) this.state = 'saving';
        this.timer = setTimeout(() => this.save(), this.onward ? 0 : Math.min(PAUSE, Math.max(0, this.since + LONGEST - now)));
      } else if (!this.flight) this.state = last ? 'saved' : '';
      show();
    }
    save() {
      clearTimeout(this.timer);
      return this.flight ??= this.attempt().catch(error => {
        this.later('waiting');
        if (error !== AWAY) reportError(error);
      }).finally(() => { this.flight = null; show(); });
    }
    /* The same words keep their operation, so that words that come twice are taken once. */
    stamp() {
      const sent = this.words();
      if (sent !== this.tried) this.field('operation').value = `${this.page}.${(++this.turn).toString(36)}`;
      return this.tried = sent;
    }
    post(more) {
      return ask(this.action, {
        method: 'POST', body: new URLSearchParams(new FormData(this.form)),
        headers: {'HX-Request': 'true', 'HX-Target': 'p#save-state', 'HX-Current-URL': location.href}, ...more,
      });
    }
    async attempt() {
      if (!this.dirty) return;
      const sent = this.stamp();
      this.since = null;
      if (this.stale && !await this.renew()) return;
      const {status, text} = await this.post();
      if (!this.form) return;
      if (status === 200) return this.saved(sent, text);
      if (status === 409) return this.torn(text);
      if (status === 422) return this.refused(text);
      this.stale = status === 401 || status === 400;
      this.later({401: 'login', 404: 'gone', 410: 'gone', 413: 'large'}[status] ?? 'failed', status === 400 ? 50 : FIRST_WAIT);
    }
    async saved(sent, text) {
      Object.assign(this, {kept: sent, wait: 0, state: 'saved'});
      forgive(this.form);
      this.form.querySelector('[data-two-versions]')?.remove();
      await htmx.swap({sourceElement: this.form, target: place(), swap: 'outerMorph', text});
      last = place().cloneNode(true);
      if ('merged' in last.dataset) await this.catchUp().catch(() => {});
      if (this.dirty) return this.touched();
      if (this.onward) setTimeout(this.onward);
      this.onward = null;
    }
    async refused(text) {
      const {form, onward} = this;
      Object.assign(this, {state: 'check', wait: 0, onward: null});
      await htmx.swap({sourceElement: form, target: form, select: `#${this.id}`, swap: 'outerMorph', text});
      if (onward) this.form.querySelector('[aria-invalid]')?.focus();
    }
    /* Both texts side by side, in the form; what is typed meanwhile goes on being kept as the side that is not chosen. */
    torn(text) {
      const fresh = parsed(text).querySelector('[data-two-versions]');
      const old = this.form.querySelector('[data-two-versions]');
      Object.assign(this, {state: 'conflict', wait: 0, onward: null});
      show();
      if (!old) beside(this.form, fresh); else if (!old.contains(document.activeElement)) old.replaceWith(fresh);
    }
    async keep(which, section) {
      if (which === 'theirs') {
        if (this.words() !== this.tried) await this.save();
        await this.catchUp(true);
      } else this.field('base').value = section.dataset.base;
      this.form.querySelector('[data-two-versions]')?.remove();
      this.form.querySelector(TYPED)?.focus();
      Object.assign(this, {state: 'saving', kept: '', tried: ''});
      this.save();
    }
    later(state, first = FIRST_WAIT) {
      if (state !== 'waiting' && state !== 'failed') this.onward = null;
      this.state = state;
      this.wait = Math.min(LAST_WAIT, this.wait * 2 || first);
      this.timer = setTimeout(() => this.save(), this.wait);
    }
    /* After a log-in elsewhere: the new page's token for every form here, if it is the same person. */
    async renew() {
      const page = await reread(), theirs = page?.querySelector('[data-save-words]')?.dataset.who;
      if (theirs !== words().dataset.who) return this.later(page ? 'other' : 'login');
      const token = page.querySelector('input[name=csrf_token]').value;
      document.querySelectorAll('input[name=csrf_token]').forEach(field => { field.value = token; });
      this.stale = false;
      return true;
    }
    /* Shows what the server has now, unless the person has written since. */
    async catchUp(even) {
      const before = this.words(), fresh = (await reread())?.getElementById(this.id);
      if (!fresh || (!even && this.words() !== before)) return;
      for (const from of fresh.querySelectorAll(TYPED)) {
        const to = from.id && document.getElementById(from.id);
        if (!to) continue;
        to.value = from.value;
        to.checked = from.checked;
        for (const option of to.options ?? []) option.selected = from.options[option.index]?.selected;
      }
      this.field('base').value = fresh.querySelector('[name=base]').value;
      this.kept = this.words();
    }
    /* The page is being left: send what is unsaved along; true when that may not be enough. */
    leave() {
      if (!this.dirty) return false;
      const sent = this.stamp(), fits = sent.length < KEEPALIVE;
      if (fits && this.left !== sent) this.post({keepalive: true, signal: null}).catch(() => {});
      this.left = sent;
      return !fits || TROUBLE.includes(this.state);
    }
  }

  const adopt = () => {
    for (const [id, writer] of writers) if (!writer.form) writers.delete(id);
    if (!place() || !words()) return;
    for (const form of document.querySelectorAll('form[data-autosave][id]')) {
      form.autocomplete = 'off';
      const key = form.id + form.getAttribute('action'), writer = writers.get(key);
      if (!writer) writers.set(key, new Writer(form));
      else if (!typed.some(one => one.writer === writer)) writer.kept = writer.words();
    }
  };
  const writerOf = part => all().find(writer => writer.form && writer.form === part?.closest?.('form'));
  const leave = () => all().map(writer => writer.leave()).some(Boolean);
  const again = () => all().forEach(writer => { if (writer.dirty && writer.wait) { writer.wait = 0; writer.save(); } });
  const written = event => {
    const writer = writerOf(event.target);
    if (writer) { writer.onward = null; writer.touched(); }
  };

  document.addEventListener('input', written);
  document.addEventListener('change', written);
  document.addEventListener('save', event => writerOf(event.target)?.save(), true);
  document.addEventListener('click', event => {
    const button = event.target.closest?.('[data-keep]');
    if (button) writerOf(button)?.keep(button.dataset.keep, button.closest('[data-two-versions]'));
  });
  /* Any form that is sent waits until what was written is saved. */
  document.addEventListener('submit', async event => {
    const form = event.target, {submitter} = event, own = writerOf(form);
    const waiting = all().filter(writer => writer.flight || writer.dirty);
    if (form === passing || !waiting.length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const go = () => { passing = form; form.requestSubmit(submitter?.isConnected ? submitter : null); passing = null; };
    if (own && waiting.includes(own)) own.onward = go;
    for (const writer of waiting) {
      await writer.save();
      if (writer !== own && writer.state === 'saving') await writer.save();
    }
    if (!waiting.includes(own)) go();
  }, true);
  /* Words that are not saved yet survive every swap. */
  document.addEventListener('htmx:before:swap', () => {
    typed = all().filter(writer => writer.dirty).map(writer => ({
      writer, fields: [...writer.form.querySelectorAll(TYPED)].map(field => [field, field.id, field.value, field.checked]),
    }));
  });
  document.addEventListener('htmx:after:swap', () => {
    for (const [old, id, value, checked] of typed.flatMap(one => one.fields)) {
      const field = id && document.getElementById(id);
      if (field && !(field === old && field === document.activeElement)) { field.value = value; field.checked = checked; }
    }
    adopt();
    typed = [];
  });
  addEventListener('online', again);
  addEventListener('focus', again);
  document.addEventListener('visibilitychange', () => document.hidden ? leave() : again());
  addEventListener('pagehide', leave);
  addEventListener('beforeunload', event => { if (leave()) event.preventDefault(); });
  addEventListener('pageshow', event => {
    const came = performance.getEntriesByType('navigation')[0]?.type;
    if (event.persisted || came !== 'navigate') setTimeout(() => all().forEach(writer => writer.dirty || writer.flight || writer.catchUp().catch(() => {})), 400);
  });
  adopt();
})();
