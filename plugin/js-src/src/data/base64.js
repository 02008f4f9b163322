// SPDX-License-Identifier: Apache-2.0

/** Little-endian single-precision numbers that were sent as Base64. */
export function floats(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    bytes[i] = text.charCodeAt(i);
  }
  return new Float32Array(bytes.buffer, 0, text.length >> 2);
}
