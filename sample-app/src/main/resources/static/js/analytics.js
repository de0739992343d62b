(() => {
  'use strict';

  const MOST_BARS = 25;
  const shorten = (name, length) => (name.length > length ? `${name.slice(0, length - 1)}…` : name);
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  let chart;

  const rowsOf = (kind) => {
    const rows = [...document.querySelectorAll('#rows tbody tr')].map(({ dataset }) => ({ name: dataset.name, value: Number(dataset.value) }));
    return kind === 'line' ? rows.sort((a, b) => a.name.localeCompare(b.name)) : rows.slice(0, MOST_BARS);
  };

  const whole = (rows) => (rows.every((row) => Number.isInteger(row.value)) ? { precision: 0 } : {});

  const bars = (canvas, rows) => ({
    indexAxis: 'y',
    scales: {
      x: { beginAtZero: true, ticks: whole(rows) },
      y: { grid: { display: false }, ticks: { autoSkip: false, callback: (value, index) => shorten(rows[index].name, Math.floor(canvas.clientWidth / 24)) } },
    },
  });

  const points = (rows) => ({
    scales: {
      x: { grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 16 } },
      y: { beginAtZero: true, ticks: whole(rows) },
    },
  });

  const paint = () => {
    if (!chart) {
      return;
    }
    const { x, y } = chart.options.scales;
    Object.assign(chart.data.datasets[0], { backgroundColor: colour('--accent'), borderColor: colour('--accent') });
    [x, y].forEach((axis) => Object.assign(axis.ticks, { color: colour('--text') }));
    [x, y].forEach((axis) => Object.assign(axis.grid, { color: colour('--line') }));
    chart.update();
  };

  const draw = () => {
    const canvas = document.querySelector('#report canvas');
    if (chart?.canvas === canvas) {
      return;
    }
    chart?.destroy();
    chart = null;
    if (!canvas) {
      return;
    }
    const { kind, label } = canvas.dataset;
    const rows = rowsOf(kind);
    if (kind === 'bar') {
      canvas.parentElement.style.height = `${rows.length * 28 + 64}px`;
    }
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    chart = new Chart(canvas, {
      type: kind,
      data: {
        labels: rows.map((row) => row.name),
        datasets: [{ label, data: rows.map((row) => row.value), borderRadius: 3, pointRadius: rows.length > 60 ? 0 : 3 }],
      },
      options: {
        maintainAspectRatio: false,
        animation: false,
        plugins: { legend: { display: false } },
        ...(kind === 'bar' ? bars(canvas, rows) : points(rows)),
      },
    });
    paint();
  };

  const tell = (lost) => { document.getElementById('lost').hidden = !lost; };

  document.addEventListener('htmx:load', draw);
  document.addEventListener('htmx:beforeRequest', () => tell(false));
  document.addEventListener('htmx:responseError', () => tell(true));
  document.addEventListener('htmx:sendError', () => tell(true));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
})();
