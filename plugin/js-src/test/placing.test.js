// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { project, projectionsOf } from '../src/data/projection.js';
import { placeRest } from '../src/data/placing.js';
import {
  centreInBox,
  decodeScene,
  fromBox,
  NOWHERE,
  positionsAt,
  undrawable,
  valueAt,
} from '../src/data/scene.js';
import { encoded, numbers, sent } from './scenes.js';

/** Two roundings to single precision in a box of length 2. */
const SINGLE = 1e-6;

const FRAMES = [
  [[1, 2, 3, 4], [5, 6, 7, 8]],
  [[2, 2, 0, 4], [5, 1, 7, -8]],
]; // prettier-ignore

const PROJECTIONS = [
  { name: 'Leading modes', axes: ['m1'], rows: [[0, 1, 0, 1]] },
  { name: 'Principal components', axes: ['p1', 'p2'], rows: [[1, 1, 0, 0], [0, 0, 2, -1]] },
  { name: 'Something new', axes: ['n1'], rows: [[1, 0, 0, 0]] },
]; // prettier-ignore

const scene4 = (more = {}) => decodeScene(sent(FRAMES, { projections: PROJECTIONS, ...more }));

/** What is drawn of a token along the drawn axes, read back from the box. */
function drawn(scene, frame, token) {
  const out = positionsAt(scene, frame, new Float32Array(scene.n * 3));
  return scene.axisNames.map((_, axis) => fromBox(scene, axis, out[3 * token + axis]));
}

function expectClose(found, wanted) {
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((value, k) => expect(Math.abs(found[k] - value)).toBeLessThan(20 * SINGLE));
}

describe('projectionsOf', () => {
  it('are coordinates and those of the others that are known', () => {
    expect(projectionsOf(scene4())).toEqual([
      { id: 'COORDINATES', name: 'Coordinates', axes: ['z1', 'z2', 'z3', 'z4'] },
      { id: 'LEADING_MODES', name: 'Leading modes', axes: ['m1'] },
      { id: 'PRINCIPAL_COMPONENTS', name: 'Principal components', axes: ['p1', 'p2'] },
    ]);
  });
});

describe('project', () => {
  it('draws any three coordinates, in any order', async () => {
    const scene = scene4();
    await project(scene, { along: 'COORDINATES', axes: [3, 0, 1] });
    expect([scene.axisNames, scene.drawnAxes]).toEqual([['z4', 'z1', 'z2'], 3]);
    expectClose(drawn(scene, 1, 1), [-8, 5, 1]);
  });

  it('draws two of more coordinates in the plane', async () => {
    const scene = scene4();
    await project(scene, { along: 'COORDINATES', axes: [2, 1, -1] });
    expect(scene.drawnAxes).toBe(2);
    expectClose(drawn(scene, 0, 1), [7, 6]);
    expect([...scene.inBox].filter((_, i) => i % 3 === 2)).toEqual([0, 0, 0, 0]);
  });

  it('multiplies tokens and centres with rows', async () => {
    const scene = scene4({ centres: [[1, 2, 3, 4]] });
    await project(scene, { along: 'PRINCIPAL_COMPONENTS', axes: [0, 1, -1] });
    expect(scene.axisNames).toEqual(['p1', 'p2']);
    expectClose(drawn(scene, 0, 0), [3, 2]);
    expectClose(drawn(scene, 1, 1), [6, 22]);
    const [x, y] = centreInBox(scene, scene.centres[0], 1);
    expectClose([fromBox(scene, 0, x), fromBox(scene, 1, y)], [3, 2]);
  });

  it('draws a single axis over time', async () => {
    const scene = scene4();
    await project(scene, { along: 'LEADING_MODES', axes: [0, 1, 2] });
    expect([scene.overTime, scene.axisNames]).toEqual([true, ['t', 'm1']]);
    expectClose(drawn(scene, 1, 1), [1, -7]);
  });

  it('draws coordinates instead of what is not there, and free axes instead of unknown ones', async () => {
    const scene = scene4({ projections: [] });
    await project(scene, { along: 'LEADING_MODES', axes: [9, 0, NaN] });
    expect(scene.drawn).toEqual({ along: 'COORDINATES', axes: [0, 0, -1] });
    await project(scene, { along: 'COORDINATES', axes: [1, 9, 9] });
    expect(scene.drawn.axes).toEqual([1, 0, -1]);
  });

  it('leaves the values to be read off as they are', async () => {
    const scene = scene4();
    await project(scene, { along: 'PRINCIPAL_COMPONENTS', axes: [1, 0, -1] });
    expect(valueAt(scene, 1, 0, 3)).toBe(4);
  });

  it('sets tokens aside by the coordinates that are drawn', async () => {
    const scene = decodeScene(sent([[[NaN, 1, 2], [3, Infinity, 4]]])); // prettier-ignore
    expect(undrawable(scene, 0)).toBe(2);
    await project(scene, { along: 'COORDINATES', axes: [2, 1, -1] });
    expect(undrawable(scene, 0)).toBe(1);
    expect(scene.inBox[3]).toBe(NOWHERE);
  });
});

/** So many numbers that they cannot all be placed at once. */
function large() {
  const [n, frames] = [30_000, 40];
  const next = numbers(5);
  const values = Float32Array.from({ length: n * frames * 2 }, next);
  values[2 * n * 7] = 30; // far outside, in a frame that the first picture does not look at
  return decodeScene({
    ...sent([[[0, 0]]]),
    tokens: Array.from({ length: n }, (_, i) => `Row${i}`),
    times: Array.from({ length: frames }, (_, frame) => frame),
    cluster: new Array(n).fill(-1),
    leader: new Array(n).fill(false),
    frames: encoded(values),
  });
}

describe('a large scene', () => {
  it('has a first picture at once and all others in the end, in one box', async () => {
    const scene = large();
    expect(scene.placed[scene.frames - 1]).toBe(1);
    expect(scene.placed.every(Boolean)).toBe(false);
    await placeRest(scene);
    expect(scene.placed.every(Boolean)).toBe(true);
    expect(scene.extents[0].upper).toBeGreaterThan(30);
    expect(scene.inBox.every((v) => Math.abs(v) <= 1 + SINGLE)).toBe(true);
    expectClose(drawn(scene, 7, 0), [30, scene.values[2 * 30_000 * 7 + 1]]);
  });

  it('places a frame that is looked at before its turn', () => {
    const scene = large();
    const frame = scene.placed.indexOf(0);
    expectClose(drawn(scene, frame, 11), [
      valueAt(scene, frame, 11, 0),
      valueAt(scene, frame, 11, 1),
    ]);
    scene.ended = true;
  });

  it('is placed along other axes before it is placed along the first ones', async () => {
    const scene = large();
    await project(scene, { along: 'COORDINATES', axes: [1, 0, -1] });
    await placeRest(scene);
    expect(scene.axisNames).toEqual(['z2', 'z1']);
    for (const frame of [0, 13, 39]) {
      expectClose(drawn(scene, frame, 4), [
        valueAt(scene, frame, 4, 1),
        valueAt(scene, frame, 4, 0),
      ]);
    }
  });

  it('is given up when the view ends', async () => {
    const scene = large();
    scene.ended = true;
    await scene.placer;
    expect(scene.placed.every(Boolean)).toBe(false);
  });
});
