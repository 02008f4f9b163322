// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { GOLDEN, TARGET } from './places.js';

/**
 * How alike two pictures must be, and why so: each is first made smaller by SIDE in both directions, each new pixel the mean of
 * SIDE x SIDE old ones. Edges that another rasteriser softens otherwise vanish in the mean; what a reader would notice stays. Fonts are
 * the same everywhere (chromium.js). README.md has the figures measured for it.
 */
const SIDE = 4;
/** Colours further apart than this, from 0 to 1 as pixelmatch measures them, are different to the eye. */
const COLOUR = 0.08;
/** The share of the small picture's pixels that may differ: rasterisers differed in none, the least of the faults tried in 0.0024. */
const SHARE = 0.001;

const PACKED = { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 };

/**
 * What is wrong with a picture beside the golden one of its name; '' if nothing is. With GOLDEN=renew in the environment the
 * picture becomes the golden one.
 */
export function fault(name, picture) {
  const file = join(GOLDEN, `${name}.png`);
  if (process.env.GOLDEN === 'renew') {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, PNG.sync.write(coarser(picture), PACKED));
    return '';
  }
  const renew = 'Look at it, and if it is right, run: npm run golden';
  const seen = keep(`${name}-seen.png`, picture);
  if (!existsSync(file)) {
    return `There is no golden picture golden/${name}.png to compare with ${seen}. ${renew}`;
  }
  const golden = PNG.sync.read(readFileSync(file));
  if (golden.width !== picture.width || golden.height !== picture.height) {
    return `The picture is ${picture.width}x${picture.height}, the golden one ${golden.width}x${golden.height} pixels: ${seen}. ${renew}`;
  }
  const { share, difference } = compare(golden, picture);
  return share <= SHARE
    ? ''
    : `${(100 * share).toFixed(2)} % of the picture differ from golden/${name}.png, ${100 * SHARE} % may: ${seen}, ${keep(`${name}-differs.png`, difference)}. ${renew}`;
}

/** In 64 steps a channel, which nobody sees: files of half the size. */
function coarser({ width, height, data }) {
  const coarse = new PNG({ width, height });
  data.forEach(
    (value, at) => (coarse.data[at] = Math.round(Math.round((value / 255) * 63) * (255 / 63))),
  );
  return coarse;
}

/** @returns share of the pixels that differ once made smaller; difference, a picture of them */
export function compare(a, b) {
  const [p, q] = [smaller(a), smaller(b)];
  const { width, height } = p;
  const difference = new PNG({ width, height });
  const options = { threshold: COLOUR, includeAA: true };
  const count = pixelmatch(p.data, q.data, difference.data, width, height, options);
  return { share: count / (width * height), difference };
}

function smaller(png) {
  const small = new PNG({
    width: Math.ceil(png.width / SIDE),
    height: Math.ceil(png.height / SIDE),
  });
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      const at = 4 * (y * small.width + x);
      mean(png, x * SIDE, y * SIDE).forEach((value, k) => (small.data[at + k] = value));
    }
  }
  return small;
}

function mean(png, left, top) {
  const sum = [0, 0, 0, 0];
  let count = 0;
  for (let y = top; y < Math.min(top + SIDE, png.height); y++) {
    for (let x = left; x < Math.min(left + SIDE, png.width); x++) {
      sum.forEach((_, k) => (sum[k] += png.data[4 * (y * png.width + x) + k]));
      count++;
    }
  }
  return sum.map((value) => Math.round(value / count));
}

function keep(name, picture) {
  const folder = join(TARGET, 'pictures');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), PNG.sync.write(picture));
  return `target/pictures/${name}`;
}
