// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { decodeScene, NOWHERE, positionsAt } from '../src/data/scene.js';
import { MOST_PIECES, Paths } from '../src/draw/paths.js';
import { sent } from './scenes.js';

/** Twice the rounding to single precision of lengths near 2. */
const SINGLE = 5e-7;

const walk = (frames, at) => decodeScene(sent(Array.from({ length: frames }, (_, t) => [at(t), [0, 0]]))); // prettier-ignore

describe('paths', () => {
  it('run through all frames if these are few', () => {
    const paths = new Paths(walk(5, (t) => [t, 0]));
    expect([...paths.steps]).toEqual([0, 1, 2, 3, 4]);
    expect([...paths.tokens]).toEqual([0, 1]);
    expect(paths.stride).toBe(1);
  });

  it('of many frames run through more where tokens move more', () => {
    const paths = new Paths(walk(1001, (t) => [1 - Math.exp(-t / 50), 0]));
    expect([paths.steps[0], paths.steps.at(-1)]).toEqual([0, 1000]);
    expect(paths.steps.length).toBeLessThanOrEqual(paths.most + 1);
    const early = paths.steps.filter((frame) => frame < 200).length;
    expect(early / paths.steps.length).toBeGreaterThan(0.7);
    paths.steps.forEach((frame, i) => i > 0 && expect(frame).toBeGreaterThan(paths.steps[i - 1]));
  });

  it('are fewer than tokens if there are very many pieces', () => {
    const n = MOST_PIECES;
    const frame = Array.from({ length: n }, (_, i) => [i, 0]);
    const paths = new Paths(decodeScene(sent([frame, frame, frame])));
    expect(paths.stride).toBe(2);
    expect(paths.tokens.length * paths.most).toBeLessThanOrEqual(MOST_PIECES);
  });

  it('are as long as their pieces and what is left to where the token is', () => {
    const scene = walk(3, (t) => [[0, 0], [3, 0], [3, 4]][t]); // prettier-ignore
    const paths = new Paths(scene);
    const unit = (2 * scene.half[0]) / (scene.extents[0].upper - scene.extents[0].lower);
    const length = (index) =>
      paths.lengthAt(paths.stepAt(index), 0, positionsAt(scene, index, new Float32Array(6)));
    for (const [index, wanted] of [[0, 0], [1, 3], [1.5, 5], [2, 7]]) {
      expect(Math.abs(length(index) - wanted * unit)).toBeLessThan(SINGLE);
    } // prettier-ignore
  });

  it('stay where they are over frames that are not placed, and follow once they are', () => {
    const scene = walk(4, (t) => [t, 0]);
    scene.placed.fill(0, 1, 3);
    const paths = new Paths(scene);
    const x = (step) => paths.points[step * paths.tokens.length * 4];
    expect([x(1), x(2)]).toEqual([x(0), x(0)]);
    scene.placed.fill(1);
    paths.update();
    expect([x(1), x(2)]).toEqual([scene.inBox[6], scene.inBox[12]]);
  });

  it('break where a token is nowhere, without becoming longer', () => {
    const scene = walk(3, (t) => [t === 1 ? NaN : t, 0]);
    const paths = new Paths(scene);
    expect(paths.points[8]).toBe(NOWHERE);
    expect(paths.points[16 + 3]).toBe(0);
  });

  it('are of all clusters alike, in whatever order their tokens come', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => [i % 7, i % 11]);
    const cluster = many.map((_, i) => i % 4);
    const scene = decodeScene(sent([many, many, many], { cluster }));
    const { tokens, stride } = new Paths(scene);
    expect(stride).toBe(2);
    const counts = [0, 0, 0, 0];
    tokens.forEach((token) => counts[cluster[token]]++);
    expect(counts).toEqual([2500, 2500, 2500, 2500]);
  });

  it('of one frame, or no tokens, are none', () => {
    expect(new Paths(walk(1, () => [0, 0])).most).toBe(0);
    const none = new Paths(decodeScene(sent([[], []], { dimension: 2, axes: ['a', 'b'] })));
    expect(none.tokens).toHaveLength(0);
  });
});
