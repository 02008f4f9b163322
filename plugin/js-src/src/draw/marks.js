// SPDX-License-Identifier: Apache-2.0

/** Adds the outline of a token's mark to the current path. Shapes of one radius have the same area. */
export function trace(context, shape, x, y, radius) {
  const s = radius;
  if (shape === 0) {
    context.moveTo(x + s, y);
    context.arc(x, y, s, 0, 2 * Math.PI);
    return;
  }
  const corners = {
    1: [-0.886, -0.886, 0.886, -0.886, 0.886, 0.886, -0.886, 0.886],
    2: [0, -1.253, 1.253, 0, 0, 1.253, -1.253, 0],
    3: [0, -1.555, 1.347, 0.777, -1.347, 0.777],
  }[shape];
  for (let i = 0; i < corners.length; i += 2) {
    const draw = i === 0 ? 'moveTo' : 'lineTo';
    context[draw](x + s * corners[i], y + s * corners[i + 1]);
  }
  context.closePath();
}

/** Adds a ring to the current path. */
export function ring(context, x, y, radius) {
  context.moveTo(x + radius, y);
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

/** Adds a cross that is open in the middle: the tokens of a cluster often sit right on its centre. */
export function cross(context, x, y, inner, outer) {
  for (const [dx, dy] of [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ]) {
    context.moveTo(x + dx * inner, y + dy * inner);
    context.lineTo(x + dx * outer, y + dy * outer);
  }
}
