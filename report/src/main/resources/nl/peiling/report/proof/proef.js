(() => {
  'use strict';
  const dialog = document.createElement('dialog');
  dialog.className = 'proefnoot';
  dialog.setAttribute('aria-label', 'Herkomst');
  document.body.append(dialog);

  function show(id) {
    const heading = document.getElementById(id);
    if (!heading) return false;
    dialog.replaceChildren();
    for (let part = heading; part; part = part.nextElementSibling) {
      if (part !== heading && /^H[1-6]$/.test(part.tagName)) break;
      const copy = part.cloneNode(true);
      copy.removeAttribute('id');
      for (const inner of copy.querySelectorAll('[id]')) inner.removeAttribute('id');
      dialog.append(copy);
    }
    const close = document.createElement('button');
    close.textContent = 'Sluiten';
    close.addEventListener('click', () => dialog.close());
    dialog.append(close);
    dialog.showModal();
    return true;
  }

  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#kop-proef-"]');
    if (link && !dialog.contains(link) && show(link.getAttribute('href').slice(1))) {
      event.preventDefault();
    }
  });
})();
