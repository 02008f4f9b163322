// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { decodeAttention, weightAt } from '../src/data/attention.js';
import { linksOf, MOST_LINKED, STRENGTHS, strengthAt } from '../src/data/links.js';
import { encoded } from './scenes.js';

/** Tokens 3 and 1 of 4, at frames 0 and 5. */
const attention = decodeAttention(
  { order: [3, 1], frames: [0, 5], weights: encoded([0.5, 0.5, 0, 1, 0.25, 0.75, 1, 0]) },
  4,
);

describe('weightAt', () => {
  it('is what one token attends to another at the nearest known frame before', () => {
    expect(weightAt(attention, 0, 3, 1)).toBe(0.5);
    expect(weightAt(attention, 4.9, 1, 1)).toBe(1);
    expect(weightAt(attention, 5, 3, 1)).toBe(0.75);
    expect(weightAt(attention, 99, 1, 3)).toBe(1);
  });

  it('is not known of tokens that are left out, before the first frame, or without attention', () => {
    expect(weightAt(attention, 0, 0, 1)).toBeNaN();
    expect(weightAt(attention, 0, 1, 2)).toBeNaN();
    expect(weightAt({ ...attention, frames: [2, 5] }, 1, 3, 1)).toBeNaN();
    expect(weightAt(null, 0, 3, 1)).toBeNaN();
  });
});

describe('links', () => {
  it('go from tokens to the leaders they follow, never to themselves', () => {
    expect(linksOf({ n: 4, follows: [1, 1, -1, 0] })).toEqual([
      { token: 0, leader: 1 },
      { token: 3, leader: 0 },
    ]);
  });

  it('are not drawn for very many tokens', () => {
    const follows = (n) => new Int32Array(n);
    expect(linksOf({ n: MOST_LINKED, follows: follows(MOST_LINKED) })).toHaveLength(
      MOST_LINKED - 1,
    );
    expect(linksOf({ n: MOST_LINKED + 1, follows: follows(MOST_LINKED + 1) })).toEqual([]);
  });

  it('are as strong as attention, and thinnest where it is not known', () => {
    const strength = (frame, token, leader) => strengthAt(attention, frame, { token, leader });
    expect(strength(5, 1, 3)).toBe(STRENGTHS);
    expect(strength(0, 3, 1)).toBe(STRENGTHS / 2);
    expect(strength(0, 1, 3)).toBe(1);
    expect(strength(0, 0, 1)).toBe(0);
  });
});
