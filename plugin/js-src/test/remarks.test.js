// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { decodeScene } from '../src/data/scene.js';
import { DEFAULTS } from '../src/ui/choices.js';
import { note, subtitleOf, undrawn } from '../src/ui/remarks.js';
import { sent } from './scenes.js';

const state = (more = {}) => ({
  show: DEFAULTS.show,
  drawn: { projection: { name: 'Coordinates', axes: ['z1', 'z2'] }, names: ['z1', 'z2'] },
  pathStride: 1,
  ready: 1,
  troubles: [],
  ...more,
});

const scene = decodeScene(sent([[[1, 2], [NaN, 0]]], { note: 'Every 2nd frame.' })); // prettier-ignore

describe('the note below the picture', () => {
  it('is what the node said, and which tokens have no place', () => {
    expect(note(scene, state())).toBe('Every 2nd frame.');
    expect(undrawn(scene, 0)).toBe('Not drawn: 1 token with NaN or infinite coordinates.');
  });

  it('names the axes of more than are drawn', () => {
    const modes = { name: 'Leading modes', axes: ['m1', 'm2', 'm3'] };
    const drawn = { projection: modes, names: ['m1', 'm3'] };
    expect(note(scene, state({ drawn }))).toContain('Drawn: m1, m3 of 3 leading modes.');
    expect(note(scene, state())).not.toContain('Drawn:');
  });

  it('says what is thinned, hidden, still to come, or cannot be had', () => {
    const text = note(
      { ...scene, frames: 201 },
      state({ pathStride: 7, limit: 'FILLS', ready: 34, troubles: ['', 'No modes.'] }),
    );
    expect(text).toContain('Paths of one token in 7.');
    expect(text).toContain('The limit fills the picture along these axes and is not drawn.');
    expect(text).toContain('Frames 34 of 201 loaded. No modes.');
  });

  it('is silent about marks that are switched off', () => {
    const show = { ...DEFAULTS.show, paths: false, limit: false };
    const text = note(scene, state({ show, pathStride: 7, limit: 'FILLS' }));
    expect(text).not.toMatch(/Paths|limit/);
  });

  it('says that links are left out of a scene with very many tokens', () => {
    const many = { ...scene, n: 2001, follows: [-1, 0], inBox: new Float32Array(3 * 2001) };
    const show = { ...DEFAULTS.show, links: true };
    const sentence = 'Links are drawn for at most 2,000 tokens.';
    expect(note(many, state({ show }))).toContain(sentence);
    expect(note({ ...many, n: 2 }, state({ show }))).not.toContain(sentence);
    expect(note(many, state())).not.toContain(sentence);
  });

  it('says that there are no tokens', () => {
    const empty = decodeScene(sent([[]], { dimension: 2, axes: ['z1', 'z2'] }));
    expect(note(empty, state())).toBe('');
    expect(undrawn(empty, 0)).toBe('There are no tokens to draw.');
    expect(subtitleOf(empty)(0)).toBe('t = 0, 0 tokens');
  });
});
