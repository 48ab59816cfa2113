'use strict';
/*
 * Screening without waiting. The next articles are there before they are needed, so that one is painted with the key that
 * decides on the one before; what was said is sent meanwhile. All that is sent goes in one line, one after the other, so
 * that each answer knows of all that was said before it; it brings the articles that are missing. What is not taken comes
 * back as the next article, with the reason and the note; what is being read is never taken away from under the keys.
 */
(() => {
  const PATIENCE = 30000;
  const UNDOABLE = 50;
  const byId = id => document.getElementById(id);
  const place = byId('task');
  const undoing = byId('undo');
  const desk = { stage: undoing.elements.stage.value, order: undoing.elements.order.value };
  const ahead = [];   // cards that come next
  const sending = []; // the articles of what is not answered yet, in its order
  const said = [];    // what can be taken back, with its card
  let line = Promise.resolve();

  const shown = () => place.querySelector('.task');
  const name = card => card.dataset.article;
  const copy = id => byId(id).content.firstElementChild.cloneNode(true);

  const paint = card => {
    place.replaceChildren(card);
    (card.querySelector('h2') ?? card).focus({ preventScroll: true });
    if (scrollY > place.offsetTop) {
      scrollTo(0, place.offsetTop);
    }
  };

  const next = () => paint(ahead.shift() ?? copy(sending.length > 0 ? 'coming' : 'nothing'));

  const ask = async (path, fields) => {
    const answer = await fetch(place.dataset.address + path, {
      method: fields ? 'POST' : 'GET', body: fields, signal: AbortSignal.timeout(PATIENCE),
      headers: { 'HX-Request': 'true', Accept: 'text/html' }
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw Object.assign(new Error(answer.status), { notice: text });
    }
    return new DOMParser().parseFromString(text, 'text/html');
  };

  /* The server's notice, or ours where it sent nothing. */
  const reason = (failure, what) => {
    const notice = copy('unreached');
    notice.querySelector('span').textContent = what + ' (' + failure.message + ')';
    return failure.notice ?? notice.outerHTML;
  };

  const having = unanswered => [shown(), ...ahead].filter(Boolean).map(name).concat(unanswered).map(one => ['have', one]);

  /* A card of the server's on this page, with the note that was typed on the one before. */
  const noted = (card, before) => {
    if (before) {
      card.querySelector('.note').value = before.querySelector('.note').value;
    }
    return document.adoptNode(card);
  };

  const take = answer => {
    const box = answer.getElementById('ahead');
    byId('waiting').textContent = box.dataset.waiting;
    const known = new Set(having(sending).map(([, one]) => one));
    const fresh = Array.from(box.children).filter(card => !known.has(name(card)));
    ahead.push(...fresh.map(card => noted(card, said.findLast(one => name(one.card) === name(card))?.card)));
  };

  const tell = () => {
    const last = said.at(-1);
    undoing.elements.article.value = last ? name(last.card) : '';
    undoing.elements.choice.value = last ? last.choice : '';
    undoing.querySelector('button').disabled = !last;
    byId('undone').textContent = undoing.elements.article.value;
    byId('sending').textContent = sending.length > 1 ? ', ' + sending.length + ' being sent' : '';
  };

  /* The article as it stands by now; the card that was shown where that is not to be had. */
  const renewed = async card => {
    const page = await ask('?' + new URLSearchParams({ ...desk, article: name(card) })).catch(() => null);
    const fresh = page?.querySelector('.task');
    return fresh ? noted(fresh, card) : card;
  };

  const refused = async (failure, card, what) => {
    const at = said.findLastIndex(one => one.card === card);
    if (at >= 0) {
      said.splice(at, 1);
    }
    const notice = reason(failure, what);
    byId('notices').innerHTML = notice;
    if (card.isConnected || ahead.includes(card)) {
      card.querySelector('.refusal').innerHTML = notice;
      return;
    }
    byId('notices').firstElementChild.append(name(card) + ' comes back as the next article.');
    const back = failure.notice ? await renewed(card) : card;
    back.querySelector('.refusal').innerHTML = notice;
    ahead.unshift(back);
  };

  const send = (path, card, fields, what) => {
    sending.push(name(card));
    line = line.then(async () => {
      having(sending.slice(1)).forEach(([key, one]) => fields.append(key, one));
      try {
        const answer = await ask(path, fields);
        sending.shift();
        take(answer);
      } catch (failure) {
        sending.shift();
        await refused(failure, card, what);
      }
      if (!shown()) {
        next();
      }
      tell();
    });
    byId('notices').replaceChildren();
    byId('announced').textContent = what;
  };

  const label = button => Array.from(button.childNodes, node => node.nodeName === 'KBD' ? '' : node.textContent).join('').trim();

  const decide = (form, button) => {
    const card = shown();
    card.querySelector('.refusal').replaceChildren();
    said.push({ card, choice: button.value });
    if (said.length > UNDOABLE) {
      said.shift();
    }
    send('', card, new URLSearchParams(new FormData(form, button)), name(card) + ': ' + label(button));
    next();
    tell();
  };

  const undo = () => {
    const fields = new URLSearchParams(new FormData(undoing));
    const { card } = said.pop();
    ahead.unshift(...[shown()].filter(Boolean));
    send('/undo', card, fields, name(card) + ': taken back');
    paint(card);
    tell();
  };

  addEventListener('submit', event => {
    if (event.target.matches('.decide') && event.submitter) {
      event.preventDefault();
      decide(event.target, event.submitter);
    } else if (event.target === undoing && said.length > 0) {
      event.preventDefault();
      undo();
    }
  });

  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) {
      return;
    }
    if (event.target.closest('input, textarea, select')) {
      if (event.key === 'Escape') {
        shown()?.querySelector('h2').focus();
      }
      return;
    }
    const key = document.querySelector('[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
    if (key) {
      event.preventDefault();
      key.matches('textarea') ? key.focus() : key.click();
    }
  });

  addEventListener('beforeunload', event => {
    if (sending.length > 0) {
      event.preventDefault();
    }
  });

  if (shown()) {
    shown().querySelector('h2').focus({ preventScroll: true });
    line = ask('/ahead?' + new URLSearchParams([...Object.entries(desk), ...having([])])).then(take)
      .catch(failure => { byId('notices').innerHTML = reason(failure, 'the next articles'); });
  }
})();
