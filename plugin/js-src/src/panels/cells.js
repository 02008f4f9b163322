// SPDX-License-Identifier: Apache-2.0

/** Colours of the clusters along two edges, the scale and its numbers, and half a number below, in pixels. */
const BAR = 7;
const SCALE = 58;
const BELOW = 6;

/**
 * Where the heat map of m x m weights lies in a canvas: a square as large as fits, the bars at its left and
 * top edges, the colour scale at its right.
 */
export function layoutOf(width, height, m) {
  const side = Math.max(1, Math.min(width - BAR - SCALE, height - BAR - BELOW));
  return { m, x: BAR, y: BAR, side, cell: side / m, bar: BAR };
}

/** The [row, column] at a pixel of the canvas, a bar counting as the nearest cell; null beside the map. */
export function cellAt({ m, x, y, side, cell, bar }, px, py) {
  const inside = px >= x - bar && py >= y - bar && px < x + side && py < y + side;
  const index = (distance) => Math.min(m - 1, Math.max(0, Math.floor(distance / cell)));
  return inside && m > 0 ? [index(py - y), index(px - x)] : null;
}

const STEPS = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** The cell that a key leads to from another, or from none; null if the key leads nowhere. */
export function moved(cell, key, m) {
  const step = STEPS[key];
  if (!step || m === 0) {
    return null;
  }
  return cell ? cell.map((at, k) => Math.min(m - 1, Math.max(0, at + step[k]))) : [0, 0];
}

/** Neighbours of one cluster: [from, to) in the order of the map. */
export function runsOf(order, cluster) {
  const runs = [];
  order.forEach((token, i) => {
    const last = runs.at(-1);
    if (last?.cluster === cluster[token]) {
      last.to = i + 1;
    } else {
      runs.push({ from: i, to: i + 1, cluster: cluster[token] });
    }
  });
  return runs;
}
