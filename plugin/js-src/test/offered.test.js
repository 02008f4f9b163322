// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { decodeScene } from '../src/data/scene.js';
import { offered } from '../src/ui/offered.js';
import { sent } from './scenes.js';

const marks = (frames) => {
  const { paths, hull, firstHull } = offered(decodeScene(sent(frames)));
  return { paths, hull, firstHull };
};
const NONE = { paths: false, hull: false, firstHull: false };
const ALL = { paths: true, hull: true, firstHull: true };

describe('what a scene offers', () => {
  it('is paths and hulls where tokens move and differ', () => {
    expect(marks([[[0, 0], [1, 1]], [[0, 1], [1, 0]]])).toEqual(ALL); // prettier-ignore
  });

  it('is neither for tokens that are all the same, or nowhere', () => {
    expect(marks([[[1, 1], [1, 1]], [[1, 1], [1, 1]]])).toEqual(NONE); // prettier-ignore
    expect(marks([[[NaN, 1], [1, Infinity]], [[NaN, 1], [1, NaN]]])).toEqual(NONE); // prettier-ignore
  });

  it('is a path alone for one token that moves, and nothing for one that rests', () => {
    expect(marks([[[1, 1]], [[2, 1]]])).toEqual({ ...NONE, paths: true });
    expect(marks([[[1, 1]], [[1, 1]]])).toEqual(NONE);
  });

  it('is a hull alone in one frame, or where only later ones have one', () => {
    expect(marks([[[0, 0], [1, 1]]])).toEqual({ ...NONE, hull: true }); // prettier-ignore
    expect(marks([[[0, 0], [0, 0]], [[0, 1], [1, 0]]])).toEqual({ ...ALL, firstHull: false }); // prettier-ignore
  });

  it('is a path for a token that comes back', () => {
    expect(marks([[[1, 1]], [[2, 1]], [[1, 1]]])).toEqual({ ...NONE, paths: true });
  });
});
