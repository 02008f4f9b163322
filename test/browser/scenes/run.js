// SPDX-License-Identifier: Apache-2.0
import { base64 } from './numbers.js';

/** Numbers that the node sends at once, and in one answer of its data service. */
const INITIAL_BUDGET = 2_000_000;
const ANSWER_BUDGET = 1_000_000;

const VIEW = {
  along: 'COORDINATES',
  paths: true,
  hull: true,
  limit: true,
  leaders: true,
  links: false,
  centres: true,
  attention: false,
  overTime: false,
  spectrum: false,
  speed: 1,
  theme: 'AUTOMATIC',
};

/**
 * What a node holds of a run: the record Scene that it sends first, and answers to what the page asks later.
 *
 * @param record title, dimension, tokens, times, and whatever else of the record differs from a bare run
 * @param position (frame, token, coordinate) -> number, in closed form, so that no run has to be kept
 * @param weights null, or (frame, row, column) -> number for the tokens in record.attention.order
 */
export function run(record, position, weights = null) {
  const d = record.dimension;
  const n = record.tokens.length;
  const all = record.times.length;
  const packed = (frames) => base64(positions(frames, n, d, position));
  const sent = sentOf(all, n * d);
  return {
    positions: (frame) => Array.from({ length: n }, (_, i) => point(position, frame, i, d)),
    initial: {
      note: '',
      sent,
      frames: packed(sent),
      axes: Array.from({ length: d }, (_, k) => `z${k + 1}`),
      cluster: Array(n).fill(-1),
      leader: Array(n).fill(false),
      follows: Array(n).fill(-1),
      centres: [],
      vertices: [],
      flats: null,
      projections: [],
      spectrum: null,
      series: [],
      attention: null,
      requests: [],
      ...record,
      view: { ...VIEW, axes: [1, Math.min(2, d), d > 2 ? 3 : 0], ...record.view },
    },
    answers: {
      frames(first, count) {
        const most = Math.max(1, Math.floor(ANSWER_BUDGET / Math.max(1, n * d)));
        const granted = Math.min(count, most, all - first);
        const frames = Array.from({ length: granted }, (_, i) => first + i);
        return { first, count: granted, frames: packed(frames) };
      },
      attention: (frame) => ({
        weights: base64(matrix(frame, record.attention.order.length, weights)),
      }),
    },
  };
}

/** All frames if they fit, else evenly spread ones with the first and the last. */
function sentOf(all, numbersAFrame) {
  const fit = Math.max(2, Math.floor(INITIAL_BUDGET / Math.max(1, numbersAFrame)));
  const count = Math.min(all, fit);
  return Array.from({ length: count }, (_, i) =>
    count === 1 ? 0 : Math.round((i * (all - 1)) / (count - 1)),
  );
}

function positions(frames, n, d, position) {
  const values = new Float32Array(frames.length * n * d);
  let at = 0;
  for (const frame of frames) {
    for (let token = 0; token < n; token++) {
      for (let k = 0; k < d; k++) {
        values[at++] = position(frame, token, k);
      }
    }
  }
  return values;
}

export function matrix(frame, m, weights) {
  return Float32Array.from({ length: m * m }, (_, at) =>
    weights(frame, Math.floor(at / m), at % m),
  );
}

const point = (position, frame, token, d) =>
  Array.from({ length: d }, (_, k) => position(frame, token, k));
