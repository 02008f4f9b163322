// SPDX-License-Identifier: Apache-2.0
import { drained } from './slices.js';

/** Characters decoded at a time, a multiple of 4: a few milliseconds' worth. */
const CHUNK = 1 << 20;

/** Little-endian single-precision numbers that were sent as Base64; bytes after the last whole number are dropped. */
export function floats(base64) {
  return drained(decoding(base64));
}

/** The same bit by bit: yields between pieces of a few milliseconds, returns the numbers. */
export function* decoding(base64) {
  const bytes = new Uint8Array(sizeOf(base64));
  for (let from = 0; from < base64.length; from += CHUNK) {
    decodeInto(base64.slice(from, from + CHUNK), bytes.subarray((from / 4) * 3));
    yield;
  }
  return new Float32Array(bytes.buffer, 0, bytes.length >> 2);
}

function sizeOf(base64) {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return Math.floor((base64.length * 3) / 4) - padding;
}

function decodeInto(chunk, bytes) {
  if (bytes.setFromBase64) {
    bytes.setFromBase64(chunk);
    return;
  }
  const text = atob(chunk);
  for (let i = 0; i < text.length; i++) {
    bytes[i] = text.charCodeAt(i);
  }
}
