// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import {
  centreInBox,
  clusterCounts,
  decodeScene,
  fromBox,
  NOWHERE,
  positionsAt,
  timeAt,
  toBox,
  undrawable,
  valueAt,
} from '../src/data/scene.js';
import { sent } from './scenes.js';

describe('decodeScene', () => {
  it('reads positions frame by frame, token by token', () => {
    const scene = decodeScene(
      sent([
        [
          [1, 2],
          [3, 4],
        ],
        [
          [5, 6],
          [7, 8],
        ],
      ]),
    );
    expect(valueAt(scene, 0, 1, 0)).toBe(3);
    expect(valueAt(scene, 1, 0, 1)).toBe(6);
  });

  it('draws one coordinate over time', () => {
    const scene = decodeScene(sent([[[2]], [[4]], [[3]]], { axes: ['z'] }));
    expect(scene.axisNames).toEqual(['t', 'z']);
    expect(scene.drawnAxes).toBe(2);
    expect(fromBox(scene, 0, scene.inBox[3])).toBeCloseTo(1, 6);
    expect(fromBox(scene, 1, scene.inBox[4])).toBeCloseTo(4, 6);
  });

  it('draws the first three of more coordinates', () => {
    const scene = decodeScene(sent([[[1, 2, 3, 4, 5]]]));
    expect(scene.drawnAxes).toBe(3);
    expect(scene.axisNames).toEqual(['z1', 'z2', 'z3']);
  });

  it('keeps every drawable position inside the box, however large the numbers', () => {
    for (const size of [1e-30, 1, 1e12, 1e38]) {
      const scene = decodeScene(
        sent([
          [
            [-size, size / 2],
            [size, 0],
          ],
        ]),
      );
      expect(Math.max(...scene.inBox.map(Math.abs))).toBeLessThanOrEqual(1);
    }
  });

  it('gives identical tokens a box with room around them', () => {
    const scene = decodeScene(sent([[[3, -2]], [[3, -2]]]));
    expect(Array.from(scene.inBox.slice(0, 2))).toEqual([0, 0]);
  });

  it('takes a token and its centre, rounded apart, for one place', () => {
    const scene = decodeScene(sent([[[1 / 3, -1e5 / 3]]], { centres: [[1 / 3, -1e5 / 3]] }));
    expect(scene.extents[0].upper - scene.extents[0].lower).toBeGreaterThan(0.5);
    expect(scene.extents[1].upper - scene.extents[1].lower).toBeGreaterThan(0.5);
  });

  it('keeps one unit the same length unless that leaves a sliver', () => {
    const even = decodeScene(sent([[[0, 0], [2, 1]]])); // prettier-ignore
    expect(even.half[1] / even.half[0]).toBeCloseTo(0.5, 12);
    const sliver = decodeScene(sent([[[0, 0], [100, 1]]])); // prettier-ignore
    expect(sliver.half).toEqual([1, 1, 1]);
  });

  it('sets aside tokens with NaN or infinite coordinates', () => {
    const scene = decodeScene(sent([[[1, 2], [NaN, 0], [0, Infinity], [2, 1]]])); // prettier-ignore
    expect(undrawable(scene, 0)).toBe(2);
    expect(scene.inBox[3]).toBe(NOWHERE);
    expect(scene.extents.every(({ lower, upper }) => lower > 0.9 && upper < 2.1)).toBe(true);
  });

  it('takes a scene without tokens', () => {
    const scene = decodeScene(sent([[]], { dimension: 2, axes: ['z1', 'z2'] }));
    expect(scene.n).toBe(0);
    expect(positionsAt(scene, 0, new Float32Array(0))).toHaveLength(0);
  });

  it('reads a centre that JSON could not say as not drawable', () => {
    const data = sent([[[1, 2]]], { centres: [[null, 1], ['NaN', 2], [1, 1.5]] }); // prettier-ignore
    const scene = decodeScene(data);
    expect(scene.centres.map((centre) => centreInBox(scene, centre, 0) !== null)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('says what is wrong with positions of another size', () => {
    const data = { ...sent([[[1, 2]]]), dimension: 3 };
    expect(() => decodeScene(data)).toThrow('2 numbers came for 1 frames of 1 tokens with 3');
  });
});

describe('a decoded scene', () => {
  const scene = decodeScene(
    sent(
      [
        [
          [0, 0],
          [4, 4],
        ],
        [
          [2, 4],
          [4, 0],
        ],
        [
          [NaN, 0],
          [4, 2],
        ],
      ],
      {
        // prettier-ignore
        times: [0, 1, 5],
        cluster: [1, -1],
      },
    ),
  );

  it('is at its frames exactly and on straight lines between them', () => {
    const out = new Float32Array(6);
    expect(Array.from(positionsAt(scene, 1, out))).toEqual(Array.from(scene.inBox.slice(6, 12)));
    positionsAt(scene, 0.5, out);
    expect(fromBox(scene, 0, out[0])).toBeCloseTo(1, 5);
    expect(fromBox(scene, 1, out[1])).toBeCloseTo(2, 5);
  });

  it('has no place for a token between a frame that has and one that has not', () => {
    const out = positionsAt(scene, 1.5, new Float32Array(6));
    expect(out[0]).toBe(NOWHERE);
    expect(out[3]).not.toBe(NOWHERE);
  });

  it('knows the time between frames at unequal times', () => {
    expect(timeAt(scene, 1.25)).toBe(2);
    expect(timeAt(scene, 2)).toBe(5);
  });

  it('goes to the box and back', () => {
    expect(fromBox(scene, 1, toBox(scene, 1, 3.25))).toBeCloseTo(3.25, 12);
  });

  it('counts tokens without a cluster last', () => {
    expect(clusterCounts(scene)).toEqual([
      [1, 1],
      [-1, 1],
    ]);
  });
});
