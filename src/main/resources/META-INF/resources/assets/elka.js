'use strict';
/* What pages cannot do without a script: a file dropped anywhere, and "/" for the search box. All else is links and forms. */
(() => {
  const token = document.body.dataset.formToken;

  const say = (text, kind) => {
    const notice = document.createElement('p');
    notice.className = 'notice ' + kind;
    notice.textContent = text;
    document.getElementById('notices').replaceChildren(notice);
  };

  const isFile = event => event.dataTransfer && Array.from(event.dataTransfer.types).includes('Files');

  const bringIn = async files => {
    if (!token) {
      say('To import files, log in first.', 'warn');
      return;
    }
    const form = new FormData();
    for (const file of files) {
      form.append('file', file);
    }
    say('Sending ' + files.length + (files.length === 1 ? ' file' : ' files') + ' …', '');
    try {
      const answer = await fetch('/library/imports', {
        method: 'POST', body: form, headers: { 'Elka-Form-Token': token, 'HX-Request': 'true', Accept: 'text/html' }
      });
      if (answer.redirected) {
        location.assign(answer.url);
      } else {
        document.getElementById('notices').innerHTML = await answer.text();
      }
    } catch (failure) {
      say('The files were not sent: ' + failure.message + '. Is this Elka still running?', 'bad');
    }
  };

  let depth = 0;
  addEventListener('dragenter', event => {
    if (isFile(event)) {
      depth += 1;
      document.body.classList.add('dropping');
    }
  });
  addEventListener('dragleave', event => {
    if (isFile(event) && (depth -= 1) <= 0) {
      depth = 0;
      document.body.classList.remove('dropping');
    }
  });
  addEventListener('dragover', event => isFile(event) && event.preventDefault());
  addEventListener('drop', event => {
    if (isFile(event)) {
      event.preventDefault();
      depth = 0;
      document.body.classList.remove('dropping');
      bringIn(event.dataTransfer.files);
    }
  });

  addEventListener('keydown', event => {
    const box = document.querySelector('input[type=search]');
    const busy = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === '/' && box && !busy && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
})();
