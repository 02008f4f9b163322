// SPDX-License-Identifier: Apache-2.0
import { rgb } from '../draw/palette.js';
import { readable } from '../data/ticks.js';
import { element, setText } from '../ui/dom.js';
import { cellAt, layoutOf, moved } from './cells.js';
import { drawMap, drawMarks } from './heat-map.js';
import { colourScale, paint } from './colour-scale.js';
import { drawingPlace, emptyPanel, fitted, flat, frameOf, setReading } from './panel.js';
import { Weights } from './weights.js';

const NAME = 'Attention';
const UNKNOWN =
  'No weights are known. Connect the attention model to this node to see who attends to whom.';
const HINT = 'Point, or use the arrow keys, to read a cell.';
const KEYS =
  'The arrow keys go from cell to cell, Home and End to the ends of a row. Rows attend to columns.';

/**
 * Who attends to whom at the current frame, as a heat map: row a, column b is how much token a attends to
 * token b.
 *
 * @param on pick(token) points a token out in the picture, say(text) speaks
 */
export function attentionPanel(scene, ask, on) {
  if (!scene.attention || scene.attention.order.length === 0) {
    return emptyPanel(NAME, scene.n === 0 ? 'There are no tokens to attend to.' : UNKNOWN);
  }
  return new AttentionPanel(scene, ask, on);
}

class AttentionPanel {
  constructor(scene, ask, on) {
    this.known = true;
    this.scene = scene;
    this.on = on;
    this.order = scene.attention.order;
    this.rowOf = new Map([...this.order].map((token, row) => [token, row]));
    this.weights = new Weights(scene.attention, ask, () => this.update(this.state));
    this.cell = null;
    this.picked = -1;
    this.shown = null;
    this.createParts();
    this.listen();
  }

  createParts() {
    this.canvas = element('canvas', { 'aria-hidden': 'true' });
    const tokens = this.order.length;
    this.place = drawingPlace(
      {
        'data-keeps': 'arrows',
        'aria-label': `Heat map of the weights, ${tokens} × ${tokens} tokens`,
        'aria-description': KEYS,
      },
      this.canvas,
    );
    this.place.classList.add('map');
    this.reading = element('p', { class: 'reading' });
    this.remark = element('p', { class: 'remark' });
    const { node, detail } = frameOf(NAME, this.place, this.reading, this.remark);
    Object.assign(this, { node, detail });
    this.pixels = new OffscreenCanvas(tokens, tokens);
    this.image = new ImageData(tokens, tokens);
  }

  listen() {
    this.place.addEventListener('pointermove', ({ offsetX, offsetY }) =>
      this.goTo(cellAt(this.layout, offsetX, offsetY)),
    );
    this.place.addEventListener('pointerleave', () => this.goTo(null));
    this.place.addEventListener('blur', () => this.goTo(null));
    this.place.addEventListener('keydown', (event) => {
      const cell = moved(this.cell, event.key, this.order.length);
      if (cell && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        this.goTo(cell);
        this.on.say(this.read());
      } else if (event.key === 'Escape') {
        this.goTo(null);
      }
    });
  }

  goTo(cell) {
    if (String(cell) !== String(this.cell)) {
      this.cell = cell;
      this.on.pick(cell ? this.order[cell[0]] : -1);
      this.draw();
    }
  }

  /** For example "the attends to cat: 0.42". */
  read() {
    const [row, column] = this.cell;
    const [from, to] = this.cell.map((at) => this.scene.tokens[this.order[at]]);
    const weight = this.weights.of(this.shown)?.[row * this.order.length + column];
    return `${from} attends to ${to}: ${weight === undefined ? 'not known' : readable(weight)}`;
  }

  setTheme(inks) {
    this.inks = inks;
    this.colours = colourScale(inks.dark);
    if (this.shown !== null) {
      this.repaint();
      this.draw();
    }
  }

  resize(pixelRatio) {
    this.size = fitted(this.canvas, this.place, pixelRatio);
    this.layout = layoutOf(...this.size, this.order.length);
    this.draw();
  }

  /** @param state {frame, picked} of the view */
  update(state) {
    this.state = state;
    const { frame, picked } = state;
    const nearest = this.weights.nearest(frame);
    if (nearest !== this.shown) {
      this.shown = nearest;
      this.repaint();
      this.draw();
    } else if (picked !== this.picked) {
      this.draw();
    }
    this.weights.want(frame);
    setText(this.detail, whenOf(this.scene.times, nearest, frame));
    setText(this.remark, [this.failure(), this.scene.attention.rule].filter(Boolean).join(' '));
  }

  /** Once said it stays: the map would jump if it came and went from frame to frame. */
  failure() {
    const reason = this.weights.reason;
    return (
      reason &&
      `Not all weights could be had, because ${reason}. The nearest earlier ones are shown.`
    );
  }

  repaint() {
    const weights =
      this.weights.of(this.shown) ?? new Float32Array(this.order.length ** 2).fill(NaN);
    paint(weights, this.colours, rgb(this.inks.frame), this.image.data);
    flat(this.pixels).putImageData(this.image, 0, 0);
  }

  draw() {
    setReading(this.reading, this.cell ? this.read() : '', HINT);
    if (!this.layout || !this.inks || this.shown === null) {
      return;
    }
    this.picked = this.state?.picked ?? -1;
    const context = flat(this.canvas);
    context.clearRect(0, 0, ...this.size);
    drawMap(context, this.layout, this.pixels, this.colours, this.scene, this.inks);
    drawMarks(context, this.layout, this.cell, this.rowOf.get(this.picked), this.inks);
  }

  end() {}
}

/** When the weights that are shown are from. */
function whenOf(times, known, frame) {
  const at = (which) => `t = ${readable(times[which])}`;
  if (known < 0) {
    return `not known at ${at(frame)}`;
  }
  const which = known < frame ? 'nearest earlier' : 'earliest';
  return known === frame
    ? `at ${at(known)}, rows attend to columns`
    : `of ${at(known)}, the ${which} known`;
}
