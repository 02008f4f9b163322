// SPDX-License-Identifier: Apache-2.0

/**
 * Fetches the frames that did not come with a scene: none yet.
 *
 * @returns {done, end}
 */
export function stream() {
  return { done: Promise.resolve(), end() {} };
}
