// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { Clock, indexOf, SECONDS } from '../src/data/clock.js';

describe('indexOf', () => {
  it('finds the place between two frames', () => {
    expect(indexOf([0, 1, 5], 2)).toBe(1.25);
    expect(indexOf([0, 1, 5], 1)).toBe(1);
  });

  it('finds the place in a run backward in time', () => {
    expect(indexOf([0, -1, -5], -2)).toBe(1.25);
    expect(indexOf([0, -1, -5], 3)).toBe(0);
    expect(indexOf([0, -1, -5], -9)).toBe(2);
  });

  it('stays inside the run', () => {
    expect(indexOf([0, 1, 5], -3)).toBe(0);
    expect(indexOf([0, 1, 5], 9)).toBe(2);
    expect(indexOf([7], 7)).toBe(0);
  });
});

describe('Clock', () => {
  it('rests at the last frame at first', () => {
    const clock = new Clock([0, 2, 4]);
    expect([clock.index, clock.time, clock.playing]).toEqual([2, 4, false]);
  });

  it('plays from the start when it stands at the end', () => {
    const clock = new Clock([0, 2, 4]);
    clock.toggle();
    expect([clock.index, clock.playing]).toEqual([0, true]);
  });

  it('plays the whole run in the same time, with frames at unequal times at their own pace', () => {
    const clock = new Clock([0, 1, 5]);
    clock.toggle();
    clock.advance(SECONDS / 5);
    expect(clock.index).toBeCloseTo(1, 12);
    clock.advance((2 * SECONDS) / 5);
    expect(clock.index).toBeCloseTo(1.5, 12);
    clock.advance(SECONDS);
    expect([clock.index, clock.playing]).toEqual([2, false]);
  });

  it('goes at its speed', () => {
    const clock = new Clock([0, 10]);
    clock.toggle();
    clock.speed = 4;
    clock.advance(SECONDS / 8);
    expect(clock.time).toBeCloseTo(5, 12);
  });

  it('steps from between two frames to the next one', () => {
    const clock = new Clock([0, 1, 2, 3]);
    clock.index = 1.4;
    clock.move(1);
    expect(clock.index).toBe(2);
    clock.index = 1.4;
    clock.move(-1);
    expect(clock.index).toBe(1);
    clock.move(-5);
    expect(clock.index).toBe(0);
  });

  it('never plays a single frame', () => {
    const clock = new Clock([3]);
    clock.toggle();
    clock.advance(1);
    expect([clock.index, clock.time, clock.playing]).toEqual([0, 3, false]);
  });
});
