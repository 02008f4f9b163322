// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { hull } from '../src/data/hull.js';
import { NOWHERE } from '../src/data/scene.js';
import { sees, spaceHull } from '../src/data/space-hull.js';

/** Numbers in [-1, 1) from a seed (Lehmer's generator). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return (2 * state) / 2147483647 - 1;
  };
}

describe('hull', () => {
  it('of a square with points inside and on its edges is its corners', () => {
    const x = [0, 2, 2, 0, 1, 1, 0.5];
    const y = [0, 0, 2, 2, 1, 0, 1.5];
    expect(new Set(hull(x, y))).toEqual(new Set([0, 1, 2, 3]));
  });

  it('of points on a line is its ends, of one point that point, of none nothing', () => {
    expect(hull([0, 1, 2, 3], [0, 2, 4, 6])).toEqual([0, 3]);
    expect(hull([5, 5, 5], [1, 1, 1])).toHaveLength(1);
    expect(hull([], [])).toEqual([]);
  });

  it('passes over points that are nowhere', () => {
    expect(new Set(hull([0, NaN, 1, 0], [0, 9, 0, 1]))).toEqual(new Set([0, 2, 3]));
  });

  it('turns in one direction and leaves nothing outside', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const next = numbers(seed);
      const x = Array.from({ length: 60 }, next);
      const y = Array.from({ length: 60 }, next);
      const corners = hull(x, y);
      corners.forEach((a, i) => {
        const b = corners[(i + 1) % corners.length];
        const outside = x.findIndex(
          (_, p) => (x[b] - x[a]) * (y[p] - y[a]) - (y[b] - y[a]) * (x[p] - x[a]) < -1e-12,
        );
        expect(outside, `seed ${seed}`).toBe(-1);
      });
    }
  });
});

describe('spaceHull', () => {
  it('of a cube with points inside has twelve edges', () => {
    const corners = [];
    for (let i = 0; i < 8; i++) {
      corners.push(i & 1 ? 1 : -1, i & 2 ? 1 : -1, i & 4 ? 1 : -1);
    }
    const edges = spaceHull(Float32Array.from([...corners, 0, 0, 0, 0.5, 0.2, -0.3]));
    expect(edges).toHaveLength(12);
    const lengths = edges.map(({ from, to }) => Math.hypot(...from.map((v, k) => v - to[k])));
    lengths.forEach((length) => expect(length).toBeCloseTo(2, 6));
  });

  it('of points in a plane, or too few, has none', () => {
    expect(spaceHull([0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0, 0.5, 0.2, 0])).toEqual([]);
    expect(spaceHull([0, 0, 0, 1, 0, 0, 0, 1, 0])).toEqual([]);
    expect(spaceHull(Array(30).fill(0.25))).toEqual([]);
  });

  it('makes one corner of a cluster', () => {
    const near = 1e-5;
    const tetrahedron = [0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1];
    const copies = tetrahedron.map((v, i) => v + near * Math.sin(i));
    expect(spaceHull([...tetrahedron, ...copies])).toHaveLength(6);
  });

  it('passes over points that are nowhere', () => {
    const points = [0, 0, 0, 1, 0, 0, 0, 1, 0, NOWHERE, NOWHERE, NOWHERE, 0, 0, 1];
    expect(spaceHull(points)).toHaveLength(6);
  });

  it('has two faces a corner but for four, as triangles must, and leaves nothing outside', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const next = numbers(seed);
      const points = Array.from({ length: 3 * 40 }, next);
      const edges = spaceHull(points);
      const faces = new Set(edges.flatMap(({ left, right }) => [left, right]));
      const corners = new Set([...faces].flatMap(({ a, b, c }) => [a, b, c]));
      expect(faces.size, `seed ${seed}`).toBe(2 * corners.size - 4);
      for (const { normal, offset } of faces) {
        for (let i = 0; i < points.length; i += 3) {
          const height =
            normal[0] * points[i] + normal[1] * points[i + 1] + normal[2] * points[i + 2];
          expect(height - offset, `seed ${seed}`).toBeLessThan(1e-3);
        }
      }
    }
  });

  it('shows a viewer the side that looks at them', () => {
    const edges = spaceHull([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1]);
    const floor = edges
      .flatMap(({ left, right }) => [left, right])
      .find(({ normal }) => normal[2] < -0.99);
    expect(sees([0, 0, -10], floor)).toBe(true);
    expect(sees([0, 0, 10], floor)).toBe(false);
  });
});
