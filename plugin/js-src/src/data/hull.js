// SPDX-License-Identifier: Apache-2.0

/** Share of its size that a hull of many points may be too small: a hundredth of a pixel. */
const UNSEEN = 1e-5;

/** Fewer points than this are sorted in no time. */
const FEW = 64;

/**
 * The convex hull of points in the plane by Andrew's monotone chain: the numbers of the corners in turning
 * order, without points on an edge. Two corners for points on a line, one for a single point. For drawing: of
 * many points, some may be outside by what nobody sees.
 *
 * @param x,y coordinates; points where x is NaN are passed over
 */
export function hull(x, y) {
  const order = candidates(x, y);
  order.sort((a, b) => x[a] - x[b] || y[a] - y[b]);
  const chain = [];
  const turn = (a, b, c) => (x[b] - x[a]) * (y[c] - y[a]) - (y[b] - y[a]) * (x[c] - x[a]);
  const extend = (p, keep) => {
    while (chain.length > keep + 1 && turn(chain.at(-2), chain.at(-1), p) <= 0) {
      chain.pop();
    }
    const top = chain.at(-1);
    if (top === undefined || x[top] !== x[p] || y[top] !== y[p]) {
      chain.push(p);
    }
  };
  order.forEach((p) => extend(p, 0));
  const lower = chain.length - 1;
  for (let i = order.length - 2; i >= 0; i--) {
    extend(order[i], lower);
  }
  const [first, last] = [chain[0], chain.at(-1)];
  if (chain.length > 1 && x[first] === x[last] && y[first] === y[last]) {
    chain.pop();
  }
  return chain;
}

/** Of few points all that are somewhere; of many the farthest ones in eight directions, and those outside of their octagon. */
function candidates(x, y) {
  const corners = x.length > FEW ? octagon(x, y) : [];
  const sides = corners.map((a, i) => {
    const b = corners[(i + 1) % corners.length];
    const [dx, dy] = [x[b] - x[a], y[b] - y[a]];
    return { a, dx, dy, unseen: UNSEEN * Math.hypot(dx, dy) };
  });
  const far = Math.max(
    0,
    ...corners.map((a) => Math.hypot(x[a] - x[corners[0]], y[a] - y[corners[0]])),
  );
  const isOutside = (i) =>
    sides.some(({ a, dx, dy, unseen }) => dx * (y[i] - y[a]) - dy * (x[i] - x[a]) < -unseen * far);
  const found = [...corners];
  for (let i = 0; i < x.length; i++) {
    if (!Number.isNaN(x[i]) && (corners.length === 0 || isOutside(i))) {
      found.push(i);
    }
  }
  return found;
}

/** The farthest points in eight directions, in turning order. */
function octagon(x, y) {
  const directions = [
    [1, 0],
    [1, 1],
    [0, 1],
    [-1, 1],
    [-1, 0],
    [-1, -1],
    [0, -1],
    [1, -1],
  ];
  const farthest = directions.map(([u, v]) => {
    let best = -1;
    let most = -Infinity;
    for (let i = 0; i < x.length; i++) {
      const far = u * x[i] + v * y[i]; // NaN is never far
      if (far > most) {
        most = far;
        best = i;
      }
    }
    return best;
  });
  return farthest.filter((point, i) => point >= 0 && point !== farthest[(i + 7) % 8]);
}
