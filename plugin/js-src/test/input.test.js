// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { handleKeys } from '../src/ui/input.js';

/** Presses keys on something and notes what is done. */
function press(target, ...keys) {
  const done = [];
  const acts = ['toggle', 'step', 'pickNext', 'seek', 'zoom', 'home', 'drag', 'leave'];
  const on = Object.fromEntries(acts.map((act) => [act, (...args) => done.push([act, ...args])]));
  let listen;
  handleKeys({ addEventListener: (name, listener) => (listen = listener) }, on);
  for (const key of keys) {
    const event = typeof key === 'string' ? { key } : key;
    listen({ target, preventDefault: () => {}, ...event });
  }
  return done;
}

const on = (localName, more = {}) => ({ localName, dataset: {}, ...more });

describe('keys', () => {
  it('on the picture play, step, pick, zoom and turn', () => {
    expect(press(on('div'), ' ', 'ArrowLeft', 'ArrowDown', 'Home', '0', 'Escape')).toEqual([
      ['toggle'],
      ['step', -1],
      ['pickNext', 1],
      ['seek', 0],
      ['home'],
      ['leave'],
    ]);
    expect(press(on('div'), { key: 'ArrowLeft', shiftKey: true })[0][0]).toBe('drag');
  });

  it('of the browser and the host stay theirs', () => {
    expect(press(on('div'), { key: '0', ctrlKey: true }, { key: '+', metaKey: true })).toEqual([]);
  });

  it('that a control needs stay with it', () => {
    expect(press(on('select'), 'ArrowDown', ' ', 'Home')).toEqual([]);
    expect(press(on('input', { type: 'range' }), 'ArrowDown', 'End')).toEqual([]);
    expect(press(on('input', { type: 'range' }), ' ')).toEqual([['toggle']]);
    expect(press(on('input', { type: 'checkbox' }), ' ')).toEqual([]);
    expect(press(on('input', { type: 'checkbox' }), 'ArrowLeft')).toEqual([['step', -1]]);
    expect(press(on('button'), ' ')).toEqual([]);
  });

  it('that a drawing walks with stay with it, and the space bar still plays', () => {
    const drawing = on('div', { dataset: { keeps: 'arrows' } });
    expect(press(drawing, 'ArrowLeft', 'ArrowUp', 'Home', 'End')).toEqual([]);
    expect(press(drawing, ' ', '+')).toEqual([['toggle'], ['zoom', 1.2]]);
  });

  it('that scroll stay with what scrolls', () => {
    const scrolling = on('div', { dataset: { keeps: 'scrolling' } });
    expect(press(scrolling, 'ArrowDown', ' ')).toEqual([]);
  });
});
