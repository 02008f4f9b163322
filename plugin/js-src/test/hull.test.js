// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { hull } from '../src/data/hull.js';
import { NOWHERE } from '../src/data/scene.js';
import { sees, spaceHull } from '../src/data/space-hull.js';
import { numbers } from './scenes.js';

/** Twice the area of a triangle over an edge of points within [-3, 3], as high as a hull may be too small. */
const UNSEEN = 1e-5 * 9 * 9;

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

  it('of many points is that of its own corners, wherever the others are', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const next = numbers(seed);
      const x = Array.from({ length: 3000 }, () => next() + next() + next());
      const y = Array.from({ length: 3000 }, () => next() + next() + next());
      const all = hull(x, y);
      const few = all.map((i) => [x[i], y[i]]);
      const again = hull(
        few.map(([u]) => u),
        few.map(([, v]) => v),
      );
      expect(again, `seed ${seed}`).toHaveLength(all.length);
      for (let k = 0; k < all.length; k++) {
        const [a, b] = [all[k], all[(k + 1) % all.length]];
        const outside = x.findIndex(
          (_, p) => (x[b] - x[a]) * (y[p] - y[a]) - (y[b] - y[a]) * (x[p] - x[a]) < -UNSEEN,
        );
        expect(outside, `seed ${seed}`).toBe(-1);
      }
    }
  });

  it('of very many points in two places is the line between them', () => {
    const x = Array.from({ length: 20_000 }, (_, i) => (i % 2) + 1e-9 * (i % 7));
    const y = Array.from({ length: 20_000 }, (_, i) => 3 * (i % 2));
    expect(hull(x, y).length).toBeLessThan(9);
    expect(hull(x.fill(1), y.fill(2))).toHaveLength(1);
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
      let highest = -Infinity;
      for (const { normal, offset } of faces) {
        for (let i = 0; i < points.length; i += 3) {
          const height =
            normal[0] * points[i] + normal[1] * points[i + 1] + normal[2] * points[i + 2];
          highest = Math.max(highest, height - offset);
        }
      }
      expect(highest, `seed ${seed}`).toBeLessThan(1e-3);
    }
  });

  it('of many points leaves none outside', () => {
    const next = numbers(7);
    const points = Float64Array.from({ length: 3 * 5000 }, () => (next() + next() + next()) / 3);
    const edges = spaceHull(points);
    expect(edges.length).toBeGreaterThan(30);
    for (const { normal, offset } of new Set(edges.flatMap(({ left, right }) => [left, right]))) {
      for (let i = 0; i < points.length; i += 3) {
        const height =
          normal[0] * points[i] + normal[1] * points[i + 1] + normal[2] * points[i + 2];
        if (height - offset > 1e-3) {
          expect.fail(`point ${i / 3} is ${height - offset} outside`);
        }
      }
    }
  });

  it('of a ball of many corners has no edges: they would be a web', () => {
    const next = numbers(3);
    const points = Array.from({ length: 2000 }, () => [next(), next(), next()]).flatMap((p) =>
      p.map((v) => v / Math.hypot(...p)),
    );
    expect(spaceHull(points)).toEqual([]);
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
