// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { readable, ticks } from '../src/data/ticks.js';

const labels = (...args) => ticks(...args).map(({ label }) => label);

describe('ticks', () => {
  it('are round numbers inside the interval', () => {
    expect(labels(-5.2, 5.2, 6)).toEqual(['−4', '−2', '0', '2', '4']);
    expect(labels(0, 0.35, 4)).toEqual(['0', '0.1', '0.2', '0.3']);
  });

  it('of huge numbers share one power of ten', () => {
    expect(labels(-5e12, 5e12, 3)).toEqual(['−5·10¹²', '0', '5·10¹²']);
    expect(labels(0, 3e-7, 3)).toEqual(['0', '10⁻⁷', '2·10⁻⁷', '3·10⁻⁷']);
  });

  it('are never many, whatever the interval', () => {
    for (const [lower, upper] of [
      [0, 5e-324],
      [1e12, 1e12 + 1],
      [-1e38, 1e38],
      [3, 3 + 1e-15],
    ]) {
      expect(ticks(lower, upper, 6).length).toBeLessThanOrEqual(13);
    }
  });
});

describe('readable', () => {
  it('keeps four digits', () => {
    expect([3.14159, -2, 0, 12345.678, 1e-7, -2.5e12].map(readable)).toEqual([
      '3.142',
      '−2',
      '0',
      '12350',
      '1·10⁻⁷',
      '−2.5·10¹²',
    ]);
    expect(readable(NaN)).toBe('NaN');
  });
});
