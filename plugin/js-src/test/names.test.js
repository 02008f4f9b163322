// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { isolated, shortened } from '../src/data/names.js';

const letters = (text) => [...text].length;

describe('a name in a text', () => {
  it('stays as it is if it runs from left to right', () => {
    expect(isolated('mode 1 (λ = 2 ± i)')).toBe('mode 1 (λ = 2 ± i)');
  });

  it('turns nothing beside it', () => {
    expect(isolated('שלום')).toBe('\u2068שלום\u2069');
    expect(isolated('a\u202eb\u2069')).toBe('\u2068ab\u2069');
  });
});

describe('a name that is too long', () => {
  it('ends in an ellipsis, as late as fits', () => {
    expect(shortened('coordinate', 10, letters)).toBe('coordinate');
    expect(shortened('coordinate', 9, letters)).toBe('coordina…');
    expect(shortened('two words', 5, letters)).toBe('two…');
  });

  it('is an ellipsis where nothing fits', () => {
    expect(shortened('coordinate', 0, letters)).toBe('…');
  });

  it('keeps letters of two units whole', () => {
    expect(shortened('𝔸𝔹ℂ𝔻', 3, letters)).toBe('𝔸𝔹…');
  });
});
