// SPDX-License-Identifier: Apache-2.0
import { indexOf } from '../data/clock.js';
import { emptyExtent, include, padded } from '../data/extent.js';
import { readable } from '../data/ticks.js';

/** The values between which a series moves, with a little room; NaN and infinities are passed over. */
export function extentOf({ values }) {
  const extent = emptyExtent();
  values.forEach((value) => include(extent, value));
  return padded(extent);
}

/** The least and the greatest value, one if they are the same, none if no value is known. */
export function ends({ values }) {
  const known = values.filter(Number.isFinite);
  const least = known.reduce((a, b) => Math.min(a, b), Infinity);
  const greatest = known.reduce((a, b) => Math.max(a, b), -Infinity);
  return known.length === 0 ? [] : [...new Set([least, greatest])];
}

/** A number where there is little room: whole numbers as they are, others with two digits. */
export function brief(value) {
  return readable(Number.isInteger(value) ? value : Number(value.toPrecision(2)));
}

/** From one interval to another; what has no length maps to the middle. Either may run downwards. */
export function scale([from, to], [first, last]) {
  return (value) =>
    to === from ? (first + last) / 2 : first + ((value - from) / (to - from)) * (last - first);
}

/** The stretches of a series without gaps, as arrays of [time, value]. */
export function stretches({ times, values }) {
  const all = [];
  let current = null;
  values.forEach((value, i) => {
    if (!Number.isFinite(value) || !Number.isFinite(times[i])) {
      current = null;
    } else if (current) {
      current.push([times[i], value]);
    } else {
      all.push((current = [[times[i], value]]));
    }
  });
  return all;
}

/** The value last known at a time; NaN where the series has a gap or has not begun. */
export function valueAt({ times, values }, time) {
  if (times.length === 0) {
    return NaN;
  }
  const backward = times.at(-1) < times[0];
  const begun = backward ? time <= times[0] : time >= times[0];
  return begun ? values[Math.floor(indexOf(times, time))] : NaN;
}

/** The frame whose time is nearest. */
export function frameAt(times, time) {
  return Math.round(indexOf(times, time));
}

/** A series in one sentence. */
export function summary({ name, times, values }) {
  const known = values.map((_, i) => i).filter((i) => Number.isFinite(values[i]));
  if (known.length === 0) {
    return `${name}: no value is known.`;
  }
  const [first, last] = [known[0], known.at(-1)];
  const numbers = known.map((i) => values[i]);
  const reduce = (better) => readable(numbers.reduce((a, b) => better(a, b)));
  const at = (i) => `${readable(values[i])} at t = ${readable(times[i])}`;
  return `${name}: ${at(first)}, ${at(last)}; least ${reduce(Math.min)}, greatest ${reduce(Math.max)}.`;
}
