// SPDX-License-Identifier: Apache-2.0
import { element } from '../ui/dom.js';

/** Names of "graphics cards" that are programs. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Another canvas on top of those that a place has. */
export function layer(place) {
  const canvas = element('canvas', { 'aria-hidden': 'true' });
  place.append(canvas);
  return canvas;
}

/** Drawn by the processor: few strokes on many pixels, which a software "graphics card" is slow at. */
export const flat = (canvas) => canvas.getContext('2d', { willReadFrequently: true });

/** The context of a canvas that is blank again. */
export function cleared(canvas) {
  const context = flat(canvas);
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.restore();
  return context;
}

/** Whether there is WebGL and more than the processor behind it. */
export function hasGraphicsCard() {
  const probe = document.createElement('canvas').getContext('webgl2');
  const names = probe?.getExtension('WEBGL_debug_renderer_info');
  const renderer = probe?.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : probe.RENDERER);
  probe?.getExtension('WEBGL_lose_context')?.loseContext();
  return probe !== null && !SOFTWARE.test(renderer);
}
