// SPDX-License-Identifier: Apache-2.0
import { MOST_LINKED } from '../data/links.js';
import { clusterCounts, undrawable } from '../data/scene.js';
import { isolated } from '../data/names.js';
import { readable } from '../data/ticks.js';
import { counted } from './dom.js';
import { hasLinks } from './offered.js';

/** For example "t = 12, 40 tokens, 5 clusters", as a function of the time. */
export function subtitleOf(scene) {
  const clusters = clusterCounts(scene).filter(([cluster]) => cluster >= 0).length;
  const known = [
    counted(scene.n, 'token'),
    ...(clusters > 0 ? [counted(clusters, 'cluster')] : []),
  ];
  return (time) => [`t = ${readable(time)}`, ...known].join(', ');
}

/** Why tokens are missing in a frame; "" if none is. */
export function undrawn(scene, frame) {
  if (scene.n === 0) {
    return 'There are no tokens to draw.';
  }
  const missing = undrawable(scene, frame);
  return missing > 0
    ? `Not drawn: ${counted(missing, 'token')} with NaN or infinite coordinates.`
    : '';
}

/**
 * The scene's own note, and what else is not in the picture, or not yet.
 *
 * @param show which marks are wanted
 * @param drawn {projection, names}: what the scene is drawn along, and the names of the axes
 * @param pathStride one token in how many has a path
 * @param limit the kind of limit that is drawn; FILLS for one that would hide the picture
 * @param ready how many frames have come
 * @param troubles sentences about what could not be had
 */
export function note(scene, { show, drawn, pathStride, limit, ready, troubles }) {
  return [
    isolated(scene.note),
    leftOut(drawn),
    show.paths && pathStride > 1 && `Paths of one token in ${pathStride}.`,
    show.links && scene.n > MOST_LINKED && hasLinks(scene) && UNLINKED,
    show.limit &&
      limit === 'FILLS' &&
      'The limit fills the picture along these axes and is not drawn.',
    ready < scene.frames && `Frames ${ready} of ${scene.frames} loaded.`,
    ...troubles,
  ]
    .filter(Boolean)
    .join(' ');
}

const UNLINKED = `Links are drawn for at most ${counted(MOST_LINKED, 'token')}.`;

function leftOut({ projection: { name, axes }, names }) {
  return (
    axes.length > names.length &&
    `Drawn: ${names.map(isolated).join(', ')} of ${axes.length} ${name.toLowerCase()}.`
  );
}
