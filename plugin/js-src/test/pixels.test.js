// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { packed, Pixels } from '../src/draw/pixels.js';
import { shadowSprites, Sprites, tokenSprites } from '../src/draw/sprites.js';

const INK = packed('#102030');

/** Share of a pixel that edges softened over one pixel, and places rounded to an eighth, may be off by in sum. */
const AREA = 0.08;

function image(width, height, clip = { left: 0, top: 0, right: width, bottom: height }) {
  const pixels = new Pixels({ width, height, data: new Uint8ClampedArray(4 * width * height) });
  pixels.clear(clip);
  return pixels;
}

const alpha = (pixels, x, y) => pixels.pixels[y * pixels.width + x] >>> 24;
const sum = (pixels) => pixels.pixels.reduce((all, colour) => all + (colour >>> 24) / 255, 0);

describe('colours', () => {
  it('lie in memory as red, green, blue', () => {
    expect([...new Uint8Array(Uint32Array.of(INK).buffer)]).toEqual([0x10, 0x20, 0x30, 0]);
  });
});

describe('a line', () => {
  it('covers as much as it is long and wide, in any direction', () => {
    for (let turn = 0; turn < 16; turn++) {
      const angle = (turn * Math.PI) / 8;
      const pixels = image(100, 100);
      const [x, y] = [40 * Math.cos(angle), 40 * Math.sin(angle)];
      pixels.line(50, 50, 50 + x, 50 + y, INK, 0.8, 1, 1);
      expect(Math.abs(sum(pixels) / (40 * 1.6) - 1), `turn ${turn}`).toBeLessThan(AREA);
    }
  });

  it('grows from its strength at one end to that at the other, whichever way it runs', () => {
    const [there, back] = [image(40, 5), image(40, 5)];
    there.line(0, 2.5, 40, 2.5, INK, 1, 0, 1);
    back.line(40, 2.5, 0, 2.5, INK, 1, 1, 0);
    expect(back.pixels).toEqual(there.pixels);
    expect(alpha(there, 10, 2)).toBeCloseTo(255 * (10.5 / 40), -1);
    expect(alpha(there, 30, 2)).toBeCloseTo(255 * (30.5 / 40), -1);
  });

  it('that goes on is no darker at the joint', () => {
    const [one, two] = [image(40, 5), image(40, 5)];
    one.line(3, 2.5, 37, 2.5, INK, 0.6, 0.5, 0.5);
    two.line(3, 2.5, 17.3, 2.5, INK, 0.6, 0.5, 0.5);
    two.line(17.3, 2.5, 37, 2.5, INK, 0.6, 0.5, 0.5);
    expect(two.pixels).toEqual(one.pixels);
  });

  it('of no length is nothing, and outside the clip nothing is painted', () => {
    const pixels = image(20, 20, { left: 5, top: 5, right: 10, bottom: 10 });
    pixels.line(7, 7, 7, 7, INK, 1, 1, 1);
    expect(sum(pixels)).toBe(0);
    pixels.line(-10, 7.5, 30, 7.5, INK, 1, 1, 1);
    pixels.line(7.5, -1e7, 7.5, 1e7, INK, 1, 1, 1);
    pixels.pixels.forEach((colour, at) => {
      const [x, y] = [at % 20, Math.floor(at / 20)];
      if (x < 5 || y < 5 || x >= 10 || y >= 10) {
        expect(colour).toBe(0);
      }
    });
    expect(alpha(pixels, 7, 9)).toBe(255);
  });
});

describe('a sprite', () => {
  it('of any shape has the area of the circle, wherever its middle is', () => {
    for (let form = 0; form < 4; form++) {
      for (const [x, y] of [[20, 20], [20.3, 19.7], [20.99, 20.5]]) {
        const pixels = image(40, 40);
        pixels.stamp(tokenSprites(form, 6, INK, INK, 1), x, y);
        const outer = Math.PI * 6.5 ** 2; // half a pixel of rim lies outside
        expect(Math.abs(sum(pixels) / outer - 1), `form ${form}`).toBeLessThan(AREA);
      }
    } // prettier-ignore
  });

  it('has its middle where it is laid', () => {
    const pixels = image(40, 40);
    pixels.stamp(tokenSprites(0, 5, INK, INK, 1), 20.25, 11.75);
    let [x, y] = [0, 0];
    pixels.pixels.forEach((colour, at) => {
      x += (colour >>> 24) * ((at % 40) + 0.5);
      y += (colour >>> 24) * (Math.floor(at / 40) + 0.5);
    });
    const all = 255 * sum(pixels);
    expect([Math.abs(x / all - 20.25), Math.abs(y / all - 11.75)].every((d) => d < 0.1)).toBe(true);
  });

  it('is larger on a finer screen', () => {
    const area = (pixelRatio) => {
      const pixels = image(60, 60);
      pixels.stamp(tokenSprites(2, 5, INK, INK, pixelRatio), 30, 30);
      return sum(pixels);
    };
    expect(area(2) / area(1)).toBeCloseTo(4, 0);
  });

  it('is filled inside and has its rim outside', () => {
    const pixels = image(30, 30);
    pixels.stamp(tokenSprites(0, 8, packed('#ffffff'), packed('#000000'), 1), 15.5, 15.5);
    expect(pixels.pixels[15 * 30 + 15] >>> 0).toBe(0xffffffff);
    expect(pixels.pixels[15 * 30 + 23] & 0xffffff).toBe(0);
  });

  it('hides what is below it, and its soft edge lets some of it through', () => {
    const pixels = image(30, 30);
    pixels.line(0, 15.5, 30, 15.5, packed('#ff0000'), 3, 1, 1);
    const blue = packed('#0000ff');
    pixels.stamp(tokenSprites(0, 5, blue, blue, 1), 15.8, 15.5);
    expect(pixels.pixels[15 * 30 + 15] >>> 0).toBe(0xffff0000);
    const row = [...pixels.pixels.subarray(15 * 30, 16 * 30)];
    expect(row.some((c) => (c & 255) > 20 && ((c >> 16) & 255) > 20)).toBe(true);
    expect(row.every((c) => c >>> 24 === 255)).toBe(true);
  });

  it('partly outside the clip is cut off', () => {
    const pixels = image(10, 10, { left: 0, top: 0, right: 5, bottom: 10 });
    pixels.stamp(new Sprites(3, () => 0xff000001), 5, 0);
    expect(alpha(pixels, 4, 1)).toBe(255);
    expect(alpha(pixels, 5, 1)).toBe(0);
    pixels.stamp(new Sprites(3, () => 0xff000001), -50, 400);
  });
});

describe('shadows', () => {
  it('over each other are no darker than one', () => {
    const [one, many] = [image(20, 20), image(20, 20)];
    const sprites = shadowSprites(4, INK, 1);
    one.stamp(sprites, 10, 10, true);
    for (let i = 0; i < 5; i++) {
      many.stamp(sprites, 10, 10, true);
    }
    expect(sum(one)).toBeGreaterThan(1);
    expect(many.pixels).toEqual(one.pixels);
  });
});
