(() => {
  'use strict';

  const canvas = document.getElementById('views-chart');
  if (!canvas) {
    return;
  }
  const rows = [...document.querySelectorAll('#top-videos tbody tr')];
  const shorten = (name, length) => (name.length > length ? `${name.slice(0, length - 1)}…` : name);
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  canvas.parentElement.style.height = `${rows.length * 28 + 48}px`;

  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: rows.map((row) => row.dataset.name),
      datasets: [{ label: 'Views', data: rows.map((row) => Number(row.dataset.views)), borderRadius: 3 }],
    },
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      animation: false,
      plugins: { legend: { display: false } },
      scales: {
        x: { beginAtZero: true, ticks: { precision: 0 } },
        y: { grid: { display: false }, ticks: { callback: (value, index) => shorten(rows[index].dataset.name, Math.floor(canvas.clientWidth / 24)) } },
      },
    },
  });

  const paint = () => {
    chart.data.datasets[0].backgroundColor = colour('--accent');
    chart.options.scales.x.grid.color = colour('--line');
    chart.options.scales.x.ticks.color = colour('--muted');
    chart.options.scales.y.ticks.color = colour('--text');
    chart.update();
  };

  paint();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
})();
