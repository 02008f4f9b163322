// SPDX-License-Identifier: Apache-2.0
import { ticks } from '../data/ticks.js';
import { element, svg } from '../ui/dom.js';
import { drawingPlace, emptyPanel, frameOf, setReading } from './panel.js';
import { described, distinct, planeOf, summary, written } from './plane.js';

const NAME = 'Spectrum of V';
const HINT = 'Point, or use the arrow keys, to read an eigenvalue.';
const KEYS = 'The arrow keys go from eigenvalue to eigenvalue, leading ones first.';
const REACH = 16;
const MOST_LABELS = 4;

/**
 * The eigenvalues of V in the complex plane, the leading ones as filled diamonds with their numbers.
 *
 * @param on say(text)
 */
export function spectrumPanel(scene, on) {
  const values = scene.spectrum ? distinct(scene.spectrum) : [];
  if (values.length === 0) {
    return emptyPanel(
      NAME,
      'No eigenvalues are known. Connect the attention model to this node to see those of V.',
    );
  }
  return new SpectrumPanel(values, on);
}

class SpectrumPanel {
  constructor(values, on) {
    this.known = true;
    this.values = values;
    this.on = on;
    this.at = -1;
    this.place = drawingPlace({
      'data-keeps': 'arrows',
      'aria-label': 'Eigenvalues of V in the complex plane',
      'aria-description': KEYS,
    });
    this.place.classList.add('plane');
    this.reading = element('p', { class: 'reading hint' }, HINT);
    const spoken = element('p', { class: 'spoken' }, summary(values));
    const { node, detail } = frameOf(NAME, this.place, this.reading, spoken);
    Object.assign(this, { node, detail });
    if (values.some(({ leading }) => leading)) {
      detail.append(
        svg('svg', { class: 'sign', viewBox: '-8 -8 16 16' }, diamond(0, 0)),
        'leading',
      );
    }
    this.listen();
  }

  listen() {
    this.place.addEventListener('pointermove', ({ clientX, clientY }) => {
      const { left, top } = this.place.getBoundingClientRect();
      this.goTo(this.near(clientX - left, clientY - top));
    });
    this.place.addEventListener('pointerleave', () => this.goTo(-1));
    this.place.addEventListener('blur', () => this.goTo(-1));
    this.place.addEventListener('keydown', (event) => {
      const to = destination(this.at, event.key, this.values.length);
      if (to >= 0 && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        this.goTo(to);
        this.on.say(described(this.values[to]));
      } else if (event.key === 'Escape') {
        this.goTo(-1);
      }
    });
  }

  near(px, py) {
    let best = -1;
    let least = REACH ** 2;
    this.values.forEach(({ real, imaginary }, i) => {
      const distance = (this.plane.x(real) - px) ** 2 + (this.plane.y(imaginary) - py) ** 2;
      if (distance < least) {
        [best, least] = [i, distance];
      }
    });
    return best;
  }

  goTo(at) {
    this.at = at;
    setReading(this.reading, at < 0 ? '' : described(this.values[at]), HINT);
    this.mark();
  }

  mark() {
    const value = this.values[this.at];
    this.ring.style.display = value ? '' : 'none';
    if (value) {
      this.ring.setAttribute('cx', this.plane.x(value.real));
      this.ring.setAttribute('cy', this.plane.y(value.imaginary));
    }
  }

  setTheme() {} // its colours are the page's own

  resize() {
    const width = Math.max(1, this.place.clientWidth);
    const height = Math.max(1, this.place.clientHeight);
    this.plane = planeOf(this.values, width, height);
    this.ring = svg('circle', { class: 'ring', r: 10 });
    const drawing = svg('svg', { width, height, 'aria-hidden': 'true' });
    drawing.append(
      ...axes(this.plane, width, height),
      ...[...this.values].reverse().map((value) => this.point(value)),
      ...labels(this.values, this.plane, width),
      this.ring,
    );
    this.place.replaceChildren(drawing);
    this.mark();
  }

  point({ real, imaginary, leading }) {
    const [x, y] = [this.plane.x(real), this.plane.y(imaginary)];
    return leading ? diamond(x, y) : svg('circle', { class: 'eigenvalue', cx: x, cy: y, r: 4 });
  }

  update() {}

  end() {}
}

function destination(at, key, count) {
  const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1 };
  const to = { ...next, Home: 0, End: count - 1 }[key];
  return to === undefined ? -1 : Math.min(count - 1, Math.max(0, to));
}

const diamond = (x, y) =>
  svg('path', {
    class: 'leading',
    d: 'M0 -7 L7 0 L0 7 L-7 0 Z',
    transform: `translate(${x} ${y})`,
  });

function axes(plane, width, height) {
  const [x0, y0] = [plane.x(0), plane.y(0)];
  const across = ticks(plane.left, plane.right, width / 60).filter(({ value }) => value !== 0);
  const up = ticks(plane.bottom, plane.top, height / 44).filter(({ value }) => value !== 0);
  const below = y0 + 16 > height ? y0 - 6 : y0 + 15;
  const beside = x0 < 34 ? ['start', x0 + 6] : ['end', x0 - 6];
  return [
    ...across.map(({ value }) =>
      svg('path', { class: 'grid', d: `M${plane.x(value)} 0 V${height}` }),
    ),
    ...up.map(({ value }) => svg('path', { class: 'grid', d: `M0 ${plane.y(value)} H${width}` })),
    svg('path', { class: 'base', d: `M0 ${y0} H${width} M${x0} 0 V${height}` }),
    ...across
      .filter(({ value }) => plane.x(value) > 16 && plane.x(value) < width - 34)
      .map(({ value, label }) => text(label, plane.x(value), below, 'middle')),
    ...up
      .filter(({ value }) => plane.y(value) > 22 && plane.y(value) < height - 8)
      .map(({ value, label }) => text(label, beside[1], plane.y(value) + 4, beside[0])),
    text('Re', width - 4, y0 - 6, 'end', 'name'),
    text('Im', x0 + 6, 12, 'start', 'name'),
  ];
}

/** The numbers of the first leading eigenvalues, on the side where there is room. */
function labels(values, plane, width) {
  return values
    .filter(({ leading }) => leading)
    .slice(0, MOST_LABELS)
    .map((value) => {
      const [x, y] = [plane.x(value.real), plane.y(value.imaginary)];
      const left = x > width / 2;
      const times = value.count > 1 ? ` (${value.count}×)` : '';
      return text(
        written(value) + times,
        left ? x - 11 : x + 11,
        y - 9,
        left ? 'end' : 'start',
        'value',
      );
    });
}

function text(label, x, y, anchor, className = 'number') {
  return svg('text', { x, y, 'text-anchor': anchor, class: className }, label);
}
