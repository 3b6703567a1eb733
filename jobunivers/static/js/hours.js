/* A day painted hour by hour: a tap on an hour button, or on the clock, writes what the palette holds into the field of that hour, which the
   form saves by itself (saving.js). Dragging over the clock is a treat. Without script the buttons send the form. */
(() => {
  'use strict';
  const form = () => document.getElementById('hours-form');
  const field = hour => form().elements[`h${hour}`];
  const brush = () => form().querySelector('input[name=what]:checked');

  function show(hour) {
    const what = field(hour).value, option = form().querySelector(`input[name=what][value="${what}"]`);
    const fill = option?.dataset.surface ? `url(#surface-${option.dataset.surface})` : '';
    const button = document.getElementById(`hour-${hour}`);
    for (const part of [button?.querySelector('rect'), document.querySelector(`[data-clock] [data-hour="${hour}"]`)]) {
      if (part) fill ? part.setAttribute('fill', fill) : part.removeAttribute('fill');
    }
    if (button) button.querySelector('[data-what]').textContent = field(hour).selectedOptions[0].textContent;
    hideMarks(hour);
  }

  /* The picture's icons stand on what was saved; the next save draws them anew. */
  function hideMarks(hour) {
    for (const mark of document.querySelectorAll('[data-clock] .clock-mark')) {
      const from = Number(mark.dataset.from), of = Number(mark.dataset.of);
      if ((hour - from + 24) % 24 < of) mark.remove();
    }
  }

  function put(hour, what) {
    const select = field(hour);
    if (select.value === what) return;
    select.value = what;
    select.dispatchEvent(new Event('input', {bubbles: true}));
    show(hour);
  }
  const toggle = hour => put(hour, field(hour).value === brush().value ? '' : brush().value);

  document.addEventListener('click', event => {
    const button = event.target.closest?.('[data-paint]');
    if (!button || !form()) return;
    event.preventDefault();
    toggle(button.dataset.paint);
  });
  document.addEventListener('input', ({target}) => { if (target.form === form() && /^h\d+$/.test(target.name)) show(Number(target.name.slice(1))); });

  let stroke = null;
  const wedge = event => document.elementFromPoint(event.clientX, event.clientY)?.closest?.('[data-clock] [data-hour]');
  document.addEventListener('pointerdown', event => {
    const at = event.button ? null : wedge(event);
    if (!at || !form()) return;
    const hour = at.dataset.hour;
    stroke = {what: field(hour).value === brush().value ? '' : brush().value};
    put(hour, stroke.what);
    if (event.pointerType === 'mouse') event.preventDefault();
  });
  document.addEventListener('pointermove', event => {
    const at = stroke && wedge(event);
    if (at) put(at.dataset.hour, stroke.what);
  });
  for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => { stroke = null; });

  /* Arrow keys go from hour to hour; Enter on the palette sends nothing. */
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches?.('#hours-form input[name=what]')) event.preventDefault();
    const button = event.target.closest?.('[data-paint]');
    const step = {ArrowRight: 1, ArrowLeft: -1, ArrowDown: 6, ArrowUp: -6}[event.key];
    if (!button || !step || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const way = Math.abs(step) === 1 && document.dir === 'rtl' ? -step : step;
    document.getElementById(`hour-${(Number(button.dataset.paint) + way + 24) % 24}`).focus();
  });
})();
