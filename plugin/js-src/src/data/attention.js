// SPDX-License-Identifier: Apache-2.0
import { floats } from './base64.js';
import { checkWeights } from './contract.js';

/**
 * The attention that came with a scene: {order, frames, weights, row, onDemand, rule}; null if none came.
 * Weights are frame-major, m x m, row i what token order[i] attends to. `row` holds the row of each token,
 * -1 for those that are left out.
 */
export function decodeAttention(sent, n) {
  if (!sent) {
    return null;
  }
  const weights = floats(sent.weights);
  checkWeights(weights.length, sent);
  const row = new Int32Array(n).fill(-1);
  sent.order.forEach((token, i) => (row[token] = i));
  return {
    order: sent.order,
    frames: sent.frames,
    weights,
    row,
    onDemand: sent.onDemand === true,
    rule: sent.rule ?? '',
  };
}

/** How much a token attends to another at a frame, or at the nearest known frame before it; NaN if unknown. */
export function weightAt(attention, frame, from, to) {
  const stored = attention ? storedAt(attention.frames, frame) : -1;
  const [i, j] = stored < 0 ? [-1, -1] : [attention.row[from], attention.row[to]];
  if (i < 0 || j < 0) {
    return NaN;
  }
  const m = attention.order.length;
  return attention.weights[(stored * m + i) * m + j];
}

/** The number of the last of some increasing frames that is not after a frame; -1 if there is none. */
function storedAt(frames, frame) {
  let low = -1;
  let high = frames.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (frames[middle] <= frame) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return low;
}
