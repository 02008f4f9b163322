// SPDX-License-Identifier: Apache-2.0
import { toBox } from './box.js';
import { hull } from './hull.js';
import { TIME } from './placing.js';
import { centreInBox } from './scene.js';

/** A direction this much shorter than its row and itself would allow is across the drawn axis: far above rounding. */
const ACROSS = 1e-9;

/** A direction that has this share of its length besides others is one of its own. */
const INDEPENDENT = 1e-6;

/**
 * What the tokens gather on in the limit, as drawn: a polytope if clusters are points, else through each centre a
 * flat of one kind.
 *
 * {kind, points, clusters, directions}: `kind` is POLYTOPE, INTERVAL (a polytope over time), POINTS, LINES, PLANES, FILLS (a
 * flat that would hide the picture and is not drawn), or NONE if nothing is known or nothing can be drawn. `points` are of the
 * box, `clusters` those they are of, and `directions` of length 1 span the flats.
 */
export function limitOf(scene) {
  const isPolytope = !scene.flats?.length;
  const known = isPolytope ? scene.flats !== null || scene.vertices.length > 0 : true;
  const { points, clusters } = known ? centresOf(scene, isPolytope) : { points: [], clusters: [] };
  if (points.length === 0) {
    return { kind: 'NONE', points, clusters, directions: [] };
  }
  if (isPolytope) {
    return polytope(scene, points, clusters);
  }
  const directions = independent(scene.flats.map((flat) => directionInBox(scene, flat)));
  const along = scene.overTime ? [[1, 0, 0], ...directions] : directions;
  return { kind: kindOf(scene, along), points, clusters, directions: along };
}

function polytope(scene, points, clusters) {
  const kind = scene.overTime ? 'INTERVAL' : 'POLYTOPE';
  return { kind, points, clusters, directions: scene.overTime ? [[1, 0, 0]] : [] };
}

/** The centres that can be drawn; of a polytope, only vertices if these are known. */
function centresOf(scene, isPolytope) {
  const { centres, vertices } = scene;
  const points = [];
  const clusters = [];
  centres.forEach((centre, cluster) => {
    const p = centreInBox(scene, centre, scene.frames - 1);
    if (p && (!isPolytope || vertices.length === 0 || vertices[cluster])) {
      points.push(p);
      clusters.push(cluster);
    }
  });
  return { points, clusters };
}

function kindOf({ drawnAxes }, directions) {
  if (directions.length >= drawnAxes) {
    return 'FILLS';
  }
  return ['POINTS', 'LINES', 'PLANES'][directions.length];
}

/** A direction in all coordinates as a direction in the box; 0 along axes it is across. */
function directionInBox(scene, direction) {
  const length = Math.hypot(...direction);
  const along = scene.sources.map((source, axis) => {
    if (source === TIME) {
      return 0;
    }
    const row = typeof source === 'number' ? null : source;
    const part = row ? row.reduce((sum, r, k) => sum + r * direction[k], 0) : direction[source];
    const most = length * (row ? Math.hypot(...row) : 1);
    return Math.abs(part) > ACROSS * most
      ? part * (toBox(scene, axis, 1) - toBox(scene, axis, 0))
      : 0;
  });
  return [0, 1, 2].map((axis) => along[axis] ?? 0);
}

/** Directions of length 1 and at right angles that span the same (Gram and Schmidt). */
function independent(directions) {
  const found = [];
  for (const direction of directions) {
    let rest = direction;
    for (const unit of found) {
      rest = minus(rest, unit, dot(rest, unit));
    }
    const length = size(rest);
    if (length > INDEPENDENT * size(direction)) {
      found.push(rest.map((x) => x / length));
    }
  }
  return found;
}

/**
 * The part of a line inside a box: [from, to], or null if it passes by.
 *
 * @param lower,upper corners of the box
 */
export function clippedLine(point, direction, lower, upper) {
  let [first, last] = [-Infinity, Infinity];
  for (let axis = 0; axis < 3; axis++) {
    if (direction[axis] === 0) {
      if (point[axis] < lower[axis] || point[axis] > upper[axis]) {
        return null;
      }
      continue;
    }
    const a = (lower[axis] - point[axis]) / direction[axis];
    const b = (upper[axis] - point[axis]) / direction[axis];
    first = Math.max(first, Math.min(a, b));
    last = Math.min(last, Math.max(a, b));
  }
  return first < last ? [minus(point, direction, -first), minus(point, direction, -last)] : null;
}

/** The part of a plane inside a box as a polygon; none if it passes by. */
export function clippedPlane(point, [u, v], lower, upper) {
  const reach = 2 * (size(point) + size(lower) + size(upper));
  let polygon = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([a, b]) => minus(minus(point, u, -a * reach), v, -b * reach));
  for (let axis = 0; axis < 3; axis++) {
    polygon = cut(polygon, (p) => p[axis] - lower[axis]);
    polygon = cut(polygon, (p) => upper[axis] - p[axis]);
  }
  return polygon;
}

/** The part of a polygon where a linear function is not negative. */
function cut(polygon, inside) {
  return polygon.flatMap((p, i) => {
    const q = polygon[(i + 1) % polygon.length];
    const [a, b] = [inside(p), inside(q)];
    const crossing = a < 0 !== b < 0 ? [p.map((x, k) => x + (a / (a - b)) * (q[k] - x))] : [];
    return a < 0 ? crossing : [p, ...crossing];
  });
}

/** Corners of a polytope in the plane in turning order. */
export function corners(points) {
  return hull(
    points.map(([x]) => x),
    points.map(([, y]) => y),
  ).map((i) => points[i]);
}

const minus = (p, q, times) => p.map((x, k) => x - times * q[k]);
const dot = (p, q) => p.reduce((sum, x, k) => sum + x * q[k], 0);
const size = (p) => Math.hypot(...p);
