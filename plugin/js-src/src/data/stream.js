// SPDX-License-Identifier: Apache-2.0
import { decoding } from './base64.js';
import { Nearest } from './nearest.js';
import { markReady, placeRest } from './placing.js';
import { inSlices, pause } from './slices.js';

/** Numbers that the node answers at a time. */
const MOST_NUMBERS = 1_000_000;

/** Times that a call is made before its failure is reported. */
const TRIES = 2;

/**
 * Fetches the frames that did not come with a scene, those nearest to the frame looked at first, and places
 * them.
 *
 * @param ask (method, params) of the node's data service; answers a promise
 * @param progress called with the number of frames that are there and of all
 * @returns {done, end}: `done` answers when all frames are there or `end` was called, and fails with a sentence
 *     for the user if the node does not answer
 */
export function stream(scene, ask, progress = () => {}) {
  let ended = false;
  const alive = () => !ended && !scene.ended;
  const done = fetchAll(scene, ask, progress, alive);
  done.catch(() => {}); // whoever wants to know waits for it
  return {
    done,
    end: () => {
      ended = true;
    },
  };
}

async function fetchAll(scene, ask, progress, alive) {
  const nearest = new Nearest(scene.frames);
  const missing = (frame) => !scene.ready[frame];
  const blocks = blocksOf(scene);
  for (let frame; alive() && (frame = nearest.next(scene.now, missing)) >= 0;) {
    await pause(); // reading an answer is a task of its own
    await fetchBlock(scene, ask, blocks(frame), frame, alive);
    if (alive()) {
      progress(scene.readyCount, scene.frames);
    }
  }
}

async function fetchBlock(scene, ask, block, frame, alive) {
  for (let left = TRIES - 1; ; left--) {
    try {
      await take(scene, await ask('frames', block), alive);
      demand(!alive() || scene.ready[frame], `the answer lacks frame ${frame}`);
      return;
    } catch (error) {
      if (left === 0 || !alive()) {
        throw new Error(
          `Cannot load all frames, because ${reason(error)} Frames ${scene.readyCount} of ${scene.frames} are drawn. Open the view again to load the others.`,
        );
      }
    }
  }
}

async function take(scene, { first, frames }, alive) {
  const values = await inSlices(decoding(frames), alive);
  if (values === undefined) {
    return;
  }
  const size = scene.n * scene.d;
  const count = values.length / size;
  demand(
    Number.isInteger(count) &&
      Number.isInteger(first) &&
      first >= 0 &&
      first + count <= scene.frames,
    `${values.length} numbers came from frame ${first}`,
  );
  const came = [];
  for (let k = 0; k < count; k++) {
    if (!scene.ready[first + k]) {
      scene.values.set(values.subarray(k * size, (k + 1) * size), (first + k) * size);
      came.push(first + k);
    }
  }
  markReady(scene, came);
  placeRest(scene);
}

/**
 * The call [first, count] that brings a frame: one of those announced with the scene, which alone a page
 * from disk can answer, or else one of blocks of equal length.
 */
function blocksOf({ requests, n, d, frames }) {
  const announced = requests
    .filter(({ method }) => method === 'frames')
    .map(({ params }) => params);
  const length = Math.max(1, Math.floor(MOST_NUMBERS / Math.max(1, n * d)));
  return (frame) => {
    const first = frame - (frame % length);
    return (
      announced.find(([from, count]) => from <= frame && frame < from + count) ?? [
        first,
        Math.min(length, frames - first),
      ]
    );
  };
}

function demand(holds, fact) {
  if (!holds) {
    throw new Error(`${fact}.`);
  }
}

function reason(error) {
  const text = error?.message ?? String(error);
  return text.endsWith('.') ? text : `${text}.`;
}
