(() => {
  'use strict';

  document.addEventListener('htmx:beforeSwap', ({ detail }) => {
    // A refusal is told in place of the results; any other page is the browser's to show
    detail.isError = false;
    detail.shouldSwap = detail.serverResponse.includes('id="results"');
    if (!detail.shouldSwap) {
      detail.requestConfig.elt.submit();
    }
  });

  document.addEventListener('htmx:sendError', ({ detail }) => detail.requestConfig.elt.submit());

  document.addEventListener('htmx:afterSettle', () => document.querySelector('#results h2')?.focus());
})();
