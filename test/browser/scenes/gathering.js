// SPDX-License-Identifier: Apache-2.0
import { base64, numbers } from './numbers.js';
import { matrix, run } from './run.js';

const END = 12;
const MOST_IN_MATRIX = 96;

/**
 * Tokens that run straight towards the centre of their cluster. The first token of each cluster leads: it is there
 * from the start.
 *
 * @param title of the scene
 * @param centres c points with d coordinates
 * @param n tokens, token i in cluster i modulo c
 * @param frames how many, at equal times from 0 to 12
 * @param free coordinates that a token keeps instead of running to its centre's (tokens end on flats, not in points)
 * @param more parts of the record that differ
 */
export function gathering({
  title,
  centres,
  n,
  frames,
  free = [],
  seed = 1,
  spread = 2,
  more = {},
}) {
  const d = centres[0].length;
  const c = centres.length;
  const random = numbers(seed);
  const starts = Float64Array.from({ length: n * d }, (_, at) => {
    const start = spread * random();
    return at < c * d && !free.includes(at % d) ? centres[Math.floor(at / d)][at % d] : start;
  });
  const times = Array.from({ length: frames }, (_, f) =>
    frames === 1 ? 0 : (END * f) / (frames - 1),
  );
  const position = (frame, token, k) => {
    const [start, end] = [starts[token * d + k], centres[token % c][k]];
    return free.includes(k) ? start : end + (start - end) * left(times[frame]);
  };
  const cluster = Array.from({ length: n }, (_, i) => i % c);
  const attention = attentionOf(cluster, c, times);
  const record = {
    title,
    dimension: d,
    tokens: Array.from({ length: n }, (_, i) => `Row${i}`),
    times,
    cluster,
    leader: cluster.map((_, i) => i < c),
    follows: [...cluster], // token c is the leader of cluster c
    centres,
    vertices: centres.map(() => true),
    flats: free.map((k) => Array.from({ length: d }, (_, axis) => (axis === k ? 1 : 0))),
    projections: projections(d),
    spectrum: {
      real: Array.from({ length: d }, (_, k) => 1 - 0.2 * k),
      imaginary: Array.from({ length: d }, () => 0),
      leading: [0],
    },
    series: series(times, c),
    attention: attention.record,
    ...more,
  };
  return run(record, position, attention.weights);
}

/** The share of the way that is still to go; 1 at time 0, below a thousandth at time 12. Products, since engines round powers otherwise. */
const left = (t) => 1 / (1 + (t * t * t * t) / 16);

/** Each token attends to its leader more and more, and to all others alike. */
function attentionOf(cluster, c, times) {
  const order = cluster.map((_, i) => i).slice(0, MOST_IN_MATRIX);
  order.sort((a, b) => cluster[a] - cluster[b] || a - b);
  const m = order.length;
  const weights = (frame, row, column) => {
    const shareOfLeader = times[frame] / (1 + times[frame]);
    return (1 - shareOfLeader) / m + (order[column] === cluster[order[row]] ? shareOfLeader : 0);
  };
  const last = times.length - 1;
  const frames = last === 0 ? [0] : [0, last];
  const packed = new Float32Array(frames.length * m * m);
  frames.forEach((frame, i) => packed.set(matrix(frame, m, weights), i * m * m));
  const rule = m < cluster.length ? `The first ${m} of ${cluster.length} tokens are shown.` : '';
  return {
    weights,
    record: { order, frames, weights: base64(packed), onDemand: true, rule },
  };
}

/** Turned by the angle whose cosine is 0.6; the modes one way, the components the other. */
function projections(d) {
  if (d < 2) {
    return [];
  }
  const turned = (sine) => {
    const rows = Array.from({ length: d }, (_, k) =>
      Array.from({ length: d }, (_, j) => +(k === j)),
    );
    rows[0].splice(0, 2, 0.6, sine);
    rows[1].splice(0, 2, -sine, 0.6);
    return rows;
  };
  const named = (word) => Array.from({ length: d }, (_, k) => `${word} ${k + 1}`);
  return [
    { name: 'Leading modes', axes: named('mode'), rows: turned(0.8) },
    { name: 'Principal components', axes: named('component'), rows: turned(-0.8) },
  ];
}

function series(times, c) {
  const over = (name, value) => ({ name, times, values: times.map(value) });
  return [
    over('rank', (t) => 1 + (c - 1) * left(t)),
    over('distance to Boolean', left),
    over('hull vertices', (t) => Math.round(c + 4 * left(t))),
    over('clusters', (t) => Math.round(c + 10 * left(t))),
    over('effective leaders', (t) => c + 6 * left(t)),
  ];
}
