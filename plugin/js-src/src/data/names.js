// SPDX-License-Identifier: Apache-2.0

/** Letters written from right to left, and marks that turn the direction of writing. */
const TURNING = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff]/;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** Marks that begin or end a direction: a name cannot be trusted to end what it begins. */
const OPEN = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name that does not turn the text around it, whatever is in it; most names stay as they are. */
export function isolated(name) {
  return TURNING.test(name)
    ? FIRST_STRONG_ISOLATE + name.replaceAll(OPEN, '') + POP_DIRECTIONAL_ISOLATE
    : name;
}

/**
 * A name made shorter, with an ellipsis at its end, until it is no wider than `most`; at least the ellipsis is left.
 *
 * @param widthOf text -> its width
 */
export function shortened(name, most, widthOf) {
  if (widthOf(name) <= most) {
    return name;
  }
  const letters = [...name];
  let [least, many] = [0, letters.length];
  while (many - least > 1) {
    const count = (least + many) >> 1;
    if (widthOf(`${letters.slice(0, count).join('')}…`) <= most) {
      least = count;
    } else {
      many = count;
    }
  }
  return `${letters.slice(0, least).join('').trimEnd()}…`;
}
