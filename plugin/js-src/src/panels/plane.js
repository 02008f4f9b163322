// SPDX-License-Identifier: Apache-2.0
import { counted } from '../ui/dom.js';
import { readable } from '../data/ticks.js';

/** Eigenvalues nearer to one another than this share of the greatest are seen as one. */
const SAME = 1e-7;

/** Leading eigenvalues that the summary names. */
const MOST_SAID = 6;

/** Room around the eigenvalues, as a share of what they fill. */
const MARGIN = 0.18;

/**
 * The eigenvalues that can be told apart: {real, imaginary, count, leading}, leading ones first, then by
 * falling real part. Values that are not finite are passed over.
 */
export function distinct({ real, imaginary, leading }) {
  const size = Math.max(...real.map(Math.abs), ...imaginary.map(Math.abs), 0);
  const near = SAME * (Number.isFinite(size) ? size : 0);
  const leads = new Set(leading);
  const found = [];
  real.forEach((re, i) => {
    const im = imaginary[i];
    if (!Number.isFinite(re) || !Number.isFinite(im)) {
      return;
    }
    const same = found.find(
      (value) => Math.abs(value.real - re) <= near && Math.abs(value.imaginary - im) <= near,
    );
    if (same) {
      same.count += 1;
      same.leading ||= leads.has(i);
    } else {
      found.push({ real: re, imaginary: im, count: 1, leading: leads.has(i) });
    }
  });
  return found.sort(
    (a, b) => b.leading - a.leading || b.real - a.real || b.imaginary - a.imaginary,
  );
}

/**
 * The part of the complex plane that a drawing of some width and height shows: all values and 0, and one
 * unit of the same length along both axes.
 */
export function planeOf(values, width, height) {
  const [left, right] = span(values.map(({ real }) => real));
  const [bottom, top] = span(values.map(({ imaginary }) => imaginary));
  const share = 1 + 2 * MARGIN;
  const across = (share * (right - left)) / width;
  const up = (share * (top - bottom)) / height;
  const perPixel = Math.max(across, up) || 2 / Math.min(width, height);
  const [re, im] = [(left + right) / 2, (bottom + top) / 2];
  return {
    left: re - (perPixel * width) / 2,
    right: re + (perPixel * width) / 2,
    bottom: im - (perPixel * height) / 2,
    top: im + (perPixel * height) / 2,
    x: (real) => width / 2 + (real - re) / perPixel,
    y: (imaginary) => height / 2 - (imaginary - im) / perPixel,
  };
}

function span(numbers) {
  return [Math.min(0, ...numbers), Math.max(0, ...numbers)];
}

/** For example "0.5 − 2 i". */
export function written({ real, imaginary }) {
  if (imaginary === 0) {
    return readable(real);
  }
  const size = Math.abs(imaginary);
  const part = size === 1 ? 'i' : `${readable(size)} i`;
  return real === 0
    ? `${imaginary < 0 ? '−' : ''}${part}`
    : `${readable(real)} ${imaginary < 0 ? '−' : '+'} ${part}`;
}

/** For example "1.5, leading, 3 times". */
export function described(value) {
  return parts(written(value), value.leading && 'leading', times(value));
}

/** The spectrum in a sentence or two. */
export function summary(values) {
  const count = values.reduce((sum, value) => sum + value.count, 0);
  const leading = values.filter((value) => value.leading).slice(0, MOST_SAID);
  const said = leading.map((value) => parts(written(value), times(value))).join('; ');
  return `${counted(count, 'eigenvalue')} of V. ${said ? `Leading: ${said}.` : 'None is leading.'}`;
}

const parts = (...texts) => texts.filter(Boolean).join(', ');

const times = ({ count }) => count > 1 && `${count} times`;
