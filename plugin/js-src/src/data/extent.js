// SPDX-License-Identifier: Apache-2.0

/** Two roundings to single precision, as which positions are sent: a token and its centre differ by that much. */
const ROUNDING = 2 ** -22;

/** The interval that values fill: {lower, upper}, empty at first. */
export const emptyExtent = () => ({ lower: Infinity, upper: -Infinity });

/** Makes an interval hold a value; NaN and infinities are passed over. */
export function include(extent, value) {
  if (Number.isFinite(value)) {
    extent.lower = Math.min(extent.lower, value);
    extent.upper = Math.max(extent.upper, value);
  }
}

/**
 * A little more than the interval, so that no mark touches the edge. An empty interval becomes [-1, 1]; one
 * value becomes an interval around it that is wide enough to have distinct numbers on an axis.
 */
export function padded({ lower, upper }) {
  if (lower > upper) {
    return { lower: -1, upper: 1 };
  }
  const span = upper - lower;
  const single = span <= ROUNDING * Math.max(Math.abs(lower), Math.abs(upper));
  const margin = single ? Math.max(0.5, 0.05 * Math.abs(lower)) : 0.04 * span;
  return { lower: lower - margin, upper: upper + margin };
}
