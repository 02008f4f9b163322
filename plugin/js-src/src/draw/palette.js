// SPDX-License-Identifier: Apache-2.0

/**
 * The seven chromatic colours of Okabe and Ito, which people with any common colour blindness can tell
 * apart. From the eighth cluster on they return with another shape.
 */
const OKABE_ITO = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#f0e442'];

export const SHAPES = ['circle', 'square', 'diamond', 'triangle'];

const LIGHT = {
  dark: false,
  paper: '#ffffff',
  text: '#1b2430',
  muted: '#566170',
  frame: '#b4bcc7',
  grid: '#e9ecf1',
  floor: '#f6f7f9',
  hullLine: '#7a8798',
  hullFill: 'rgba(15, 59, 110, 0.055)',
  limit: '#6a1b9a',
  unknown: '#6b7480',
  control: '#f1f3f6',
  accent: '#0b62a8',
  edge: '#000000',
};

const DARK = {
  dark: true,
  paper: '#12161d',
  text: '#e8ecf2',
  muted: '#a3adba',
  frame: '#4b5666',
  grid: '#222933',
  floor: '#171c24',
  hullLine: '#8b98aa',
  hullFill: 'rgba(160, 195, 255, 0.07)',
  limit: '#d3a4ff',
  unknown: '#8d97a5',
  control: '#1e252f',
  accent: '#6cb6ff',
  edge: '#12161d',
};

/** The inks of a theme. */
export function theme(dark) {
  const inks = dark ? DARK : LIGHT;
  const colours = OKABE_ITO.map((colour) => onPaper(colour, dark));
  return {
    ...inks,
    cluster: (c) => (c < 0 ? inks.unknown : colours[c % colours.length]),
    outline: (c) => mixed(c < 0 ? inks.unknown : colours[c % colours.length], inks.edge, 0.35),
    line: (c) => lined(c < 0 ? inks.unknown : colours[c % colours.length], dark),
  };
}

export function shape(cluster) {
  return cluster < 0 ? 0 : Math.floor(cluster / OKABE_ITO.length) % SHAPES.length;
}

/** Red, green and blue from 0 to 1. */
export function rgb(colour) {
  return [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16) / 255);
}

function lightness(colour) {
  const [r, g, b] = rgb(colour);
  return 0.299 * r + 0.587 * g + 0.114 * b;
}

/** Dark colours a little lighter on dark paper. */
function onPaper(colour, dark) {
  return dark && lightness(colour) < 0.45 ? mixed(colour, '#ffffff', 0.18) : colour;
}

/** Light colours a little deeper for thin lines on white paper. */
function lined(colour, dark) {
  const light = lightness(colour);
  return dark ? colour : mixed(colour, '#000000', light > 0.8 ? 0.28 : light > 0.6 ? 0.1 : 0);
}

function mixed(from, to, share) {
  const [a, b] = [rgb(from), rgb(to)];
  return `#${a
    .map((x, i) => Math.round(255 * (x + (b[i] - x) * share)))
    .map((x) => x.toString(16).padStart(2, '0'))
    .join('')}`;
}
