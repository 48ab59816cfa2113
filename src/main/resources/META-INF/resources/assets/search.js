'use strict';
/* Suggestions under the search box, and citations into the clipboard. */
(() => {
  const box = document.getElementById('q');
  const list = document.getElementById('suggestions');
  let completions = [];
  let chosen = -1;
  let asked = 0;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };

  const choose = at => {
    chosen = (at + completions.length) % completions.length;
    Array.from(list.children).forEach((item, i) => item.setAttribute('aria-selected', String(i === chosen)));
    box.setAttribute('aria-activedescendant', 'suggestion-' + chosen);
    list.children[chosen].scrollIntoView({ block: 'nearest' });
  };

  const take = at => {
    const { start, end, insert } = completions[at];
    box.value = box.value.slice(0, start) + insert + box.value.slice(end);
    box.setSelectionRange(start + insert.length, start + insert.length);
    close();
    box.focus();
  };

  const show = () => {
    list.replaceChildren(...completions.map((completion, i) => {
      const item = document.createElement('li');
      item.id = 'suggestion-' + i;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      const label = document.createElement('span');
      label.textContent = completion.label;
      const count = document.createElement('span');
      count.className = 'muted small';
      count.textContent = completion.kind + (completion.count > 0 ? ' ' + completion.count : '');
      item.append(label, count);
      item.addEventListener('mousedown', event => {
        event.preventDefault();
        take(i);
      });
      return item;
    }));
    list.hidden = completions.length === 0;
    box.setAttribute('aria-expanded', String(!list.hidden));
    chosen = -1;
  };

  const suggest = async () => {
    const mine = ++asked;
    if (box.value.trim().length < 2) {
      close();
      return;
    }
    const answer = await fetch('/api/v1/suggestions?q=' + encodeURIComponent(box.value) + '&cursor=' + box.selectionStart);
    if (answer.ok && mine === asked) {
      completions = await answer.json();
      show();
    }
  };

  if (box && list) {
    let waiting;
    box.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => suggest().catch(close), 120);
    });
    box.addEventListener('blur', close);
    box.addEventListener('keydown', event => {
      if (list.hidden) {
        return;
      }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        choose(event.key === 'ArrowDown' ? chosen + 1 : chosen < 0 ? -1 : chosen - 1);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        close();
      } else if (chosen >= 0 && (event.key === 'Enter' || event.key === 'Tab')) {
        event.preventDefault();
        take(chosen);
      }
    });
  }

  document.addEventListener('click', async event => {
    const button = event.target.closest('[data-cite]');
    if (!button) {
      return;
    }
    const said = document.createElement('output'); // read out as it appears
    said.className = 'untrusted';
    try {
      const answer = await fetch(button.dataset.cite);
      if (!answer.ok) {
        throw new Error('Elka answered ' + answer.status);
      }
      const text = (await answer.text()).trim();
      said.textContent = await navigator.clipboard?.writeText(text).then(() => 'Copied', () => text) ?? text;
    } catch (failure) {
      said.textContent = 'The citation was not fetched: ' + failure.message + '. Is this Elka still running?';
    }
    if (button.nextElementSibling?.matches('output')) {
      button.nextElementSibling.remove();
    }
    button.after(said);
  });
})();
