(() => {
  'use strict';

  const bar = document.getElementById('token-life');
  if (!bar) {
    return;
  }
  const age = document.getElementById('token-age');
  const remaining = document.getElementById('token-remaining');
  const issuedAt = Date.parse(bar.dataset.issuedAt);
  const expiresAt = Date.parse(bar.dataset.expiresAt);

  const text = (milliseconds) => {
    const seconds = Math.max(Math.floor(milliseconds / 1000), 0);
    return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  };

  const tick = () => {
    const now = Date.now();
    bar.value = Math.max((expiresAt - now) / 1000, 0);
    age.textContent = text(now - issuedAt);
    remaining.textContent = text(expiresAt - now);
  };

  tick();
  setInterval(tick, 1000);
})();
