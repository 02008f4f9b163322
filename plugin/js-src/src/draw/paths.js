// SPDX-License-Identifier: Apache-2.0
import { NOWHERE } from '../data/placing.js';

/** A software renderer still draws this many path pieces in a few hundredths of a second. */
export const MOST_PIECES = 20_000;

/** More pieces of one path than this are too short to be told apart. */
const MOST_STEPS = 64;

/** Share of the steps that are even in time; the others are even in motion. */
const EVEN = 0.2;

/** Radius of a token's mark in pixels: smaller for many tokens, so that they do not hide each other. */
export function radiusFor(n) {
  return Math.max(1.6, Math.min(6, 6 * Math.sqrt(Math.sqrt(120 / Math.max(1, n)))));
}

/** How strong a path is where a share of its length has passed. */
export const shadeAt = (share, calm) => calm * (0.12 + 0.78 * share);

/**
 * The paths of some tokens through some frames. The shade of a path follows its length, not time, and so do
 * the frames it runs through if there are many: tokens run first and rest afterwards.
 *
 * `tokens` are those with a path, one in `stride`; `points` are step-major x, y, z, and the length so far; `steps` are the
 * frames. A frame that is not placed counts as the one before it.
 */
export class Paths {
  constructor(scene) {
    this.scene = scene;
    this.most = Math.min(MOST_STEPS, Math.max(0, scene.frames - 1));
    this.stride = Math.max(1, Math.ceil((scene.n * this.most) / MOST_PIECES));
    this.tokens = everyOf(scene.cluster, this.stride);
    this.calm = Math.max(0.16, Math.min(1, Math.sqrt(80 / Math.max(1, this.tokens.length))));
    this.points = new Float32Array((this.most + 1) * this.tokens.length * 4);
    this.update();
  }

  /** Follows the frames that have been placed since. */
  update() {
    const shown = shownFrames(this.scene);
    this.steps = stepsOf(this.scene, shown, this.tokens, this.most);
    this.steps.forEach((frame, step) => this.fill(step, shown[frame]));
  }

  fill(step, frame) {
    const { points, scene, tokens } = this;
    const m = tokens.length;
    const back = step === 0 ? 0 : 4 * m;
    for (let i = 0; i < m; i++) {
      const from = (frame * scene.n + tokens[i]) * 3;
      const at = (step * m + i) * 4;
      points[at] = scene.inBox[from];
      points[at + 1] = scene.inBox[from + 1];
      points[at + 2] = scene.inBox[from + 2];
      points[at + 3] =
        step === 0 ? 0 : points[at - back + 3] + distance(points, at, points, at - back);
    }
  }

  /** The last step that is not after a time; its successor is where a path runs to. */
  stepAt(index) {
    let step = 0;
    while (step + 1 < this.steps.length && this.steps[step + 1] <= index) {
      step++;
    }
    return step;
  }

  /** Length of a path after a whole step and straight on to where its token is now. */
  lengthAt(step, i, positions) {
    const at = (step * this.tokens.length + i) * 4;
    return this.points[at + 3] + distance(this.points, at, positions, 3 * this.tokens[i]);
  }
}

/** One token in `stride`, from all clusters as large shares, in the order of tokens. */
function everyOf(cluster, stride) {
  const members = new Map();
  cluster.forEach((c, token) => {
    if (!members.has(c)) {
      members.set(c, []);
    }
    members.get(c).push(token);
  });
  const byCluster = [...members.values()].flat();
  return Int32Array.from(byCluster.filter((_, at) => at % stride === 0)).sort();
}

/** For each frame the nearest placed one before it, or after it for the first ones. */
function shownFrames({ placed, frames, readyBefore, now }) {
  const first = placed.indexOf(1);
  let before = first < 0 ? readyBefore[now] : first;
  return Int32Array.from({ length: frames }, (_, frame) => {
    before = placed[frame] ? frame : before;
    return before;
  });
}

/** All frames, or as many as wanted, about equally far from each other in motion and time. */
function stepsOf(scene, shown, tokens, most) {
  const last = scene.frames - 1;
  if (last <= most) {
    return Int32Array.from({ length: scene.frames }, (_, frame) => frame);
  }
  const passed = motion(scene, shown, tokens);
  const all = passed[last] || 1;
  const steps = [0];
  for (let frame = 1; frame < last; frame++) {
    const share = (1 - EVEN) * (passed[frame] / all) + (EVEN * frame) / last;
    if (share * most >= steps.length && steps.length < most) {
      steps.push(frame);
    }
  }
  return Int32Array.from([...steps, last]);
}

/** How far some tokens have gone up to each frame, in sum. */
function motion({ inBox, n, frames }, shown, tokens) {
  const passed = new Float64Array(frames);
  for (let frame = 1; frame < frames; frame++) {
    const [from, to] = [shown[frame - 1] * n, shown[frame] * n];
    let sum = 0;
    for (let i = 0; from !== to && i < tokens.length; i++) {
      sum += distance(inBox, 3 * (from + tokens[i]), inBox, 3 * (to + tokens[i]));
    }
    passed[frame] = passed[frame - 1] + sum;
  }
  return passed;
}

function distance(p, a, q, b) {
  if (p[a] === NOWHERE || q[b] === NOWHERE) {
    return 0;
  }
  const [x, y, z] = [p[a] - q[b], p[a + 1] - q[b + 1], p[a + 2] - q[b + 2]];
  return Math.sqrt(x * x + y * y + z * z);
}
