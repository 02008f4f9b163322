// SPDX-License-Identifier: Apache-2.0
import { runsOf } from './cells.js';
import { NAMED, placeOf } from './colour-scale.js';

const NUMBERS = '11px system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';
const SCALE_WIDTH = 11;
const SCALE_GAP = 14;

/** Cells, the bars that tell the clusters apart, and the colour scale with its numbers. */
export function drawMap(context, layout, pixels, colours, scene, inks) {
  const { x, y, side } = layout;
  context.imageSmoothingEnabled = false;
  context.drawImage(pixels, x, y, side, side);
  context.strokeStyle = inks.frame;
  context.lineWidth = 1;
  context.strokeRect(x - 0.5, y - 0.5, side + 1, side + 1);
  drawBars(context, layout, scene, inks);
  drawScale(context, layout, colours, inks);
}

function drawBars(context, { x, y, cell, bar }, { attention, cluster }, inks) {
  for (const { from, to, cluster: c } of runsOf(attention.order, cluster)) {
    const length = Math.max(0.5, (to - from) * cell - (cell > 2 ? 1 : 0));
    context.fillStyle = inks.cluster(c);
    context.fillRect(x - bar, y + from * cell, bar - 2, length);
    context.fillRect(x + from * cell, y - bar, length, bar - 2);
  }
}

function drawScale(context, { x, y, side }, colours, inks) {
  const left = x + side + SCALE_GAP;
  const steps = colours.length / 3;
  for (let step = 0; step < steps; step++) {
    const top = y + side - ((step + 1) * side) / steps;
    context.fillStyle = `rgb(${colours.subarray(3 * step, 3 * step + 3).join(' ')})`;
    context.fillRect(left, top, SCALE_WIDTH, side / steps + 0.6);
  }
  context.strokeStyle = inks.frame;
  context.strokeRect(left - 0.5, y - 0.5, SCALE_WIDTH + 1, side + 1);
  context.font = NUMBERS;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = inks.muted;
  for (const weight of NAMED) {
    const at = y + side * (1 - placeOf(weight));
    context.fillText(String(weight), left + SCALE_WIDTH + 5, at);
  }
}

/** The row of the token picked in the picture, and the cell that is read. */
export function drawMarks(context, { x, y, side, cell, m }, at, row, inks) {
  context.strokeStyle = inks.accent;
  if (row !== undefined && row < m) {
    context.lineWidth = 1.6;
    context.strokeRect(x - 1, y + row * cell - 1, side + 2, cell + 2);
  }
  if (at) {
    const [cellY, cellX] = at.map((i) => i * cell);
    const size = Math.max(cell, 5);
    const from = (size - cell) / 2;
    context.lineWidth = 4;
    context.strokeStyle = inks.paper;
    context.strokeRect(x + cellX - from - 1, y + cellY - from - 1, size + 2, size + 2);
    context.lineWidth = 2;
    context.strokeStyle = inks.text;
    context.strokeRect(x + cellX - from - 1, y + cellY - from - 1, size + 2, size + 2);
  }
}
