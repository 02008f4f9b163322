// SPDX-License-Identifier: Apache-2.0
import { decodeAttention } from './attention.js';
import { decoding } from './base64.js';
import { toBox } from './box.js';
import { check, checkPositions } from './contract.js';
import { markReady, NOWHERE, placeFrame, placingAlong, pointOf } from './placing.js';
import { choose } from './projection.js';
import { drained } from './slices.js';

export { fromBox, toBox } from './box.js';
export { NOWHERE } from './placing.js';

/**
 * The node's record Scene, ready to draw along its first coordinates.
 *
 * Positions are kept twice: as sent, for reading off numbers, and in a box around 0 whose longest side is
 * 2, for drawing, so that 1e12 and 1e-12 draw alike in single precision. Frames that have not come yet are not
 * `ready`; instead of them, the nearest before them that is ready is read off and drawn.
 *
 * @throws Error with a sentence for the user if the data contradict themselves
 */
export function decodeScene(data) {
  return drained(decodingScene(data));
}

/** The same bit by bit: yields between pieces of a few hundredths of a second at most, returns the scene. */
export function* decodingScene(data) {
  const n = data.tokens.length;
  const frames = data.times.length;
  const d = data.dimension;
  const sent = data.sent ?? Array.from({ length: frames }, (_, frame) => frame);
  const came = yield* decoding(data.frames);
  checkPositions(came.length, sent.length, n, d);
  check(data);
  yield;
  const scene = {
    title: data.title,
    note: data.note ?? '',
    tokens: data.tokens,
    times: Float64Array.from(data.times, number),
    axes: data.axes,
    cluster: Int32Array.from(data.cluster),
    leader: Uint8Array.from(data.leader, Number),
    ...optional(data, n),
    values: spread(came, sent, frames, n * d),
    n,
    frames,
    d,
    now: frames - 1,
    ready: new Uint8Array(frames),
    readyBefore: new Int32Array(frames),
    readyCount: 0,
    inBox: new Float32Array(frames * n * 3),
    placed: new Uint8Array(frames),
    missing: new Int32Array(frames),
    version: 0,
    boxVersion: 0,
    watchers: new Set(),
    placing: false,
    ended: false,
  };
  yield;
  markReady(scene, sent);
  yield* placingAlong(scene, choose(scene, 'COORDINATES', [0, 1, 2]));
  return scene;
}

function optional(data, n) {
  const spectrum = data.spectrum ?? null;
  return {
    follows: data.follows ? Int32Array.from(data.follows) : new Int32Array(n).fill(-1),
    centres: numbers(data.centres),
    vertices: data.vertices ?? [],
    flats: data.flats ? numbers(data.flats) : null,
    projections: (data.projections ?? []).map((one) => ({ ...one, rows: numbers(one.rows) })),
    spectrum: spectrum && {
      real: spectrum.real.map(number),
      imaginary: spectrum.imaginary.map(number),
      leading: spectrum.leading,
    },
    series: (data.series ?? []).map(({ name, times, values }) => ({
      name,
      times: times.map(number),
      values: values.map(number),
    })),
    attention: decodeAttention(data.attention, n),
    view: data.view ?? {},
    requests: data.requests ?? [],
  };
}

/** The frames that came, each at its place among all. */
function spread(came, sent, frames, size) {
  if (sent.length === frames) {
    return came;
  }
  const values = new Float32Array(frames * size);
  sent.forEach((frame, k) => values.set(came.subarray(k * size, (k + 1) * size), frame * size));
  return values;
}

/** The value of a coordinate in a frame as it was sent. */
export function valueAt(scene, frame, token, coordinate) {
  return scene.values[(scene.readyBefore[frame] * scene.n + token) * scene.d + coordinate];
}

/**
 * Positions in the box at a time between frames, straight from one frame to the next. Frames near to this
 * time are the next to be placed and fetched.
 *
 * @param index frame number, may be fractional
 * @param out n times x, y, z; NOWHERE for tokens that one of the two frames cannot draw. Modified.
 */
export function positionsAt(scene, index, out) {
  const stride = scene.n * 3;
  scene.now = Math.min(Math.floor(index), scene.frames - 1);
  const share = index - scene.now;
  const before = scene.readyBefore[scene.now];
  const after = scene.readyBefore[Math.min(scene.now + 1, scene.frames - 1)];
  placeBoth(scene, before, after);
  const { inBox } = scene;
  if (share === 0 || before === after) {
    out.set(inBox.subarray(before * stride, (before + 1) * stride));
    return out;
  }
  for (let i = 0, from = before * stride, to = after * stride; i < stride; i++) {
    const a = inBox[from + i];
    const b = inBox[to + i];
    out[i] = a === NOWHERE || b === NOWHERE ? NOWHERE : a + share * (b - a);
  }
  return out;
}

/** In one box: the second may make it grow. */
function placeBoth(scene, a, b) {
  while (!(scene.placed[a] && scene.placed[b])) {
    placeFrame(scene, a);
    placeFrame(scene, b);
  }
}

/** The point of the box where a centre is drawn; null if it cannot be drawn. */
export function centreInBox(scene, centre, index) {
  const p = [0, 0, 0];
  pointOf(scene, centre, timeAt(scene, index)).forEach((value, axis) => {
    p[axis] = toBox(scene, axis, value);
  });
  return p.every(Number.isFinite) ? p : null;
}

export function timeAt(scene, index) {
  const before = Math.min(Math.floor(index), scene.frames - 1);
  const after = Math.min(before + 1, scene.frames - 1);
  return scene.times[before] + (index - before) * (scene.times[after] - scene.times[before]);
}

/** How many tokens of a frame have NaN or infinite coordinates. */
export function undrawable(scene, frame) {
  const shown = scene.readyBefore[frame];
  placeFrame(scene, shown);
  return scene.missing[shown];
}

export function clusterCounts(scene) {
  const counts = new Map();
  for (const cluster of scene.cluster) {
    const key = Math.max(-1, cluster);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rank = (cluster) => (cluster < 0 ? Infinity : cluster);
  return [...counts].sort(([a], [b]) => rank(a) - rank(b));
}

/** JSON has no NaN: some writers send null, others the word. */
function number(value) {
  return value === null ? NaN : Number(value);
}

const numbers = (rows) => (rows ?? []).map((row) => row.map(number));
