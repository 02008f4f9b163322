// SPDX-License-Identifier: Apache-2.0
import { floats } from '../data/base64.js';

/** Answers of the node that are kept; 96 x 96 numbers each. */
const MOST_KEPT = 100;

/**
 * The attention of the frames: those that came with the scene, and those that the node is asked for, one at
 * a time, as they are looked at.
 */
export class Weights {
  /**
   * @param attention {order, frames, weights, onDemand} of the scene
   * @param ask (method, params) of the data service; answers a promise
   * @param changed called when another frame, or the reason why there is none, has come
   */
  constructor(attention, ask, changed) {
    this.m = attention.order.length;
    this.onDemand = attention.onDemand;
    this.ask = ask;
    this.changed = changed;
    const size = this.m * this.m;
    this.known = new Map(
      attention.frames.map((frame, i) => [
        frame,
        attention.weights.subarray(i * size, (i + 1) * size),
      ]),
    );
    this.kept = [];
    this.refused = new Set();
    /** Why some frames did not come, to go on after "because"; empty if nothing was refused. */
    this.reason = '';
    this.asking = false;
  }

  /** The frame known at or nearest before another; if there is none before, the first; -1 if none at all. */
  nearest(frame) {
    let before = -1;
    let first = Infinity;
    for (const known of this.known.keys()) {
      first = Math.min(first, known);
      before = known <= frame ? Math.max(before, known) : before;
    }
    return before >= 0 ? before : Number.isFinite(first) ? first : -1;
  }

  /** The m x m weights of a frame that is known, row by row. */
  of(frame) {
    return this.known.get(frame);
  }

  /** Asks for a frame unless it is known, was refused, or another is being waited for. */
  async want(frame) {
    if (!this.onDemand || this.asking || this.known.has(frame) || this.refused.has(frame)) {
      return;
    }
    this.asking = true;
    try {
      this.keep(frame, floats((await this.ask('attention', [frame])).weights));
    } catch (error) {
      this.refused.add(frame);
      this.reason = error.message.replace(/\.$/, '');
    } finally {
      this.asking = false;
    }
    this.changed();
  }

  keep(frame, weights) {
    if (weights.length !== this.m * this.m) {
      throw new Error(`the node sent ${weights.length} weights for ${this.m} tokens`);
    }
    this.known.set(frame, weights);
    this.kept.push(frame);
    if (this.kept.length > MOST_KEPT) {
      this.known.delete(this.kept.shift());
    }
  }
}
