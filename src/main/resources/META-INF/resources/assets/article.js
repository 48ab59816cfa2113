'use strict';
/* Switches the marks of the evidence on and off; where marks lie over each other, the last one that is on shows. */
(() => {
  const legend = document.getElementById('legend');
  const boxes = Array.from(legend.querySelectorAll('[data-mark]'));
  const marks = Array.from(document.querySelectorAll('mark[data-of]'));

  const show = () => {
    const colours = new Map(boxes.filter(box => box.checked).map(box => [box.dataset.mark, box.dataset.colour]));
    marks.forEach(mark => {
      const on = mark.dataset.of.split(' ').filter(subject => colours.has(subject));
      mark.className = on.length === 0 ? 'off' : colours.get(on[on.length - 1]);
    });
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
