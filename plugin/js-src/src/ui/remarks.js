// SPDX-License-Identifier: Apache-2.0
import { clusterCounts, undrawable } from '../data/scene.js';
import { readable } from '../data/ticks.js';
import { counted } from './dom.js';

/** For example "t = 12, 40 tokens, 5 clusters". */
export function subtitle(scene, time) {
  const clusters = clusterCounts(scene).filter(([cluster]) => cluster >= 0).length;
  const parts = [`t = ${readable(time)}`, counted(scene.n, 'token')];
  return [...parts, ...(clusters > 0 ? [counted(clusters, 'cluster')] : [])].join(', ');
}

/** The scene's own note, and what was left out of the picture. */
export function note(scene, frame, pathStride) {
  const missing = undrawable(scene, frame);
  return [
    scene.note,
    scene.n === 0 && 'There are no tokens to draw.',
    missing > 0 && `Not drawn: ${counted(missing, 'token')} with NaN or infinite coordinates.`,
    scene.d > 3 && `Coordinates 1 to 3 of ${scene.d} are drawn.`,
    pathStride > 1 && `Paths of one token in ${pathStride}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
