// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { Nearest } from '../src/data/nearest.js';
import { drained, inSlices } from '../src/data/slices.js';

function* counting(to, each = () => {}) {
  for (let i = 0; i < to; i++) {
    each(i);
    yield;
  }
  return to;
}

describe('work in slices', () => {
  it('answers what the same work answers at once', async () => {
    expect(await inSlices(counting(1000))).toBe(1000);
    expect(drained(counting(1000))).toBe(1000);
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    const others = setInterval(() => turns++);
    const busy = () => {
      const end = performance.now() + 3;
      while (performance.now() < end);
    };
    await inSlices(counting(40, busy));
    clearInterval(others);
    expect(turns).toBeGreaterThan(2);
  });

  it('is left when nobody wants it any more', async () => {
    let done = 0;
    const answer = await inSlices(
      counting(10, () => done++),
      () => false,
    );
    expect([answer, done]).toEqual([undefined, 0]);
  });
});

describe('Nearest', () => {
  it('goes out from a place, ahead before back', () => {
    const left = new Set([0, 1, 2, 3, 4, 5]);
    const nearest = new Nearest(6);
    const found = [];
    for (let frame; (frame = nearest.next(2, (f) => left.has(f))) >= 0; left.delete(frame)) {
      found.push(frame);
    }
    expect(found).toEqual([2, 3, 1, 4, 0, 5]);
  });

  it('starts again at another place, or when told to', () => {
    const nearest = new Nearest(10);
    const wanted = (frame) => frame === 4;
    expect(nearest.next(9, wanted)).toBe(4);
    expect(nearest.next(9, () => false)).toBe(-1);
    expect(nearest.next(9, wanted)).toBe(-1);
    nearest.reset();
    expect(nearest.next(9, wanted)).toBe(4);
    expect(nearest.next(0, wanted)).toBe(4);
  });
});
