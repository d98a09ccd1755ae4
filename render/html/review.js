'use strict';
(() => {
  const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const rows = Array.from(document.querySelectorAll('[data-kind]'), node =>
    ({node, kind: node.dataset.kind, text: plain(node.textContent)}));
  const search = document.getElementById('search');
  const kinds = document.getElementById('kinds');
  const shown = document.getElementById('shown');
  const filter = () => {
    const words = plain(search.value).split(/\s+/).filter(word => word !== '');
    let count = 0;
    for (const row of rows) {
      const fits = (kinds.value === '' || row.kind === kinds.value) && words.every(word => row.text.includes(word));
      row.node.hidden = !fits;
      if (fits) count += 1;
    }
    shown.value = count === rows.length ? '' : count + '/' + rows.length;
  };
  search.addEventListener('input', filter);
  kinds.addEventListener('change', filter);
  for (const control of document.querySelectorAll('.bar label')) control.hidden = false;
})();
