// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { decodeScene, positionsAt, valueAt } from '../src/data/scene.js';
import { stream } from '../src/data/stream.js';
import { encoded, sent } from './scenes.js';

const ALL = Array.from({ length: 7 }, (_, t) => [[t, 10 * t], [-t, t]]); // prettier-ignore

/** A scene of which some frames have come. */
function partial(frames, more = {}) {
  const data = sent(ALL, { sent: frames, ...more });
  return decodeScene({ ...data, frames: encoded(frames.flatMap((f) => ALL[f].flat())) });
}

/** A node that answers and notes what it was asked. */
function node(answer = (first, count) => encoded(ALL.slice(first, first + count).flat(2))) {
  const asked = [];
  const ask = async (method, [first, count]) => {
    asked.push([method, first, count]);
    return { first, count, frames: answer(first, count) };
  };
  return { asked, ask };
}

const announced = [1, 3, 5].map((first) => ({ method: 'frames', params: [first, 2] }));

describe('a scene with missing frames', () => {
  it('draws and reads off the nearest frame before one that is missing', () => {
    const scene = partial([0, 3, 6]);
    expect([...scene.ready]).toEqual([1, 0, 0, 1, 0, 0, 1]);
    expect(valueAt(scene, 5, 0, 1)).toBe(30);
    const at = (index) => [...positionsAt(scene, index, new Float32Array(6))];
    expect(at(4.5)).toEqual(at(3));
    expect(at(2.5)).toEqual(at(0).map((v, i) => Math.fround(v + 0.5 * (at(3)[i] - v))));
  });
});

describe('stream', () => {
  it('fetches all missing frames and says how many are there', async () => {
    const scene = partial([0, 6]);
    const progress = [];
    const { ask, asked } = node();
    await stream(scene, ask, (...now) => progress.push(now)).done;
    expect(asked).toEqual([['frames', 0, 7]]);
    expect(progress).toEqual([[7, 7]]);
    ALL.forEach((frame, t) => expect(valueAt(scene, t, 0, 1)).toBe(frame[0][1]));
    expect(scene.readyCount).toBe(7);
  });

  it('makes the calls that were announced, those near to the time looked at first', async () => {
    const scene = partial([0, 6], { requests: announced });
    positionsAt(scene, 3.2, new Float32Array(6));
    const { ask, asked } = node();
    const progress = [];
    await stream(scene, ask, (ready) => progress.push(ready)).done;
    expect(asked.map(([, first]) => first)).toEqual([3, 1, 5]);
    expect(progress).toEqual([4, 6, 7]);
  });

  it('asks nothing if all frames came', async () => {
    const { ask, asked } = node();
    await stream(partial([0, 1, 2, 3, 4, 5, 6]), ask).done;
    expect(asked).toEqual([]);
  });

  it('stops when it is ended', async () => {
    const scene = partial([0, 6], { requests: announced });
    const { ask, asked } = node();
    const running = stream(scene, ask, () => running.end());
    await running.done;
    expect(asked).toHaveLength(1);
  });

  it('tries again once', async () => {
    const scene = partial([0, 6]);
    let calls = 0;
    const { ask } = node();
    const unsteady = (...call) =>
      ++calls === 1 ? Promise.reject(new Error('Away.')) : ask(...call);
    await stream(scene, unsteady).done;
    expect([calls, scene.readyCount]).toEqual([2, 7]);
  });

  it('says why frames are missing and what is drawn', async () => {
    const scene = partial([0, 6]);
    const away = () => Promise.reject(new Error('no node is there'));
    await expect(stream(scene, away).done).rejects.toThrow(
      'Cannot load all frames, because no node is there. Frames 2 of 7 are drawn. Open the view again to load the others.',
    );
  });

  it('refuses answers of another size or place', async () => {
    const short = node(() => encoded([1, 2, 3]));
    await expect(stream(partial([0, 6]), short.ask).done).rejects.toThrow(
      '3 numbers came from frame 0.',
    );
    const other = node(() => encoded(ALL[0].flat()));
    await expect(stream(partial([0, 6]), other.ask).done).rejects.toThrow(
      'the answer lacks frame 5.',
    );
  });
});
