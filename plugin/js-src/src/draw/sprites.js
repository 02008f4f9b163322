// SPDX-License-Identifier: Apache-2.0

/** Places within a pixel, across and down, that sprites are made for. */
const PLACES = 8;

const SHADOW = 0.2;

/** Small images of one mark, one for each place of its middle within a pixel; made when first needed. */
export class Sprites {
  /**
   * @param reach how far the mark reaches from its middle, in pixels
   * @param paint (x, y) from the middle, in pixels: the colour there, as Pixels want it
   */
  constructor(reach, paint) {
    this.reach = Math.ceil(reach) + 1;
    this.paint = paint;
    this.made = [];
  }

  /** The one for a middle at x, y: columns x rows colours, beginning left and top of the middle's pixel. */
  at(x, y) {
    const column = Math.floor((x - Math.floor(x)) * PLACES);
    const row = Math.floor((y - Math.floor(y)) * PLACES);
    const place = row * PLACES + column;
    if (this.made[place] === undefined) {
      this.made[place] = this.make((column + 0.5) / PLACES, (row + 0.5) / PLACES);
    }
    return this.made[place];
  }

  make(x, y) {
    const colour = (column, row) => this.paint(column + 0.5 - x, row + 0.5 - y);
    const all = Array.from({ length: 2 * this.reach + 1 }, (_, k) => k - this.reach);
    const used = all.filter((k) => all.some((l) => colour(k, l) >>> 24 || colour(l, k) >>> 24));
    const [left, columns] = [used[0] ?? 0, used.length];
    const colours = new Uint32Array(columns * columns);
    colours.forEach((_, k) => {
      colours[k] = colour(left + (k % columns), left + Math.floor(k / columns));
    });
    return { colours, columns, rows: columns, left, top: left };
  }
}

/** A token's mark: the same as on the graphics card, see shaders.js. */
export function tokenSprites(form, radius, fill, rim, pixelRatio) {
  const line = Math.min(1.1, radius / 3);
  return new Sprites((1.555 * radius + 1) * pixelRatio, (x, y) => {
    const d = edge(form, x / pixelRatio, y / pixelRatio, radius) - 0.5;
    const inside = softened(-d * pixelRatio);
    const onRim = softened((d + line) * pixelRatio);
    return (mixed(fill, rim, onRim) | (Math.round(255 * inside) << 24)) >>> 0;
  });
}

/** A faint, flat ellipse on the floor. */
export function shadowSprites(radius, ink, pixelRatio) {
  return new Sprites(0.85 * radius * pixelRatio + 1, (x, y) => {
    const d = Math.hypot(x / pixelRatio, (2.5 * y) / pixelRatio) - 0.85 * radius;
    return (ink | (Math.round(255 * SHADOW * softened(-d * pixelRatio)) << 24)) >>> 0;
  });
}

/** Distance in pixels to the edge of a shape, negative inside. */
function edge(form, x, y, radius) {
  switch (form) {
    case 1:
      return Math.max(Math.abs(x), Math.abs(y)) - 0.886 * radius;
    case 2:
      return (Math.abs(x) + Math.abs(y) - 1.253 * radius) * Math.SQRT1_2;
    case 3:
      return Math.max(0.866 * Math.abs(x) + -0.5 * y, y) - 0.777 * radius;
    default:
      return Math.hypot(x, y) - radius;
  }
}

const softened = (d) => Math.min(1, Math.max(0, d + 0.5));

function mixed(from, to, share) {
  let colour = 0;
  for (const shift of [0, 8, 16]) {
    const [a, b] = [(from >> shift) & 255, (to >> shift) & 255];
    colour |= Math.round(a + share * (b - a)) << shift;
  }
  return colour;
}
