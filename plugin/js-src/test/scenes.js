// SPDX-License-Identifier: Apache-2.0

/** What the node sends for positions given by frame, token and coordinate. */
export function sent(frames, more = {}) {
  const n = frames[0].length;
  const d = more.dimension ?? frames[0][0].length;
  return {
    title: 'Scene',
    dimension: d,
    tokens: Array.from({ length: n }, (_, i) => `Row${i}`),
    times: frames.map((_, i) => i),
    frames: Buffer.from(Float32Array.from(frames.flat(2)).buffer).toString('base64'),
    axes: Array.from({ length: d }, (_, k) => `z${k + 1}`),
    cluster: Array(n).fill(-1),
    leader: Array(n).fill(false),
    centres: [],
    note: '',
    ...more,
  };
}
