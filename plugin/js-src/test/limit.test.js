// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { clippedLine, clippedPlane, corners, limitOf } from '../src/data/limit.js';
import { project } from '../src/data/projection.js';
import { decodeScene } from '../src/data/scene.js';
import { sent } from './scenes.js';

/** Rounding of a few sums and products of numbers near 1. */
const ROUNDING = 1e-12;

const cube = (d) => Array.from({ length: 2 ** d }, (_, i) => Array.from({ length: d }, (_, k) => ((i >> k) & 1) * 2 - 1)); // prettier-ignore

/** A scene whose centres and tokens are the corners of a cube. */
function scene(d, more = {}) {
  const points = cube(d);
  return decodeScene(sent([points, points], { centres: points, ...more }));
}

describe('the limit', () => {
  it('is not drawn if nothing is known of it', () => {
    expect(limitOf(scene(2)).kind).toBe('NONE');
    expect(limitOf(scene(2, { centres: [], flats: [] })).kind).toBe('NONE');
    expect(limitOf(scene(2, { flats: null, vertices: [] })).kind).toBe('NONE');
  });

  it('is the polytope of the centres that are vertices', () => {
    const limit = limitOf(scene(2, { vertices: [true, true, false, true] }));
    expect([limit.kind, limit.clusters]).toEqual(['POLYTOPE', [0, 1, 3]]);
  });

  it('is the polytope of all centres if which are vertices is not known', () => {
    expect(limitOf(scene(3, { flats: [] })).points).toHaveLength(8);
  });

  it('leaves out centres that cannot be drawn', () => {
    const limit = limitOf(scene(2, { flats: [], centres: [[1, null], [0, 1]] })); // prettier-ignore
    expect(limit.clusters).toEqual([1]);
  });

  it('is lines in the plane, along the direction as drawn', () => {
    const limit = limitOf(scene(2, { flats: [[3, 3]] }));
    expect(limit.kind).toBe('LINES');
    limit.directions[0].forEach((v, k) =>
      expect(Math.abs(v - [Math.SQRT1_2, Math.SQRT1_2, 0][k])).toBeLessThan(ROUNDING),
    );
  });

  it('is lines, planes or all of space by how many directions are independent', () => {
    const kind = (...flats) => limitOf(scene(3, { flats })).kind;
    expect(kind([1, 2, 0])).toBe('LINES');
    expect(kind([1, 2, 0], [-2, -4, 0])).toBe('LINES');
    expect(kind([1, 2, 0], [0, 0, 1])).toBe('PLANES');
    expect(kind([1, 2, 0], [0, 0, 1], [1, 0, 0])).toBe('FILLS');
  });

  it('fills the plane if two directions are seen', () => {
    expect(limitOf(scene(2, { flats: [[1, 0], [1, 1]] })).kind).toBe('FILLS'); // prettier-ignore
  });

  it('is points where a direction is across the drawn axes, as along rows it rounds to', async () => {
    const third = [1 / 3, 1 / 3, -2 / 3]; // its product with ones rounds to nearly, not quite, 0
    const rows = [[1, 1, 1], [1, -1, 0]]; // prettier-ignore
    const projections = [{ name: 'Leading modes', axes: ['m1', 'm2'], rows }];
    const made = scene(3, { flats: [third], projections });
    expect(limitOf(made).kind).toBe('LINES');
    await project(made, { along: 'LEADING_MODES', axes: [0, 1, -1] });
    expect(limitOf(made).kind).toBe('POINTS');
  });

  it('of one coordinate is drawn along time, or fills the picture', () => {
    expect(limitOf(scene(1, { flats: [] }))).toMatchObject({
      kind: 'INTERVAL',
      directions: [[1, 0, 0]],
    });
    expect(limitOf(scene(1, { flats: [[2]] })).kind).toBe('FILLS');
  });
});

describe('clippedLine', () => {
  const [lower, upper] = [[-1, -1, -1], [1, 1, 1]]; // prettier-ignore

  it('ends at the box', () => {
    expect(clippedLine([0, 0.5, 0], [1, 0, 0], lower, upper)).toEqual([
      [-1, 0.5, 0],
      [1, 0.5, 0],
    ]);
    const [from, to] = clippedLine([0, 0, 0], [0.6, 0.8, 0], lower, upper);
    expect(Math.max(...from.concat(to).map(Math.abs))).toBeCloseTo(1, 12);
    expect(from[1] / from[0]).toBeCloseTo(4 / 3, 12);
  });

  it('is nothing if it passes by', () => {
    expect(clippedLine([0, 2, 0], [1, 0, 0], lower, upper)).toBeNull();
    expect(clippedLine([3, 0, 0], [0.6, 0.8, 0], lower, upper)).toBeNull();
  });
});

describe('clippedPlane', () => {
  const box = [[-1, -1, -1], [1, 1, 1]]; // prettier-ignore

  it('across the box is a square, and slanted through its middle a hexagon', () => {
    const square = clippedPlane([0, 0, 0.5], [[1, 0, 0], [0, 1, 0]], ...box); // prettier-ignore
    expect(square).toHaveLength(4);
    square.forEach((p) => expect(p[2]).toBeCloseTo(0.5, 12));
    const [s, t] = [Math.SQRT1_2, Math.sqrt(6)];
    const slanted = clippedPlane([0, 0, 0], [[s, -s, 0], [1 / t, 1 / t, -2 / t]], ...box); // prettier-ignore
    expect(slanted).toHaveLength(6);
    slanted.forEach(([x, y, z]) => {
      expect(Math.abs(x + y + z)).toBeLessThan(ROUNDING);
      expect(Math.max(Math.abs(x), Math.abs(y), Math.abs(z))).toBeLessThan(1 + ROUNDING);
    });
  });

  it('is nothing if it passes by', () => {
    expect(clippedPlane([0, 0, 2], [[1, 0, 0], [0, 1, 0]], ...box)).toEqual([]); // prettier-ignore
  });
});

describe('corners', () => {
  it('are in turning order', () => {
    const points = [[0, 0, 0], [1, 1, 0], [1, 0, 0], [0, 1, 0], [0.5, 0.5, 0]]; // prettier-ignore
    const around = corners(points);
    expect(around).toHaveLength(4);
    around.forEach(([x, y], i) => {
      const [u, v] = around[(i + 1) % 4];
      expect(Math.abs(x - u) + Math.abs(y - v)).toBe(1);
    });
  });
});
