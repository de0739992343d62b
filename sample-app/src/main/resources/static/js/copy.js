(() => {
  'use strict';

  const select = (source) => {
    if (source.select) {
      source.select();
    } else {
      getSelection().selectAllChildren(source);
    }
  };

  document.querySelectorAll('[data-copy]').forEach((button) => {
    const source = document.getElementById(button.dataset.copy);
    const status = button.parentElement.querySelector('[role="status"]');
    button.hidden = false;
    button.addEventListener('click', async () => {
      status.textContent = '';
      select(source);
      try {
        await navigator.clipboard.writeText(source.value ?? source.textContent);
        status.textContent = 'Copied';
      } catch {
        status.textContent = 'Selected, press Ctrl+C or ⌘C';
      }
    });
  });
})();
