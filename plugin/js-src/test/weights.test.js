// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { Weights } from '../src/panels/weights.js';

const base64 = (numbers) => Buffer.from(Float32Array.from(numbers).buffer).toString('base64');

const attention = (more = {}) => ({
  order: [1, 0],
  frames: [2, 6],
  weights: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8),
  onDemand: true,
  ...more,
});

/** A node that answers with a number of its own for every frame, and notes what it was asked. */
function node(answer = ({ frame }) => ({ weights: base64([frame, 0, 0, 0]) })) {
  const asked = [];
  const ask = async (method, [frame]) => {
    asked.push([method, frame]);
    return answer({ frame });
  };
  return { asked, ask };
}

describe('Weights', () => {
  it('are those of the nearest earlier frame, or of the first', () => {
    const weights = new Weights(attention(), node().ask, () => {});
    expect([0, 1, 2, 5, 6, 9].map((frame) => weights.nearest(frame))).toEqual([2, 2, 2, 2, 6, 6]);
    expect([...weights.of(6)]).toEqual([5, 6, 7, 8]);
  });

  it('are none when none came', () => {
    const empty = attention({ frames: [], weights: new Float32Array(0) });
    expect(new Weights(empty, node().ask, () => {}).nearest(3)).toBe(-1);
  });

  it('are asked for once, and then known', async () => {
    const { asked, ask } = node();
    let changes = 0;
    const weights = new Weights(attention(), ask, () => (changes += 1));
    await Promise.all([weights.want(4), weights.want(4)]);
    await weights.want(4);
    await weights.want(2);
    expect(asked).toEqual([['attention', 4]]);
    expect([weights.nearest(4), weights.of(4)[0], changes]).toEqual([4, 4, 1]);
  });

  it('are not asked for when the node has no more', async () => {
    const { asked, ask } = node();
    await new Weights(attention({ onDemand: false }), ask, () => {}).want(4);
    expect(asked).toEqual([]);
  });

  it('that do not come are not asked for again, and the reason is kept', async () => {
    const { asked, ask } = node(() => {
      throw new Error('the node is busy.');
    });
    const weights = new Weights(attention(), ask, () => {});
    await weights.want(4);
    await weights.want(4);
    expect(asked).toHaveLength(1);
    expect([weights.reason, weights.nearest(4)]).toEqual(['the node is busy', 2]);
  });

  it('of another size are refused in a sentence', async () => {
    const { ask } = node(() => ({ weights: base64([1, 2, 3]) }));
    const weights = new Weights(attention(), ask, () => {});
    await weights.want(4);
    expect(weights.reason).toBe('the node sent 3 weights for 2 tokens');
  });

  it('are given up after a hundred others, but never those that came with the scene', async () => {
    const weights = new Weights(attention(), node().ask, () => {});
    for (let frame = 10; frame < 120; frame++) {
      await weights.want(frame);
    }
    expect([weights.of(10), weights.of(119)[0]]).toEqual([undefined, 119]);
    expect([...weights.of(2)]).toEqual([1, 2, 3, 4]);
  });
});
