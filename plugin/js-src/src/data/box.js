// SPDX-License-Identifier: Apache-2.0
import { padded } from './extent.js';

/** One unit is the same length along all axes unless that would leave one of them a sliver. */
const LARGEST_PROPORTION = { 2: 6, 3: 3 };

export function toBox(scene, axis, value) {
  const { lower, upper } = scene.extents[axis];
  return ((value - lower) / (upper - lower)) * 2 * scene.half[axis] - scene.half[axis];
}

export function fromBox(scene, axis, x) {
  const { lower, upper } = scene.extents[axis];
  return lower + ((x + scene.half[axis]) / (2 * scene.half[axis])) * (upper - lower);
}

/** Fits the box to all that is known of the tokens' reach; what was placed has to be placed again. */
export function fitBox(scene) {
  scene.extents = scene.reach.map(padded);
  scene.half = halves(scene);
  scene.placed.fill(0);
  scene.boxVersion++;
}

/** Half the length of the box along each axis; the longest is 1. */
function halves({ extents, drawnAxes, overTime }) {
  const spans = extents.map(({ lower, upper }) => upper - lower);
  const longest = Math.max(...spans);
  const stretched = overTime || longest > LARGEST_PROPORTION[drawnAxes] * Math.min(...spans);
  return [0, 1, 2].map((axis) => (stretched || axis >= spans.length ? 1 : spans[axis] / longest));
}

/** Whether tokens reach out of the box. */
export const outgrown = ({ reach, extents }) =>
  reach.some(
    ({ lower, upper }, axis) => lower < extents[axis].lower || upper > extents[axis].upper,
  );
