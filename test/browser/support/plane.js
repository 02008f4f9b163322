// SPDX-License-Identifier: Apache-2.0
import { bounds, coloured } from './pixels.js';

/**
 * Where points of a plane scene are seen, found from the picture alone: the coloured pixels are the tokens, and the box around
 * them is the box around their coordinates.
 *
 * @param picture of the tokens without anything else that is coloured: no paths
 * @param positions the tokens' coordinates [x, y]; leftmost, rightmost, lowest and highest must be seen whole as circles
 * @returns point [x, y] -> pixel [x, y]
 */
export function planeOf(picture, positions) {
  const seen = bounds(coloured(picture));
  const data = bounds(positions);
  const radius = radiusOf(positions.length);
  const along = (value, low, high, from, to) => from + ((value - low) / (high - low)) * (to - from);
  return ([x, y]) => [
    along(x, data.left, data.right, seen.left + radius, seen.right - radius),
    along(y, data.top, data.bottom, seen.bottom - radius, seen.top + radius),
  ];
}

/** Marks of up to 120 tokens are 6 pixels in radius. */
function radiusOf(n) {
  if (n > 120) {
    throw new Error(`the size of the marks of ${n} tokens is not known here`);
  }
  return 6;
}

/** Distance of a point from a straight piece. */
export function distanceToPiece([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** The corners of the convex hull in order, by gift wrapping. */
export function hullOf(points) {
  const start = points.reduce((a, b) => (b[0] < a[0] || (b[0] === a[0] && b[1] < a[1]) ? b : a));
  const corners = [];
  let at = start;
  do {
    corners.push(at);
    let next = at;
    for (const p of points) {
      const turn = (next[0] - at[0]) * (p[1] - at[1]) - (next[1] - at[1]) * (p[0] - at[0]);
      const further =
        Math.hypot(p[0] - at[0], p[1] - at[1]) > Math.hypot(next[0] - at[0], next[1] - at[1]);
      if (next === at || turn < 0 || (turn === 0 && further)) {
        next = p;
      }
    }
    at = next;
  } while (at !== start && corners.length <= points.length);
  return corners;
}

/** The closed outline of a polygon as pieces [from, to]. */
export const outline = (corners) =>
  corners.map((corner, i) => [corner, corners[(i + 1) % corners.length]]);

/** Whether a point lies in a convex polygon or within a distance of its edge. */
export function inOrNear(point, corners, distance) {
  const pieces = outline(corners);
  const sides = pieces.map(([a, b]) =>
    Math.sign((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])),
  );
  const inside = sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
  return inside || pieces.some(([a, b]) => distanceToPiece(point, a, b) <= distance);
}
