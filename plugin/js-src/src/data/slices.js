// SPDX-License-Identifier: Apache-2.0

/** Milliseconds of work before others may have their turn: a picture at 30 a second still has time. */
const SLICE = 10;

/**
 * Runs work that is a generator, each of whose steps takes a few milliseconds at most, in slices between
 * which the page can draw and listen.
 *
 * @param alive asked before each slice; once it says no, the work is left and undefined is answered
 */
export async function inSlices(work, alive = () => true) {
  while (alive()) {
    const end = performance.now() + SLICE;
    do {
      const { done, value } = work.next();
      if (done) {
        return value;
      }
    } while (performance.now() < end);
    await pause();
  }
  return undefined;
}

/** Does the same work at once. */
export function drained(work) {
  for (;;) {
    const { done, value } = work.next();
    if (done) {
      return value;
    }
  }
}

/** Lets the page draw and listen. */
export const pause = () => new Promise((resolve) => setTimeout(resolve));
