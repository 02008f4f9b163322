// SPDX-License-Identifier: Apache-2.0
import { rgb } from '../draw/palette.js';

/** From paper to the most ink: one hue family whose lightness alone tells the weights apart. */
const STOPS = {
  light: ['#f4f7fb', '#b9d5ec', '#5fa3d3', '#1f64a6', '#08264f'],
  dark: ['#1b222c', '#24507c', '#3d87b5', '#86c6cf', '#f9f3c4'],
};

const STEPS = 256;

/** The weights that the scale names. */
export const NAMED = [0, 0.05, 0.25, 0.5, 1];

/**
 * Where a weight in [0, 1] lies on the scale, in [0, 1]: by its square root, since a hundred tokens that
 * are attended to alike have a weight of 0.01 each and should not look like none.
 */
export function placeOf(weight) {
  return Math.sqrt(Math.min(1, Math.max(0, weight)));
}

/** Red, green and blue in [0, 255] of the steps of the scale, one after the other. */
export function colourScale(dark) {
  const stops = STOPS[dark ? 'dark' : 'light'].map(rgb);
  const colours = new Uint8ClampedArray(3 * STEPS);
  for (let step = 0; step < STEPS; step++) {
    const at = (step / (STEPS - 1)) * (stops.length - 1);
    const before = Math.min(Math.floor(at), stops.length - 2);
    for (let k = 0; k < 3; k++) {
      const [from, to] = [stops[before][k], stops[before + 1][k]];
      colours[3 * step + k] = 255 * (from + (at - before) * (to - from));
    }
  }
  return colours;
}

/**
 * Paints weights as pixels, row by row.
 *
 * @param colours of colourScale
 * @param blank red, green, blue in [0, 1] for a weight that is not a number
 * @param pixels red, green, blue, alpha of each weight. Modified.
 */
export function paint(weights, colours, blank, pixels) {
  weights.forEach((weight, i) => {
    const step = 3 * Math.round(placeOf(weight) * (STEPS - 1));
    for (let k = 0; k < 3; k++) {
      pixels[4 * i + k] = Number.isNaN(weight) ? 255 * blank[k] : colours[step + k];
    }
    pixels[4 * i + 3] = 255;
  });
}
