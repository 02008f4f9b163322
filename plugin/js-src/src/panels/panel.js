// SPDX-License-Identifier: Apache-2.0
import { element, setText } from '../ui/dom.js';

/** The frame that all panels share: a region with a heading, a line of small print, and what is drawn. */
export function frameOf(name, ...content) {
  const detail = element('small', {});
  const node = element(
    'section',
    { class: 'panel', role: 'region', 'aria-label': name },
    element('div', { class: 'heading' }, element('h3', {}, name), detail),
    ...content,
  );
  return { node, detail };
}

/** A panel that has nothing to draw says what to connect. */
export function emptyPanel(name, sentence) {
  const { node } = frameOf(name, element('p', { class: 'missing' }, sentence));
  node.classList.add('short');
  return { node, known: false, update() {}, resize() {}, setTheme() {}, end() {} };
}

/** A place for a drawing that takes keys and is pointed at; `keeps` are the keys that it wants for itself. */
export function drawingPlace(attributes, ...content) {
  return element(
    'div',
    { class: 'drawing', tabindex: 0, role: 'application', ...attributes },
    ...content,
  );
}

/** What is read off, or how to do so. */
export function setReading(node, text, hint) {
  node.classList.toggle('hint', text === '');
  setText(node, text || hint);
}

/** A canvas as large as the place it is in, drawn in the page's pixels: [width, height] of these. */
export function fitted(canvas, { clientWidth, clientHeight }, pixelRatio) {
  canvas.width = Math.max(1, Math.round(clientWidth * pixelRatio));
  canvas.height = Math.max(1, Math.round(clientHeight * pixelRatio));
  flat(canvas).setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  return [clientWidth, clientHeight];
}

/** Drawn by the processor, as the picture's canvases are: a software graphics card takes long to begin. */
export const flat = (canvas) => canvas.getContext('2d', { willReadFrequently: true });
