// SPDX-License-Identifier: Apache-2.0
import { emptyExtent, include, padded } from './extent.js';

/** Coordinate of a token that cannot be drawn; everything drawable lies within a few units of 0. */
export const NOWHERE = 1e6;

/** One unit is the same length along all axes unless that would leave one of them a sliver. */
const LARGEST_PROPORTION = { 2: 6, 3: 3 };

/**
 * The node's record Scene, ready to draw.
 *
 * Positions are kept twice: as sent, for reading off numbers, and in a box around 0 whose longest side is
 * 2, for drawing, so that 1e12 and 1e-12 draw alike in single precision.
 *
 * @throws Error with a sentence for the user if the data contradict themselves
 */
export function decodeScene(data) {
  const n = data.tokens.length;
  const frames = data.times.length;
  const d = data.dimension;
  const values = floats(data.frames);
  if (values.length !== n * frames * d) {
    throw new Error(
      `Cannot draw the tokens, because ${values.length} numbers came for ${frames} frames of ${n} tokens with ${d} coordinates.`,
    );
  }
  const scene = {
    title: data.title,
    note: data.note ?? '',
    tokens: data.tokens,
    times: Float64Array.from(data.times, number),
    axes: data.axes,
    cluster: Int32Array.from(data.cluster),
    leader: Uint8Array.from(data.leader, Number),
    centres: (data.centres ?? []).map((centre) => centre.map(number)),
    values,
    n,
    frames,
    d,
    drawnAxes: Math.min(3, Math.max(2, d)),
  };
  return Object.assign(scene, box(scene));
}

/** The value of a coordinate in a frame as it was sent. */
export function valueAt(scene, frame, token, coordinate) {
  return scene.values[(frame * scene.n + token) * scene.d + coordinate];
}

/**
 * Positions in the box at a time between frames, straight from one frame to the next.
 *
 * @param index frame number, may be fractional
 * @param out n times x, y, z; NOWHERE for tokens that one of the two frames cannot draw. Modified.
 */
export function positionsAt(scene, index, out) {
  const stride = scene.n * 3;
  const before = Math.min(Math.floor(index), scene.frames - 1);
  const share = index - before;
  const from = before * stride;
  const to = Math.min(before + 1, scene.frames - 1) * stride;
  for (let i = 0; i < stride; i++) {
    const a = scene.inBox[from + i];
    const b = scene.inBox[to + i];
    out[i] = share === 0 ? a : a === NOWHERE || b === NOWHERE ? NOWHERE : a + share * (b - a);
  }
  return out;
}

/** The point of the box where a centre is drawn; null if it cannot be drawn. */
export function centreInBox(scene, centre, index) {
  const point = scene.d === 1 ? [timeAt(scene, index), centre[0]] : centre;
  const p = [0, 0, 0];
  for (let axis = 0; axis < scene.drawnAxes; axis++) {
    p[axis] = toBox(scene, axis, point[axis]);
  }
  return p.every(Number.isFinite) ? p : null;
}

export function timeAt(scene, index) {
  const before = Math.min(Math.floor(index), scene.frames - 1);
  const after = Math.min(before + 1, scene.frames - 1);
  return scene.times[before] + (index - before) * (scene.times[after] - scene.times[before]);
}

export function toBox(scene, axis, value) {
  const { lower, upper } = scene.extents[axis];
  return ((value - lower) / (upper - lower)) * 2 * scene.half[axis] - scene.half[axis];
}

export function fromBox(scene, axis, x) {
  const { lower, upper } = scene.extents[axis];
  return lower + ((x + scene.half[axis]) / (2 * scene.half[axis])) * (upper - lower);
}

/** How many tokens of a frame have NaN or infinite coordinates. */
export function undrawable(scene, frame) {
  let count = 0;
  for (let token = 0; token < scene.n; token++) {
    count += scene.inBox[(frame * scene.n + token) * 3] === NOWHERE ? 1 : 0;
  }
  return count;
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

function floats(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    bytes[i] = text.charCodeAt(i);
  }
  return new Float32Array(bytes.buffer, 0, text.length >> 2);
}

/** JSON has no NaN: some writers send null, others the word. */
function number(value) {
  return value === null ? NaN : Number(value);
}

function box(scene) {
  const axisNames = scene.d === 1 ? ['t', scene.axes[0]] : scene.axes.slice(0, scene.drawnAxes);
  const extents = dataExtents(scene);
  const half = halves(scene, extents);
  const placed = { ...scene, extents, half };
  const inBox = new Float32Array(scene.frames * scene.n * 3);
  const point = [0, 0, 0];
  for (let frame = 0; frame < scene.frames; frame++) {
    for (let token = 0; token < scene.n; token++) {
      const at = (frame * scene.n + token) * 3;
      const drawable = pointOf(scene, frame, token, point);
      for (let axis = 0; axis < 3; axis++) {
        const inside = axis < scene.drawnAxes ? toBox(placed, axis, point[axis]) : 0;
        inBox[at + axis] = drawable ? inside : NOWHERE;
      }
    }
  }
  return { axisNames, extents, half, inBox };
}

function pointOf(scene, frame, token, out) {
  if (scene.d === 1) {
    out[0] = scene.times[frame];
    out[1] = valueAt(scene, frame, token, 0);
  } else {
    for (let axis = 0; axis < scene.drawnAxes; axis++) {
      out[axis] = valueAt(scene, frame, token, axis);
    }
  }
  return out.every(Number.isFinite);
}

function dataExtents(scene) {
  const extents = Array.from({ length: scene.drawnAxes }, emptyExtent);
  const point = [0, 0, 0];
  for (let frame = 0; frame < scene.frames; frame++) {
    for (let token = 0; token < scene.n; token++) {
      if (pointOf(scene, frame, token, point)) {
        extents.forEach((extent, axis) => include(extent, point[axis]));
      }
    }
  }
  for (const centre of scene.centres) {
    const last = scene.d === 1 ? [scene.times[scene.frames - 1], centre[0]] : centre;
    extents.forEach((extent, axis) => include(extent, last[axis]));
  }
  return extents.map(padded);
}

/** Half the length of the box along each axis; the longest is 1. */
function halves(scene, extents) {
  const spans = extents.map(({ lower, upper }) => upper - lower);
  const longest = Math.max(...spans);
  const stretched =
    scene.d === 1 || longest > LARGEST_PROPORTION[scene.drawnAxes] * Math.min(...spans);
  return [0, 1, 2].map((axis) => (stretched || axis >= spans.length ? 1 : spans[axis] / longest));
}
