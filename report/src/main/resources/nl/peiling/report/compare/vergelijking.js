(() => {
  'use strict';
  const form = document.querySelector('form');
  if (!form) return;
  const items = [...document.querySelectorAll('[data-soort]')];
  const told = document.getElementById('aantal');
  const value = name => form.elements[name].value;

  function show() {
    const words = value('zoek').toLowerCase();
    let shown = 0;
    for (const item of items) {
      const fits =
        (!value('soort') || item.dataset.soort === value('soort')) &&
        (!value('hoofdstuk') || item.dataset.hoofdstuk === value('hoofdstuk')) &&
        (!value('grootte') || Number(item.dataset.grootte) >= Number(value('grootte'))) &&
        (!words || item.textContent.toLowerCase().includes(words));
      item.hidden = !fits;
      if (fits) shown++;
    }
    for (const part of document.querySelectorAll('[data-deel]')) {
      part.hidden = !part.querySelector('[data-soort]:not([hidden])');
    }
    told.textContent = shown + ' van ' + items.length + ' wijzigingen zichtbaar';
  }

  const visible = () => items.filter(item => !item.hidden);

  function go(item, step) {
    const all = visible();
    const next = step === 'eerste' ? all[0]
      : step === 'laatste' ? all[all.length - 1]
      : all[all.indexOf(item) + step];
    if (next) {
      for (const one of items) one.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    }
  }

  for (const item of items) {
    item.addEventListener('keydown', event => {
      const step = { ArrowDown: 1, ArrowUp: -1, Home: 'eerste', End: 'laatste' }[event.key];
      if (event.target === item && step) {
        event.preventDefault();
        go(item, step);
      }
    });
  }
  form.addEventListener('input', show);
  form.addEventListener('reset', () => setTimeout(show));
  form.addEventListener('submit', event => event.preventDefault());
  form.hidden = false;
  if (items[0]) items[0].tabIndex = 0;
  show();
})();
