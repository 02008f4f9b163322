// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { DEFAULTS, exchanged, positionsAmong, withSettings } from '../src/ui/choices.js';
import { limitName, offered } from '../src/ui/offered.js';

describe('withSettings', () => {
  it('takes what the scene says', () => {
    const view = {
      along: 'LEADING_MODES',
      axes: [2, 1, 0],
      paths: false,
      links: true,
      attention: true,
      speed: 2,
      theme: 'DARK',
    };
    const choices = withSettings(DEFAULTS, view);
    expect(choices).toEqual({
      along: 'LEADING_MODES',
      axes: [2, 1, 0],
      show: { ...DEFAULTS.show, paths: false, links: true },
      panels: { attention: true, overTime: false, spectrum: false },
      speed: 2,
      theme: 'DARK',
    });
  });

  it('takes what the dialog says, and leaves the rest as it was', () => {
    const before = withSettings(DEFAULTS, { axes: [1, 3, 2], overTime: true, speed: 0.5 });
    const after = withSettings(before, { firstAxis: 4, thirdAxis: 0, hull: false });
    expect(after).toEqual({
      ...before,
      axes: [4, 3, 0],
      show: { ...before.show, hull: false },
    });
  });

  it('passes over what makes no sense', () => {
    const nonsense = {
      along: 7,
      axes: [null, -1, 'x'],
      paths: 'yes',
      speed: 0,
      theme: 'PINK',
      spectrum: null,
    };
    expect(withSettings(DEFAULTS, nonsense)).toEqual(DEFAULTS);
    expect(withSettings(DEFAULTS, {})).toEqual(DEFAULTS);
  });
});

describe('positionsAmong', () => {
  it('are those that are wanted, from 0', () => {
    expect(positionsAmong(5, [3, 1, 5])).toEqual([2, 0, 4]);
    expect(positionsAmong(5, [3, 1, 0])).toEqual([2, 0, -1]);
  });

  it('are the first free ones for those that do not exist or are taken', () => {
    expect(positionsAmong(3, [9, 1, 1])).toEqual([1, 0, 2]);
    expect(positionsAmong(3, [2, 2, 2])).toEqual([1, 0, 2]);
    expect(positionsAmong(2, [1, 2, 3])).toEqual([0, 1, -1]);
    expect(positionsAmong(1, [1, 2, 3])).toEqual([0, -1, -1]);
    expect(positionsAmong(0, [1, 2, 3])).toEqual([-1, -1, -1]);
  });
});

describe('exchanged', () => {
  it('gives the place that had the position the one that was given up', () => {
    expect(exchanged([0, 1, 2], 0, 2)).toEqual([2, 1, 0]);
    expect(exchanged([0, 1, 2], 1, 4)).toEqual([0, 4, 2]);
  });

  it('makes a plane picture of one in space when its third axis is taken away', () => {
    expect(exchanged([0, 1, 2], 2, -1)).toEqual([0, 1, -1]);
  });

  it('leaves a plane picture one', () => {
    expect(exchanged([0, 1, -1], 0, 2)).toEqual([2, 1, -1]);
    expect(exchanged([0, 1, -1], 0, 1)).toEqual([1, 0, -1]);
  });

  it('lets an axis that gave way to a depth axis where there was none become a free one', () => {
    const wanted = exchanged([0, 1, -1], 2, 1).map((position) => position + 1);
    expect(positionsAmong(3, wanted)).toEqual([0, 2, 1]);
    expect(positionsAmong(2, wanted)).toEqual([0, 1, -1]);
  });
});

describe('what is offered', () => {
  const scene = (more = {}) => ({
    n: 3,
    d: 2,
    frames: 2,
    readyBefore: [0, 1],
    values: Float32Array.of(0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0),
    leader: [true, false, false],
    centres: [
      [0, 0],
      [1, 1],
    ],
    ...more,
  });

  it('is what the scene has something for', () => {
    expect(offered(scene())).toEqual({
      paths: true,
      hull: true,
      firstHull: true,
      limit: false,
      leaders: true,
      links: false,
      centres: true,
    });
    const none = scene({ n: 0, frames: 1, leader: [], centres: [] });
    expect(Object.values(offered(none))).toEqual(Array(7).fill(false));
    expect(offered(scene({ follows: [-1, 0, 0] })).links).toBe(true);
    expect(offered(scene({ follows: [-1, -1, -1] })).links).toBe(false);
  });

  it('of the limit has its name from the geometry', () => {
    expect(limitName(scene({ flats: [], vertices: [true, false] }))).toBe('limit polytope');
    expect(limitName(scene({ flats: null, vertices: [true, false] }))).toBe('limit polytope');
    expect(limitName(scene({ flats: [[1, 0]] }))).toBe('limit hyperplanes');
    expect(limitName(scene({ d: 3, flats: [[1, 0, 0]] }))).toBe('limit subspaces');
    expect(limitName(scene({ flats: [], vertices: [] }))).toBe('limit polytope');
    expect(limitName(scene({ flats: null, vertices: [] }))).toBe('');
    expect(limitName(scene({ flats: [], vertices: [false, false] }))).toBe('');
    expect(limitName(scene({ centres: [], flats: [[1, 0]] }))).toBe('');
  });
});
