(() => {
  'use strict';

  const find = (id) => document.getElementById(id);

  // Nearly all operations begin with it
  const withoutPrefix = (operation) => operation.replace(/^video-cloud\/?/, '');

  const filterOperations = () => {
    const field = find('operation-filter');
    if (!field) {
      return;
    }
    const words = field.value.toLowerCase().split(/\s+/).map(withoutPrefix);
    let shown = 0;
    for (const api of document.querySelectorAll('.choices fieldset')) {
      const name = api.querySelector('legend').textContent;
      for (const choice of api.querySelectorAll('.choice')) {
        const text = `${name} ${withoutPrefix(choice.textContent.trim())}`.toLowerCase();
        choice.hidden = !words.every((word) => text.includes(word));
      }
      const left = api.querySelectorAll('.choice:not([hidden])').length;
      api.hidden = left === 0;
      shown += left;
    }
    const chosen = document.querySelectorAll('.choices input:checked').length;
    find('operation-count').textContent = `${shown} shown, ${chosen} chosen`;
  };

  const copy = async (id) => {
    const source = find(id);
    try {
      await navigator.clipboard.writeText(source.textContent);
      find('copied').textContent = 'Copied.';
    } catch {
      getSelection().selectAllChildren(source);
      find('copied').textContent = 'Selected: copy it with the keyboard.';
    }
  };

  document.addEventListener('input', filterOperations);

  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-copy]');
    if (button) {
      copy(button.dataset.copy);
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.id === 'operation-filter') {
      event.preventDefault();
    }
  });

  // Refusals of the API come as pages of this kind too
  document.addEventListener('htmx:beforeSwap', (event) => {
    event.detail.shouldSwap = event.detail.serverResponse.includes('id="work"');
    if (!event.detail.shouldSwap) {
      location.reload();
    }
  });

  document.addEventListener('htmx:sendError', () => location.reload());

  document.addEventListener('htmx:afterSettle', () => {
    filterOperations();
    document.querySelector('#work h2')?.focus();
  });

  filterOperations();
})();
