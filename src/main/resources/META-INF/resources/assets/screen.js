'use strict';
/* Each button says its key; a key presses it, unless one types. */
(() => {
  let sent = false;
  addEventListener('submit', event => {
    if (sent) {
      event.preventDefault();
    }
    sent = true;
  });
  addEventListener('pageshow', () => { sent = false; });
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.closest('input, textarea, select')) {
      return;
    }
    const button = document.querySelector('[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
    if (button) {
      event.preventDefault();
      button.click();
    }
  });
  const title = document.getElementById('title');
  if (title) {
    title.focus();
  }
})();
