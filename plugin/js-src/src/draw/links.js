// SPDX-License-Identifier: Apache-2.0
import { STRENGTHS, strengthAt } from '../data/links.js';

const THIN = { width: 0.7, alpha: 0.3 };

/** Lines from tokens to the leaders they follow, as wide and as strong as attention is; thin where it is not known. */
export function drawLinks(context, scene, links, frame, seen, theme) {
  const { x, y } = seen;
  const lines = new Map(); // one path a look
  for (const link of links) {
    const { token, leader } = link;
    if (!Number.isNaN(x[token]) && !Number.isNaN(x[leader])) {
      const strength = strengthAt(scene.attention, frame, link);
      const colour = theme.line(scene.cluster[token]);
      const key = `${colour} ${strength}`;
      if (!lines.has(key)) {
        lines.set(key, { colour, look: lookOf(strength), path: new Path2D() });
      }
      lines.get(key).path.moveTo(x[token], y[token]);
      lines.get(key).path.lineTo(x[leader], y[leader]);
    }
  }
  for (const { colour, look, path } of lines.values()) {
    context.strokeStyle = colour;
    context.lineWidth = look.width;
    context.globalAlpha = look.alpha;
    context.stroke(path);
  }
  context.globalAlpha = 1;
}

function lookOf(strength) {
  const share = strength / STRENGTHS;
  return strength === 0 ? THIN : { width: 0.7 + 3 * share, alpha: 0.2 + 0.55 * share };
}
