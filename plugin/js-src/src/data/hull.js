// SPDX-License-Identifier: Apache-2.0

/**
 * The convex hull of points in the plane by Andrew's monotone chain: the numbers of the corners in turning
 * order, without points on an edge. Two corners for points on a line, one for a single point.
 *
 * @param x,y coordinates; points where x is NaN are passed over
 */
export function hull(x, y) {
  const order = [];
  for (let i = 0; i < x.length; i++) {
    if (!Number.isNaN(x[i])) {
      order.push(i);
    }
  }
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
