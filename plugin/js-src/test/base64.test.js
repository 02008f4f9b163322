// SPDX-License-Identifier: Apache-2.0
import { afterEach, describe, expect, it } from 'vitest';
import { decoding, floats } from '../src/data/base64.js';
import { encoded } from './scenes.js';

const bytes = (numbers) => Buffer.from(numbers.buffer);

/** More than one piece of the decoder, and no multiple of 3 bytes. */
const MANY = Array.from({ length: 500_001 }, (_, i) => i / 7);

describe('floats', () => {
  const quick = Uint8Array.prototype.setFromBase64;

  afterEach(() => {
    if (quick) {
      Uint8Array.prototype.setFromBase64 = quick;
    } else {
      delete Uint8Array.prototype.setFromBase64;
    }
  });

  it('reads single-precision numbers, NaN and infinities among them', () => {
    expect([...floats(encoded([1.5, -2, NaN, Infinity, 0]))]).toEqual([1.5, -2, NaN, Infinity, 0]);
    expect(floats('')).toHaveLength(0);
  });

  it('reads many numbers as few', () => {
    expect(bytes(floats(encoded(MANY))).equals(bytes(Float32Array.from(MANY)))).toBe(true);
  });

  it('uses the quick decoder of browsers that have one', () => {
    let pieces = 0;
    Uint8Array.prototype.setFromBase64 = function (text) {
      pieces++;
      this.set(Buffer.from(text, 'base64'));
    };
    expect(bytes(floats(encoded(MANY))).equals(bytes(Float32Array.from(MANY)))).toBe(true);
    expect(pieces).toBeGreaterThan(1);
  });
});

describe('decoding', () => {
  it('stops between pieces', () => {
    const work = decoding(encoded(MANY));
    let steps = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) {
      steps++;
    }
    expect(steps).toBe(Math.ceil(encoded(MANY).length / 2 ** 20));
    expect(step.value).toHaveLength(MANY.length);
  });
});
