'use strict';
/* Switches the marks of the evidence on and off. */
(() => {
  const legend = document.getElementById('legend');
  const boxes = Array.from(legend.querySelectorAll('[data-mark]'));
  const marks = Array.from(document.querySelectorAll('mark[data-of]'));

  const show = () => {
    const wanted = new Set(boxes.filter(box => box.checked).map(box => box.dataset.mark));
    marks.forEach(mark => mark.classList.toggle('off', !mark.dataset.of.split(' ').some(subject => wanted.has(subject))));
  };

  legend.hidden = boxes.length === 0;
  legend.addEventListener('change', show);
  legend.addEventListener('click', event => {
    const all = event.target.dataset.all;
    if (all) {
      boxes.forEach(box => { box.checked = all === 'true'; });
      show();
    }
  });
})();
