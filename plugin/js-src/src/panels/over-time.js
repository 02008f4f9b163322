// SPDX-License-Identifier: Apache-2.0
import { element } from '../ui/dom.js';
import { chartOf, drawLines, drawNow, leastHeight, timeAt } from './line-chart.js';
import { frameAt, summary } from './lines.js';
import { drawingPlace, emptyPanel, flat, fitted, frameOf } from './panel.js';

const NAME = 'Over time';
const KEYS = 'The left and right arrow keys step through time, Home and End go to its ends.';

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

/** The lines stay as they are; what moves is on a canvas of its own above, or they would be drawn with every frame. */
class OverTimePanel {
  constructor(scene, on) {
    this.known = true;
    this.times = scene.times;
    this.on = on;
    this.series = scene.series.filter(({ values }) => values.length > 0);
    this.now = element('canvas', { class: 'now', 'aria-hidden': 'true' });
    this.place = drawingPlace({
      'aria-label': `Lines of ${this.series.map(({ name }) => name).join(', ')}`,
      'aria-description': KEYS,
    });
    this.place.classList.add('lines');
    this.place.style.minHeight = `${leastHeight(this.series.length)}px`;
    const said = element('p', { class: 'spoken' }, this.series.map(summary).join(' '));
    this.node = frameOf(NAME, this.place, said).node;
    this.listen();
  }

  listen() {
    const seek = ({ clientX }) => {
      const { left } = this.place.getBoundingClientRect();
      this.on.seek(frameAt(this.times, timeAt(this.chart, clientX - left)));
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

  setTheme(inks) {
    this.inks = inks;
    this.draw();
  }

  resize(pixelRatio) {
    const [width, height] = fitted(this.now, this.place, pixelRatio);
    this.chart = chartOf(this.series, [this.times[0], this.times.at(-1)], width, height);
    this.place.replaceChildren(drawLines(this.chart), this.now);
    this.draw();
  }

  /** @param state {time} of the view */
  update(state) {
    if (state.time !== this.time) {
      this.time = state.time;
      this.draw();
    }
  }

  draw() {
    if (this.chart && this.time !== undefined) {
      drawNow(flat(this.now), this.chart, this.time, this.inks);
    }
  }

  end() {}
}
