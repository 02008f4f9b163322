// SPDX-License-Identifier: Apache-2.0
import { NOWHERE } from '../data/scene.js';

/** A software renderer still draws this many path pieces in a few hundredths of a second. */
export const MOST_PIECES = 60_000;

/** Radius of a token's mark in pixels: smaller for many tokens, so that they do not hide each other. */
export function radiusFor(n) {
  return Math.max(1.6, Math.min(6, 6 * Math.sqrt(Math.sqrt(120 / Math.max(1, n)))));
}

/**
 * Which tokens have a path, and the length of their paths up to each frame. The shade of a path follows its
 * length, not time: tokens run first and rest afterwards.
 */
export function pathsOf(scene) {
  const stride = Math.max(1, Math.ceil((scene.n * (scene.frames - 1)) / MOST_PIECES));
  const tokens = [];
  for (let token = 0; token < scene.n; token += stride) {
    tokens.push(token);
  }
  const m = tokens.length;
  const points = new Float32Array(scene.frames * m * 4); // frame-major: x, y, z, length so far
  tokens.forEach((token, i) => {
    let length = 0;
    for (let frame = 0; frame < scene.frames; frame++) {
      const from = (frame * scene.n + token) * 3;
      const at = (frame * m + i) * 4;
      points.set(scene.inBox.subarray(from, from + 3), at);
      length += frame > 0 ? distance(points, at, at - 4 * m) : 0;
      points[at + 3] = length;
    }
  });
  return { stride, tokens, points, calm: calmFor(m) };
}

/** Length of a path at a time between frames. */
export function lengthAt(paths, index, i, last) {
  const m = paths.tokens.length;
  const before = Math.min(Math.floor(index), last);
  const after = Math.min(before + 1, last);
  const a = paths.points[(before * m + i) * 4 + 3];
  return a + (index - before) * (paths.points[(after * m + i) * 4 + 3] - a);
}

/** How strong a path is where a share of its length has passed. */
export const shadeAt = (share, calm) => calm * (0.12 + 0.78 * share);

function calmFor(drawn) {
  return Math.max(0.16, Math.min(1, Math.sqrt(80 / Math.max(1, drawn))));
}

function distance(points, a, b) {
  if (points[a] === NOWHERE || points[b] === NOWHERE) {
    return 0;
  }
  return Math.hypot(
    points[a] - points[b],
    points[a + 1] - points[b + 1],
    points[a + 2] - points[b + 2],
  );
}
