// SPDX-License-Identifier: Apache-2.0
import { PNG } from 'pngjs';

/** Two pixels differ if a channel does by more than rounding. */
const ROUNDING = 3;
/** Greys, as axes and text have, and the faint fill of a hull lie below; marks of tokens and paths above. */
const COLOURED = 60;

export const decoded = (buffer) => PNG.sync.read(buffer);

/** The pixels [x, y] of one picture that a test holds for. */
function where(png, holds) {
  const found = [];
  for (let y = 0; y < png.height; y++) {
    for (let x = 0; x < png.width; x++) {
      if (holds(4 * (y * png.width + x))) {
        found.push([x, y]);
      }
    }
  }
  return found;
}

/** The pixels that differ between two pictures of one size. */
export function changed(a, b) {
  if (a.width !== b.width || a.height !== b.height) {
    throw new Error(`pictures of ${a.width}x${a.height} and ${b.width}x${b.height} pixels`);
  }
  const differs = (at) =>
    [0, 1, 2].some((k) => Math.abs(a.data[at + k] - b.data[at + k]) > ROUNDING);
  return where(a, differs);
}

/** The pixels that are not grey. */
export function coloured({ data, ...size }) {
  return where(size, (at) => {
    const [r, g, b] = data.subarray(at, at + 3);
    return Math.max(r, g, b) - Math.min(r, g, b) > COLOURED;
  });
}

/** The pixels that are not of the colour of the first one: whatever is drawn on the paper. */
export function inked({ data, ...size }) {
  return where(size, (at) => [0, 1, 2].some((k) => Math.abs(data[at + k] - data[k]) > ROUNDING));
}

/** Least and greatest x and y. */
export function bounds(points) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** Mean lightness from 0 to 1. */
export function lightness({ data }) {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) {
    sum += 0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2];
  }
  return sum / (data.length / 4) / 255;
}
