// SPDX-License-Identifier: Apache-2.0
import { NOWHERE } from './scene.js';

/** In a box whose longest side is 2: well below a pixel, and large enough to make one corner of a cluster. */
const TOLERANCE = 2e-4;

/** Points in one cell, of so many to half the box, are drawn at one pixel. */
const CELLS = 1000;

/** Far above rounding and far below the tolerance, so that what a point sees hangs together. */
const ROUNDING = 1e-10;

/** Cosine of the angle between faces that count as one, whose common edge is not drawn. */
const FLAT = 0.9998;

/**
 * The edges of the convex hull of points in space, built point by point: faces that a new point sees give
 * way to faces between the point and their rim. For drawing only. Cost O(n times faces).
 *
 * @param p x, y, z of each point in the box
 * @returns {{from, to, left, right}[]} with the faces on both sides; empty if the points lie in a plane
 */
export function spaceHull(p) {
  const points = distinct(p);
  let faces = start(points);
  for (let i = 0; faces.length > 0 && i < points.length; i++) {
    faces = withPoint(points, faces, i);
    if (faces.length > 2 * (i + 5)) {
      return []; // more than any convex body of so many corners has: rounding won
    }
  }
  return edges(points, faces);
}

/** The drawable points; of those that nearly coincide, as in a cluster, the first. */
function distinct(p) {
  const taken = new Set();
  const points = [];
  for (let i = 0; i < p.length; i += 3) {
    const cell = [0, 1, 2].reduce((sum, k) => sum * 4096 + Math.round(p[i + k] * CELLS) + 2048, 0);
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
