// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { Crowd } from '../src/draw/crowd.js';

const crowd = (n) => {
  const made = new Crowd(Int32Array.from({ length: n }, (_, i) => (i % 3) - 1));
  made.begin(20, 10);
  return made;
};

describe('a crowd of marks', () => {
  it('draws one mark of a kind a pixel', () => {
    const many = crowd(3000);
    expect(many.needs(0, 4.2, 5.9)).toBe(true);
    expect(many.needs(3, 4.9, 5.1)).toBe(false);
    expect(many.needs(3, 5.0, 5.1)).toBe(true);
  });

  it('draws marks of another kind over it, and again what they hide', () => {
    const many = crowd(3000);
    expect([0, 1, 0].map((mark) => many.needs(mark, 4, 5))).toEqual([true, true, true]);
  });

  it('forgets the picture before', () => {
    const many = crowd(3000);
    many.needs(0, 4, 5);
    many.begin(20, 10);
    expect(many.needs(0, 4, 5)).toBe(true);
  });

  it('draws all of a few, and leaves what is outside or nowhere to others', () => {
    const few = crowd(1999);
    few.needs(0, 4, 5);
    expect(few.needs(0, 4, 5)).toBe(true);
    const many = crowd(3000);
    for (const [x, y] of [
      [-1, 5],
      [20, 5],
      [4, 10],
      [NaN, NaN],
    ]) {
      // prettier-ignore
      many.needs(0, x, y);
      expect(many.needs(0, x, y)).toBe(true);
    }
  });
});
