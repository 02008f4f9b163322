// SPDX-License-Identifier: Apache-2.0
import { placeAlong, TIME } from './placing.js';

const IDS = { 'Leading modes': 'LEADING_MODES', 'Principal components': 'PRINCIPAL_COMPONENTS' };

/** What a scene can be drawn along: {id, name, axes}, coordinates first. */
export function projectionsOf(scene) {
  const others = scene.projections
    .filter(({ name, axes }) => name in IDS && axes.length > 0)
    .map(({ name, axes }) => ({ id: IDS[name], name, axes }));
  return [{ id: 'COORDINATES', name: 'Coordinates', axes: scene.axes }, ...others];
}

/**
 * Draws a scene along two or three axes of a projection: places it, in place. When this answers, which is
 * soon, the frame looked at can be drawn; other frames follow in slices or when they are looked at. A later
 * call overtakes an earlier one.
 *
 * @param along id of a projection; coordinates are drawn instead of one the scene does not have
 * @param axes three positions among the projection's axes. A third that is none of them means a plane; instead of
 *     others that are none of them, the first unused one is drawn. One axis alone is drawn over time.
 */
export async function project(scene, { along, axes }) {
  placeAlong(scene, choose(scene, along, axes));
}

/** Notes what is drawn; answers what placing needs to know of it. */
export function choose(scene, along, axes) {
  const projections = projectionsOf(scene);
  const chosen = projections.find(({ id }) => id === along) ?? projections[0];
  const positions = positionsAmong(chosen.axes.length, axes);
  const shown = positions.filter((position) => position >= 0);
  const rows = scene.projections.find(({ name }) => name === chosen.name)?.rows;
  const names = shown.map((position) => chosen.axes[position]);
  const sources = shown.map((position) => (rows ? Float64Array.from(rows[position]) : position));
  scene.drawn = { along: chosen.id, axes: positions };
  scene.axisNames = shown.length === 1 ? ['t', ...names] : names;
  return shown.length === 1 ? [TIME, ...sources] : sources;
}

function positionsAmong(count, [first, second, third]) {
  const is = (position) => Number.isInteger(position) && position >= 0 && position < count;
  const a = is(first) ? first : 0;
  const b = is(second) ? second : count > 1 ? (a === 0 ? 1 : 0) : -1;
  return [a, b, b >= 0 && is(third) ? third : -1];
}
