// SPDX-License-Identifier: Apache-2.0
import { gathering } from './gathering.js';
import { run } from './run.js';

const PENTAGON = [
  [2, 0.5],
  [0.5, 2],
  [-1.8, 1.2],
  [-1.5, -1.5],
  [1.2, -1.7],
];
const OCTAHEDRON = [
  [1.5, 0, 0],
  [-1.5, 0, 0],
  [0, 1.5, 0],
  [0, -1.5, 0],
  [0, 0, 1.5],
  [0, 0, -1.5],
];
const HOSTILE = '<img src="https://example.invalid/x.png" onerror="throw 1"> & "quotes" \u202e end';

/** Scenes by name: what the theory knows, what strains the page, and what is degenerate. */
export const SCENES = {
  polytope: () =>
    gathering({
      title: 'Tokens run to the corners of a polygon',
      centres: PENTAGON,
      n: 40,
      frames: 61,
    }),
  space: () =>
    gathering({
      title: 'Tokens run to the corners of an octahedron',
      centres: OCTAHEDRON,
      n: 60,
      frames: 61,
    }),
  hyperplanes: () =>
    gathering({
      title: 'Tokens run to parallel lines',
      centres: [
        [-1.5, 0],
        [0, 0],
        [1.5, 0],
      ],
      n: 40,
      frames: 61,
      free: [1],
      more: { vertices: [true, false, true] },
    }),
  'six coordinates': () =>
    gathering({
      title: 'Tokens with six coordinates',
      centres: [
        [2, 0, 0, 1, 0, 0],
        [0, 2, 0, 0, 1, 0],
        [0, 0, 2, 0, 0, 1],
      ],
      n: 30,
      frames: 31,
    }),
  'twelve coordinates': () =>
    gathering({
      title: 'Tokens with twelve coordinates',
      centres: [Array(12).fill(1), Array(12).fill(-1)],
      n: 10,
      frames: 5,
    }),
  'fifteen clusters': () =>
    gathering({
      title: 'More clusters than colours',
      centres: Array.from({ length: 15 }, (_, i) => [(i % 5) - 2, Math.floor(i / 5) - 1]),
      n: 60,
      frames: 11,
    }),
  'four frames': () => gathering({ title: 'Four frames', centres: PENTAGON, n: 20, frames: 4 }),
  'with a note': () =>
    gathering({
      title: 'Part of a long run',
      centres: PENTAGON,
      n: 20,
      frames: 11,
      more: { note: 'Every 4th of 41 frames is shown.' },
    }),

  'one token': () => gathering({ title: 'One token', centres: [[1, 2]], n: 1, frames: 5 }),
  'no tokens': () => run({ title: 'No tokens', dimension: 2, tokens: [], times: [0] }, () => 0),
  'one coordinate': () =>
    gathering({ title: 'One coordinate', centres: [[-1], [1]], n: 12, frames: 21 }),
  'identical tokens': () =>
    run(
      { title: 'Identical tokens', dimension: 2, tokens: ['a', 'b', 'c'], times: [0, 1, 2] },
      () => 0.5,
    ),
  'not finite': () =>
    run(
      {
        title: 'NaN and infinity',
        dimension: 2,
        tokens: ['finite', 'NaN', 'infinite', 'finite too'],
        times: [0, 1, 2],
        cluster: [0, 0, 1, 1],
        leader: [true, false, false, false],
        centres: [
          [0, 0],
          [null, 'Infinity'],
          ['NaN', '-Infinity'],
        ],
        series: [{ name: 'rank', times: [0, 1, 'NaN'], values: [1, null, 'Infinity'] }],
      },
      (frame, token, k) => [frame + k, NaN, Infinity, 2 - frame - k][token],
    ),
  'nothing finite': () =>
    run({ title: 'Nothing finite', dimension: 2, tokens: ['a', 'b'], times: [0, 1] }, () => NaN),
  'one frame': () => gathering({ title: 'One frame', centres: PENTAGON, n: 20, frames: 1 }),
  'least parts': () => {
    const { initial, ...rest } = gathering({ title: 'Least', centres: PENTAGON, n: 9, frames: 3 });
    const { title, dimension, tokens, times, sent, frames, axes, cluster, leader } = initial;
    return {
      ...rest,
      initial: { title, dimension, tokens, times, sent, frames, axes, cluster, leader },
    };
  },
  'hostile names': () =>
    gathering({
      title: HOSTILE,
      centres: PENTAGON,
      n: 10,
      frames: 3,
      more: {
        tokens: Array.from({ length: 10 }, (_, i) => `${HOSTILE} ${'long '.repeat(20)} ${i}`),
        axes: [HOSTILE, 'z2'],
        note: HOSTILE,
      },
    }),
  'huge numbers': () =>
    gathering({
      title: 'Huge numbers',
      centres: PENTAGON.map((centre) => centre.map((x) => 1e12 * x)),
      n: 20,
      frames: 11,
      spread: 2e12,
    }),

  '10,000 tokens': () =>
    gathering({ title: '10,000 tokens, 200 frames', centres: PENTAGON, n: 10_000, frames: 200 }),
  '10,000 tokens, short': () =>
    gathering({ title: '10,000 tokens, 50 frames', centres: PENTAGON, n: 10_000, frames: 50 }),
  '100,000 tokens': () =>
    gathering({ title: '100,000 tokens, 50 frames', centres: PENTAGON, n: 100_000, frames: 50 }),
};

/** Scenes that have little to draw or much that cannot be drawn. */
export const DEGENERATE = [
  'one token',
  'no tokens',
  'one coordinate',
  'identical tokens',
  'not finite',
  'nothing finite',
  'one frame',
  'least parts',
  'hostile names',
  'huge numbers',
];
