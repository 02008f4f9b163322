// SPDX-License-Identifier: Apache-2.0
import { NOWHERE } from './placing.js';

/** In a box whose longest side is 2: well below a pixel, and large enough to make one corner of a cluster. */
const TOLERANCE = 2e-4;

/** Points in one cell, of so many to half the box, are drawn at one pixel. */
const CELLS = 1000;

/** Far above rounding and far below the tolerance, so that what a point sees hangs together. */
const ROUNDING = 1e-10;

/** Edges of a hull with more corners than this would be a web that hides the tokens, and take longer than a frame. */
const MOST_CORNERS = 500;

/** Fewer points than this are looked at one by one in no time. */
const FEW = 100;

/** Times that the body grows before the points left are looked at one by one. */
const ROUNDS = 6;

/** Points that the farthest ones are looked for among. */
const SAMPLE = 2000;

/** Cosine of the angle between faces that count as one, whose common edge is not drawn. */
const FLAT = 0.9998;

/**
 * The edges of the convex hull of points in space, built point by point: faces that a new point sees give
 * way to faces between the point and their rim. Of many points, those inside the hull of the farthest ones in
 * some directions are never looked at. For drawing only. Cost O(n times faces).
 *
 * @param p x, y, z of each point in the box
 * @returns {{from, to, left, right}[]} with the faces on both sides; empty if the points lie in a plane, or if
 *     more than some hundreds are not inside
 */
export function spaceHull(p) {
  const points = distinct(p.length > 3 * FEW ? outer(p) : p);
  const faces = points.length > MOST_CORNERS ? [] : hullOf(points);
  return edges(points, faces);
}

function hullOf(points) {
  let faces = start(points);
  for (let i = 0; faces.length > 0 && i < points.length; i++) {
    faces = withPoint(points, faces, i);
    if (faces.length > 2 * (i + 5)) {
      return []; // more than any convex body of so many corners has: rounding won
    }
  }
  return faces;
}

/**
 * Points among which all corners of the hull are. Points farthest from some faces of a body make it grow; those inside
 * are left behind. All points if the first ones lie in a plane.
 */
function outer(p) {
  let core = farthestOf(p);
  let left = p;
  for (let round = 0; round < ROUNDS && core.length < 3 * MOST_CORNERS; round++) {
    const faces = hullOf(distinct(core));
    if (faces.length === 0) {
      break;
    }
    const { outside, farthest } = beyond(faces, left);
    core = core.concat(farthest);
    left = outside;
  }
  return left.length === 0 ? core : core.concat(Array.from(left));
}

/** The points outside a body, and of those above each face the farthest. */
function beyond(faces, p) {
  const planes = Float64Array.from(faces.flatMap(({ normal, offset }) => [...normal, offset]));
  const most = new Float64Array(faces.length).fill(TOLERANCE);
  const best = new Int32Array(faces.length).fill(-1);
  const outside = [];
  for (let i = 0; i < p.length; i += 3) {
    const face = p[i] === NOWHERE ? -1 : faceBelow(planes, p[i], p[i + 1], p[i + 2], most, best, i);
    if (face >= 0) {
      outside.push(p[i], p[i + 1], p[i + 2]);
    }
  }
  const farthest = [...best].flatMap((i) => (i < 0 ? [] : [p[i], p[i + 1], p[i + 2]]));
  return { outside, farthest };
}

/** The first face that a point is above, or -1; notes the point if it is farther than others above that face. */
function faceBelow(planes, x, y, z, most, best, i) {
  for (let k = 0, face = 0; k < planes.length; k += 4, face++) {
    const height = planes[k] * x + planes[k + 1] * y + planes[k + 2] * z - planes[k + 3];
    if (height > TOLERANCE) {
      if (height > most[face]) {
        most[face] = height;
        best[face] = i;
      }
      return face;
    }
  }
  return -1;
}

