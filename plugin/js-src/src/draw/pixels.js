// SPDX-License-Identifier: Apache-2.0

/**
 * An image that is painted pixel by pixel: for very many small marks, much quicker than a canvas's strokes or a graphics
 * card that is only simulated. Colours are numbers as they lie in memory: 0xAABBGGRR.
 */
export class Pixels {
  /** @param image ImageData. Modified by what is painted. */
  constructor(image) {
    this.width = image.width;
    this.height = image.height;
    this.pixels = new Int32Array(image.data.buffer);
  }

  /** @param clip {left, top, right, bottom} in pixels, the latter two exclusive; nothing will be painted outside */
  clear(clip) {
    this.pixels.fill(0);
    this.left = Math.max(0, Math.ceil(clip.left));
    this.top = Math.max(0, Math.ceil(clip.top));
    this.right = Math.min(this.width, Math.floor(clip.right));
    this.bottom = Math.min(this.height, Math.floor(clip.bottom));
  }

  /**
   * Lays the sprite of a place over the image.
   *
   * @param union whether the stronger of two colours is kept, instead of one laid over the other
   */
  stamp(sprites, x, y, union = false) {
    const { pixels, width } = this;
    const { colours, columns, rows, left, top } = sprites.at(x, y);
    const x0 = Math.floor(x) + left;
    const y0 = Math.floor(y) + top;
    const from = Math.max(0, this.left - x0);
    const to = Math.min(columns, this.right - x0);
    const last = Math.min(rows, this.bottom - y0);
    for (let row = Math.max(0, this.top - y0); row < last; row++) {
      let at = (y0 + row) * width + x0 + from;
      for (let k = row * columns + from; k < row * columns + to; k++, at++) {
        const colour = colours[k];
        const alpha = colour >>> 24;
        const below = pixels[at] >>> 24;
        if (alpha === 255 || (union ? alpha > below : below === 0)) {
          pixels[at] = colour;
        } else if (alpha > 0 && !union) {
          pixels[at] = over(colour, alpha, pixels[at]);
        }
      }
    }
  }

  /**
   * A straight line with soft edges. Lines that go on from each other share no pixel, so that joints are no darker.
   *
   * @param half half the width in pixels
   * @param begin,end strength at both ends, from 0 to 1
   */
  line(x0, y0, x1, y1, colour, half, begin, end) {
    if (Math.abs(x1 - x0) >= Math.abs(y1 - y0)) {
      this.run(x0, y0, x1, y1, colour, half, begin, end, false);
    } else {
      this.run(y0, x0, y1, x1, colour, half, begin, end, true);
    }
  }

  /** A line along its longer direction: u from u0 to u1, v beside it. */
  run(u0, v0, u1, v1, colour, half, begin, end, upright) {
    if (u1 < u0) {
      this.run(u1, v1, u0, v0, colour, half, end, begin, upright);
      return;
    }
    const { pixels, width } = this;
    const lowV = upright ? this.left : this.top;
    const highV = (upright ? this.right : this.bottom) - 1;
    const slope = (v1 - v0) / (u1 - u0 || 1);
    const stretch = Math.sqrt(1 + slope * slope);
    const reach = (half + 0.5) * stretch;
    const first = Math.max(upright ? this.top : this.left, Math.ceil(u0 - 0.5));
    const stop = Math.min(upright ? this.bottom : this.right, Math.ceil(u1 - 0.5));
    for (let u = first; u < stop; u++) {
      const passed = u + 0.5 - u0;
      const v = v0 + passed * slope;
      const strength = 255 * (begin + ((end - begin) * passed) / (u1 - u0));
      const last = Math.min(highV, Math.floor(v + reach - 0.5));
      for (let w = Math.max(lowV, Math.ceil(v - reach - 0.5)); w <= last; w++) {
        const cover = Math.min(1, half + 0.5 - Math.abs(w + 0.5 - v) / stretch);
        const at = upright ? u * width + w : w * width + u;
        pixels[at] = over(colour, strength * cover, pixels[at]);
      }
    }
  }
}

/** A colour, of a strength from 0 to 255, over another (Porter and Duff). */
function over(colour, alpha, below) {
  const beneath = below >>> 24;
  if (beneath === 0) {
    return alpha > 0 ? ((alpha + 0.5) << 24) | (colour & 0xffffff) : 0;
  }
  const both = alpha + beneath * (1 - alpha / 255);
  const share = alpha / both;
  const red = below & 255;
  const green = (below >> 8) & 255;
  const blue = (below >> 16) & 255;
  const r = red + share * ((colour & 255) - red) + 0.5;
  const g = green + share * (((colour >> 8) & 255) - green) + 0.5;
  const b = blue + share * (((colour >> 16) & 255) - blue) + 0.5;
  return ((both + 0.5) << 24) | (b << 16) | (g << 8) | r;
}

/** "#rrggbb" as it lies in memory, without strength. */
export function packed(colour) {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(colour.slice(i, i + 2), 16));
  return (b << 16) | (g << 8) | r;
}
