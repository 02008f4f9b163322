// SPDX-License-Identifier: Apache-2.0

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Round numbers in [lower, upper]: multiples of 1, 2 or 5 times a power of ten, about as many as wanted. */
export function ticks(lower, upper, wanted) {
  const { mantissa, exponent } = step((upper - lower) / Math.max(1, wanted));
  const size = scaled(mantissa, exponent);
  const largest = Math.max(Math.abs(lower), Math.abs(upper));
  if (!(size > 1e-14 * largest)) {
    return []; // neighbouring numbers of the axis are no longer different numbers
  }
  const plain = largest < 1e5 && exponent >= -4;
  const first = Math.ceil(lower / size - 1e-9);
  const last = Math.floor(upper / size + 1e-9);
  const label = (value) => {
    if (value === 0) {
      return '0';
    }
    return plain ? minus(value.toFixed(Math.max(0, -exponent))) : scientific(value, largest);
  };
  const all = [];
  for (let k = first; k <= last; k++) {
    const value = scaled(k * mantissa, exponent);
    all.push({
      value,
      label: label(value),
    });
  }
  return all;
}

/** A number for people: four significant digits. */
export function readable(value) {
  if (!Number.isFinite(value)) {
    return minus(String(value));
  }
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e6 || size < 1e-4)) {
    const [mantissa, exponent] = value.toExponential(3).split('e');
    return minus(`${Number(mantissa)}·10${raised(Number(exponent))}`);
  }
  return minus(String(Number(value.toPrecision(4))));
}

function step(rough) {
  const exponent = Math.floor(Math.log10(rough));
  const mantissa = [1, 2, 5, 10].find((m) => scaled(m, exponent) >= rough * (1 - 1e-9)) ?? 10;
  return mantissa === 10 ? { mantissa: 1, exponent: exponent + 1 } : { mantissa, exponent };
}

/** Division by an exact power of ten rounds once, multiplication by an inexact one twice. */
function scaled(value, exponent) {
  return exponent < 0 ? value / 10 ** -exponent : value * 10 ** exponent;
}

function scientific(value, largest) {
  const exponent = Math.floor(Math.log10(largest));
  const mantissa = Number((value / 10 ** exponent).toPrecision(6));
  const shown = mantissa === 1 ? '' : mantissa === -1 ? '-' : `${mantissa}·`;
  return minus(`${shown}10${raised(exponent)}`);
}

function raised(exponent) {
  return [...String(exponent)].map((c) => (c === '-' ? '⁻' : RAISED[c])).join('');
}

function minus(text) {
  return text.replace(/-/g, '−');
}
