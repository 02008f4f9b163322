// SPDX-License-Identifier: Apache-2.0

/** Numbers in single precision as Base64. */
export const encoded = (numbers) =>
  Buffer.from(Float32Array.from(numbers).buffer).toString('base64');

/** Numbers in [-1, 1) from a seed (Lehmer's generator). */
export function numbers(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return (2 * state) / 2147483647 - 1;
  };
}

/** What the node sends for positions given by frame, token and coordinate. */
export function sent(frames, more = {}) {
  const n = frames[0].length;
  const d = more.dimension ?? frames[0][0].length;
  return {
    title: 'Scene',
    dimension: d,
    tokens: Array.from({ length: n }, (_, i) => `Row${i}`),
    times: frames.map((_, i) => i),
    frames: encoded(frames.flat(2)),
    axes: Array.from({ length: d }, (_, k) => `z${k + 1}`),
    cluster: Array(n).fill(-1),
    leader: Array(n).fill(false),
    centres: [],
    note: '',
    ...more,
  };
}
