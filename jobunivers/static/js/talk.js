/* Keys of a talk: j and k go to the next and the one before, t to the time-out. Each is also a link on the page. */
(() => {
  'use strict';
  const writes = element => element.matches('input,textarea,select,[contenteditable]');
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target) || !document.querySelector('[data-keys]')) return;
    const link = /^[jkt]$/.test(event.key) && document.querySelector(`a[data-key="${event.key}"]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  });
})();