/** The farthest drawable points, of some thousand, to the 26 neighbours of the middle of a cube: x, y, z of each. */
function farthestOf(p) {
  const step = 3 * Math.ceil(p.length / 3 / SAMPLE);
  const found = [];
  for (let direction = 0; direction < 27; direction++) {
    const [u, v, w] = [direction % 3, Math.floor(direction / 3) % 3, Math.floor(direction / 9)];
    let best = -1;
    let most = -Infinity;
    for (let i = 0; i < p.length; i += step) {
      const far = (u - 1) * p[i] + (v - 1) * p[i + 1] + (w - 1) * p[i + 2];
      if (far > most && p[i] !== NOWHERE) {
        most = far;
        best = i;
      }
    }
    if (best >= 0) {
      found.push(p[best], p[best + 1], p[best + 2]);
    }
  }
  return found;
}

/** The drawable points; of those that nearly coincide, as in a cluster, the first. */
function distinct(p) {
  const taken = new Set();
  const points = [];
  for (let i = 0; i < p.length; i += 3) {
    const [x, y, z] = [0, 1, 2].map((k) => Math.round(p[i + k] * CELLS) + 2048);
    const cell = (x * 4096 + y) * 4096 + z;
    if (p[i] !== NOWHERE && !taken.has(cell)) {
      taken.add(cell);
      points.push([p[i], p[i + 1], p[i + 2]]);
    }
  }
  return points;
}

/** Whether a viewer at a point sees the outer side of a face. */
export function sees(point, face) {
  return dot(face.normal, point) > face.offset;
}

/** Two triangles back to back: the point farthest from their plane sees one of them. */
function start(points) {
  if (points.length < 4) {
    return [];
  }
  const a = farthest(points, (q) => -q[0]);
  const b = farthest(points, (q) => size(minus(q, points[a])));
  const along = minus(points[b], points[a]);
  const c = farthest(points, (q) => size(cross(along, minus(q, points[a]))));
  const normal = cross(along, minus(points[c], points[a]));
  const height = (q) => Math.abs(dot(normal, minus(q, points[a])));
  const d = farthest(points, height);
  if (size(normal) < TOLERANCE || height(points[d]) < TOLERANCE * size(normal)) {
    return [];
  }
  return withPoint(points, [face(points, a, b, c), face(points, a, c, b)], d);
}

function withPoint(points, faces, i) {
  const height = (f) => dot(f.normal, points[i]) - f.offset;
  if (!faces.some((f) => height(f) > TOLERANCE)) {
    return faces;
  }
  const seen = faces.filter((f) => height(f) > ROUNDING);
  const sides = new Set(seen.flatMap((f) => sidesOf(f).map(([u, v]) => key(u, v))));
  const rim = seen.flatMap((f) => sidesOf(f).filter(([u, v]) => !sides.has(key(v, u))));
  const gone = new Set(seen);
  return faces.filter((f) => !gone.has(f)).concat(rim.map(([u, v]) => face(points, u, v, i)));
}

function edges(points, faces) {
  const bySide = new Map();
  faces.forEach((f) => sidesOf(f).forEach(([u, v]) => bySide.set(key(u, v), f)));
  const found = [];
  for (const left of faces) {
    for (const [u, v] of sidesOf(left)) {
      const right = bySide.get(key(v, u));
      if (u < v && right && dot(left.normal, right.normal) < FLAT) {
        found.push({ from: points[u], to: points[v], left, right });
      }
    }
  }
  return found;
}

const sidesOf = ({ a, b, c }) => [
  [a, b],
  [b, c],
  [c, a],
];

const key = (u, v) => u * 2 ** 26 + v;

function face(points, a, b, c) {
  const across = cross(minus(points[b], points[a]), minus(points[c], points[a]));
  const length = Math.max(size(across), Number.MIN_VALUE);
  const normal = across.map((x) => x / length);
  return { a, b, c, normal, offset: dot(normal, points[a]) };
}

function farthest(points, measure) {
  let best = 0;
  let most = -Infinity;
  points.forEach((q, i) => {
    const m = measure(q);
    if (m > most) {
      best = i;
      most = m;
    }
  });
  return best;
}

const minus = (p, q) => [p[0] - q[0], p[1] - q[1], p[2] - q[2]];
const dot = (p, q) => p[0] * q[0] + p[1] * q[1] + p[2] * q[2];
const size = (p) => Math.sqrt(dot(p, p));
const cross = (p, q) => [
  p[1] * q[2] - p[2] * q[1],
  p[2] * q[0] - p[0] * q[2],
  p[0] * q[1] - p[1] * q[0],
];
