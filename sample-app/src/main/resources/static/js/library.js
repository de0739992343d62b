(() => {
  'use strict';

  // A failed search shows the server's own page instead of stale results
  const showServersPage = (event) => location.assign(event.detail.pathInfo.finalRequestPath);

  document.addEventListener('htmx:responseError', showServersPage);
  document.addEventListener('htmx:sendError', showServersPage);
})();
