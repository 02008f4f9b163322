// SPDX-License-Identifier: Apache-2.0
import { readable, ticks } from '../data/ticks.js';
import { element, setText, svg } from '../ui/dom.js';
import { brief, ends, extentOf, frameAt, scale, stretches, summary, valueAt } from './lines.js';
import { drawingPlace, emptyPanel, frameOf } from './panel.js';

const NAME = 'Over time';
const KEYS = 'The left and right arrow keys step through time, Home and End go to its ends.';

/** Pixels at the left for numbers, at the right, above a line for its name, between two, and below all. */
const ROOM = { left: 52, right: 12, name: 17, between: 9, below: 28 };
const LEAST_LINE = 27;

/**
 * What changes over time, one small line chart below the other over a common time axis.
 *
 * @param on seek(frame)
 */
export function overTimePanel(scene, on) {
  if (!scene.series?.some(({ values }) => values.length > 0)) {
    return emptyPanel(
      NAME,
      "Nothing is known over time. Connect the Cluster Detector's table Through time to this node.",
    );
  }
  return new OverTimePanel(scene, on);
}

class OverTimePanel {
  constructor(scene, on) {
    this.known = true;
    this.scene = scene;
    this.on = on;
    this.series = scene.series.filter(({ values }) => values.length > 0);
    this.extents = this.series.map(extentOf);
    this.summary = element('p', { class: 'spoken' }, this.series.map(summary).join(' '));
    this.place = drawingPlace({
      'aria-label': `Lines of ${this.series.map(({ name }) => name).join(', ')}`,
      'aria-description': KEYS,
    });
    this.place.classList.add('lines');
    const least = ROOM.name + LEAST_LINE + ROOM.between;
    this.place.style.minHeight = `${this.series.length * least + ROOM.below}px`;
    const { node, detail } = frameOf(NAME, this.place, this.summary);
    Object.assign(this, { node, detail });
    this.listen();
  }

  listen() {
    const seek = ({ clientX }) => {
      const { left } = this.place.getBoundingClientRect();
      const [from, to] = this.across;
      const share = Math.min(1, Math.max(0, (clientX - left - from) / (to - from)));
      const { times } = this.scene;
      this.on.seek(frameAt(times, times[0] + share * (times.at(-1) - times[0])));
    };
    let dragging = false;
    this.place.addEventListener('pointerdown', (event) => {
      dragging = true;
      this.place.setPointerCapture(event.pointerId);
      seek(event);
    });
    this.place.addEventListener('pointermove', (event) => dragging && seek(event));
    for (const ending of ['pointerup', 'pointercancel']) {
      this.place.addEventListener(ending, () => (dragging = false));
    }
  }

  setTheme() {} // its colours are the page's own

  resize() {
    const { clientWidth: width, clientHeight: height } = this.place;
    const { times } = this.scene;
    this.across = [ROOM.left, Math.max(ROOM.left + 1, width - ROOM.right)];
    this.x = scale([times[0], times.at(-1)], this.across);
    const each = (height - ROOM.below) / this.series.length;
    const line = Math.max(1, each - ROOM.name - ROOM.between);
    this.rows = this.series.map((series, i) => {
      const top = i * each + ROOM.name;
      return { top, bottom: top + line, series, extent: this.extents[i] };
    });
    const drawing = svg('svg', { width, height, 'aria-hidden': 'true' });
    drawing.append(...this.timeAxis(height), ...this.rows.flatMap((row) => this.line(row)));
    const lines = this.rows.map(({ top, bottom }) => `M0 ${top} V${bottom}`);
    this.cursor = svg('path', { class: 'cursor', d: lines.join('') });
    drawing.append(this.cursor, ...this.rows.map(({ dot }) => dot));
    this.place.replaceChildren(drawing);
    if (this.state) {
      this.update(this.state);
    }
  }

  timeAxis(height) {
    const { times } = this.scene;
    const [left, right] = this.across;
    const base = height - ROOM.below;
    const [lower, upper] = [times[0], times.at(-1)].sort((a, b) => a - b);
    const marks =
      lower === upper
        ? [{ value: lower, label: readable(lower) }]
        : ticks(lower, upper, (right - left) / 56);
    const up = this.rows.map(({ top, bottom }) => `M0 ${top} V${bottom}`).join('');
    return [
      ...marks.flatMap(({ value, label }) => [
        svg('path', { class: 'grid', d: up, transform: `translate(${this.x(value)} 0)` }),
        text(label, this.x(value), base + 14, 'middle'),
      ]),
      text('t →', right, base + 26, 'end', 'name'),
    ];
  }

  line(row) {
    const { series, extent, top, bottom } = row;
    const [left, right] = this.across;
    const y = scale([extent.lower, extent.upper], [bottom, top]);
    const path = (points) =>
      `M${points.map(([time, value]) => `${this.x(time).toFixed(2)} ${y(value).toFixed(2)}`).join('L')}`;
    const runs = stretches(series);
    row.y = y;
    row.value = text('', right, top - 6, 'end', 'value');
    row.dot = svg('circle', { class: 'dot', r: 3.5 });
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
      ...runs
        .filter((run) => run.length === 1)
        .map(([[time, value]]) =>
          svg('circle', { class: 'single', cx: this.x(time), cy: y(value), r: 2.2 }),
        ),
      text(series.name, left, top - 6, 'start', 'name'),
      row.value,
    ];
  }

  /** @param state {time} of the view */
  update(state) {
    this.state = state;
    if (!this.rows) {
      return;
    }
    const x = this.x(state.time).toFixed(2);
    this.cursor.setAttribute('transform', `translate(${x} 0)`);
    for (const { series, y, value, dot } of this.rows) {
      const now = valueAt(series, state.time);
      const known = Number.isFinite(now);
      setText(value, known ? readable(now) : 'not known');
      dot.style.display = known ? '' : 'none';
      if (known) {
        dot.setAttribute('cx', x);
        dot.setAttribute('cy', y(now).toFixed(2));
      }
    }
    setText(this.detail, `at t = ${readable(state.time)}`);
  }

  end() {}
}

function text(label, x, y, anchor, className = 'number') {
  return svg('text', { x, y, 'text-anchor': anchor, class: className }, label);
}
