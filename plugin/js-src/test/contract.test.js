// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { decodeScene } from '../src/data/scene.js';
import { encoded, sent } from './scenes.js';

const points = [[[1, 2], [3, 4]], [[5, 6], [7, 8]]]; // prettier-ignore
const attention = { order: [1, 0], frames: [0], weights: encoded([1, 0, 0.25, 0.75]) };

/** What each part must not be, and what the sentence says of it. */
const CONTRADICTIONS = [
  [{ dimension: 0.5 }, /dimension is 0.5|numbers came/],
  [{ times: [], frames: '' }, 'no frames came'],
  [{ cluster: [1] }, '"cluster" has 1 entries instead of 2'],
  [{ leader: [true, false, true] }, '"leader" has 3 entries instead of 2'],
  [{ follows: [0] }, '"follows" has 1 entries instead of 2'],
  [{ axes: ['z1'] }, '"axes" has 1 entries instead of 2'],
  [{ follows: [0, 2] }, 'token 1 follows token 2, of 2'],
  [{ sent: [0, 2] }, 'the frames sent are not the first, the last and some between'],
  [{ sent: [1, 0] }, 'the frames sent are not'],
  [{ centres: [[1, 2, 3]] }, "a cluster's centre has not 2 coordinates"],
  [{ centres: [[1, 2]], vertices: [true, false] }, '"vertices" has 2 entries for 1 clusters'],
  [{ flats: [[1]] }, 'a direction of the limit has not 2 coordinates'],
  [
    { projections: [{ name: 'Leading modes', axes: ['m1'], rows: [[1, 0], [0, 1]] }] },
    'the axes of "Leading modes" are not 1 directions with 2 coordinates',
  ], // prettier-ignore
  [
    { series: [{ name: 'Rank', times: [0, 1], values: [1] }] },
    'the series "Rank" has 2 times and 1 values',
  ],
  [
    { spectrum: { real: [1, 2], imaginary: [0], leading: [] } },
    'the spectrum has 2 real and 1 imaginary parts',
  ],
  [{ spectrum: { real: [1], imaginary: [0], leading: [1] } }, 'leading ones at 1'],
  [{ attention: { ...attention, order: [0, 2] } }, 'attention is between tokens that are not'],
  [{ attention: { ...attention, order: [1, 1] } }, 'or twice the same'],
  [{ attention: { ...attention, frames: [2] } }, 'attention is of frames that are not among the 2'],
  [
    { attention: { ...attention, weights: encoded([1, 0, 1]) } },
    '3 weights came for 1 frames of attention between 2 tokens',
  ],
];

describe('a scene that contradicts itself', () => {
  it.each(CONTRADICTIONS)('is not drawn: %j', (part, fact) => {
    const decode = () => decodeScene(sent(points, part));
    expect(decode).toThrow(fact);
    expect(decode).toThrow(/^Cannot draw the tokens, because .+\. Execute the node again/);
  });
});

describe('a scene of version 2', () => {
  it('keeps all its parts', () => {
    const scene = decodeScene(
      sent(points, {
        follows: [-1, 0],
        centres: [[1, 'NaN']],
        vertices: [true],
        flats: [[1, null]],
        projections: [{ name: 'Principal components', axes: ['p1'], rows: [[1, 0]] }],
        spectrum: { real: [1, 'Infinity'], imaginary: [0, null], leading: [1] },
        series: [{ name: 'Rank', times: [0, 1], values: [2, null] }],
        attention: { ...attention, onDemand: true, rule: '2 of 2' },
        view: { theme: 'DARK' },
        requests: [{ method: 'frames', params: [0, 2] }],
      }),
    );
    expect([...scene.follows]).toEqual([-1, 0]);
    expect(scene.centres).toEqual([[1, NaN]]);
    expect(scene.vertices).toEqual([true]);
    expect(scene.flats).toEqual([[1, NaN]]);
    expect(scene.spectrum).toEqual({ real: [1, Infinity], imaginary: [0, NaN], leading: [1] });
    expect(scene.series[0].values).toEqual([2, NaN]);
    expect(scene.attention).toMatchObject({ order: [1, 0], frames: [0], onDemand: true });
    expect(scene.attention.rule).toBe('2 of 2');
    expect(scene.view.theme).toBe('DARK');
    expect(scene.requests).toHaveLength(1);
  });

  it('may lack all that version 1 lacked', () => {
    const scene = decodeScene(sent(points));
    expect([...scene.follows]).toEqual([-1, -1]);
    expect([scene.flats, scene.spectrum, scene.attention]).toEqual([null, null, null]);
    expect([scene.vertices, scene.projections, scene.series, scene.requests]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(scene.readyCount).toBe(2);
  });
});
