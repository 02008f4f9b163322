// SPDX-License-Identifier: Apache-2.0
import { readable, ticks } from '../data/ticks.js';
import { svg } from '../ui/dom.js';
import { brief, ends, extentOf, scale, stretches, valueAt } from './lines.js';

/** Pixels at the left for numbers, at the right, above a line for its name, between two, and below all. */
const ROOM = { left: 52, right: 12, name: 17, between: 9, below: 28 };
const LEAST_LINE = 27;

const VALUES = '12px system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';

/** The least height at which so many lines can be read, in pixels. */
export function leastHeight(lines) {
  return lines * (ROOM.name + LEAST_LINE + ROOM.between) + ROOM.below;
}

/** Where everything is: `across` and `x` for the common time axis, one row with its `y` for each series. */
export function chartOf(series, [first, last], width, height) {
  const across = [ROOM.left, Math.max(ROOM.left + 1, width - ROOM.right)];
  const each = (height - ROOM.below) / series.length;
  const line = Math.max(1, each - ROOM.name - ROOM.between);
  const rows = series.map((one, i) => {
    const top = i * each + ROOM.name;
    const extent = extentOf(one);
    const y = scale([extent.lower, extent.upper], [top + line, top]);
    return { series: one, top, bottom: top + line, y };
  });
  return { width, height, times: [first, last], across, x: scale([first, last], across), rows };
}

/** The time at a place across the chart, within the chart's times. */
export function timeAt({ across: [left, right], times: [first, last] }, px) {
  const share = Math.min(1, Math.max(0, (px - left) / (right - left)));
  return first + share * (last - first);
}

/** What does not change with time. */
export function drawLines(chart) {
  const { width, height, rows } = chart;
  return svg(
    'svg',
    { width, height, 'aria-hidden': 'true' },
    ...timeAxis(chart),
    ...rows.flatMap((row) => line(chart, row)),
  );
}

function timeAxis({ height, times: [first, last], across: [left, right], x, rows }) {
  const base = height - ROOM.below;
  const [lower, upper] = [Math.min(first, last), Math.max(first, last)];
  const marks =
    lower === upper
      ? [{ value: lower, label: readable(lower) }]
      : ticks(lower, upper, (right - left) / 56);
  const up = rows.map(({ top, bottom }) => `M0 ${top} V${bottom}`).join('');
  return [
    ...marks.flatMap(({ value, label }) => [
      svg('path', { class: 'grid', d: up, transform: `translate(${x(value)} 0)` }),
      text(label, x(value), base + 14, 'middle'),
    ]),
    text('t →', right, base + 26, 'end', 'name'),
  ];
}

function line({ across: [left, right], x }, { series, top, bottom, y }) {
  const path = (points) =>
    `M${points.map(([time, value]) => `${x(time).toFixed(2)} ${y(value).toFixed(2)}`).join('L')}`;
  const runs = stretches(series);
  const singles = runs.filter((run) => run.length === 1).flat();
  return [
    ...ends(series).map((value) => text(brief(value), left - 6, y(value) + 4, 'end')),
    svg('path', { class: 'base', d: `M${left} ${bottom} H${right}` }),
    svg('path', {
      class: 'line',
      d: runs
        .filter((run) => run.length > 1)
        .map(path)
        .join(''),
    }),
    ...singles.map(([time, value]) =>
      svg('circle', { class: 'single', cx: x(time), cy: y(value), r: 2.2 }),
    ),
    text(series.name, left, top - 6, 'start', 'name'),
  ];
}

function text(label, x, y, anchor, className = 'number') {
  return svg('text', { x, y, 'text-anchor': anchor, class: className }, label);
}

/** What changes with time: a line at the time, and of each series the point there and its value. */
export function drawNow(context, { width, height, across: [, right], x, rows }, time, inks) {
  context.clearRect(0, 0, width, height);
  context.font = VALUES;
  context.textAlign = 'right';
  const at = x(time);
  for (const { series, top, bottom, y } of rows) {
    const value = valueAt(series, time);
    const known = Number.isFinite(value);
    dashes(context, at, top, bottom, inks.muted);
    if (known) {
      dot(context, at, y(value), inks);
    }
    context.fillStyle = inks.text;
    context.fillText(known ? readable(value) : 'not known', right, top - 6);
  }
}

function dashes(context, x, top, bottom, colour) {
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x, bottom);
  context.setLineDash([3, 2]);
  context.lineWidth = 1;
  context.strokeStyle = colour;
  context.stroke();
  context.setLineDash([]);
}

function dot(context, x, y, inks) {
  context.beginPath();
  context.arc(x, y, 3.5, 0, 2 * Math.PI);
  context.fillStyle = inks.accent;
  context.strokeStyle = inks.paper;
  context.lineWidth = 1.5;
  context.fill();
  context.stroke();
}
