// SPDX-License-Identifier: Apache-2.0
import { fromBox, toBox } from '../data/scene.js';
import { ticks } from '../data/ticks.js';
import { Lettering } from './text.js';

const PIXELS_PER_TICK = 72;

/** Room for numbers and names around the box, in pixels. */
export function margins(scene, width, height) {
  if (scene.drawnAxes === 3) {
    return { left: 16, right: 16, top: 10, bottom: 16 };
  }
  const small = width < 420 || height < 300;
  return small
    ? { left: 44, right: 12, top: 30, bottom: 42 }
    : { left: 58, right: 18, top: 36, bottom: 50 };
}

/** Grid, numbers and names; everything else is drawn over them. */
export function drawAxes(context, camera, scene, theme) {
  const letters = new Lettering(context, camera.size.width, theme);
  context.lineWidth = 1;
  if (scene.drawnAxes === 3) {
    drawBox(context, letters, camera, scene, theme);
  } else {
    drawPlane(context, letters, camera, scene, theme);
  }
}

function drawPlane(context, letters, camera, scene, theme) {
  const { x, y, width, height } = camera.area;
  const [left, bottom] = camera.unproject(x, y + height);
  const [right, top] = camera.unproject(x + width, y);
  const across = seenTicks(scene, 0, left, right, width);
  const up = seenTicks(scene, 1, bottom, top, height);
  for (const { value, label } of across) {
    const [px] = camera.project(toBox(scene, 0, value), 0);
    line(context, [sharp(px), y], [sharp(px), y + height], value === 0 ? theme.frame : theme.grid);
    letters.number(label, px, y + height + 16, 'center');
  }
  for (const { value, label } of up) {
    const [, py] = camera.project(0, toBox(scene, 1, value));
    line(context, [x, sharp(py)], [x + width, sharp(py)], value === 0 ? theme.frame : theme.grid);
    letters.number(label, x - 8, py + 4, 'right');
  }
  letters.name(scene.axisNames[0], x + width, y + height + 36, 'right', width, '', ' →');
  letters.name(scene.axisNames[1], x - 8, y - 14, 'left', width, '↑ ');
}

/** A line of one pixel's width looks sharp in the middle of a pixel. */
const sharp = (x) => Math.floor(x) + 0.5;

function seenTicks(scene, axis, from, to, pixels) {
  return ticks(
    fromBox(scene, axis, from),
    fromBox(scene, axis, to),
    Math.max(2, pixels / PIXELS_PER_TICK),
  );
}

/** A floor and the two walls behind the tokens, with numbers along the edges that the viewer sees from outside. */
function drawBox(context, letters, camera, scene, theme) {
  const [hx, hy, hz] = scene.half;
  const viewer = camera.viewer();
  const nearX = viewer[0] >= 0 ? hx : -hx;
  const nearY = viewer[1] >= 0 ? hy : -hy;
  const at = (p) => camera.project(...p);
  fillFloor(context, at, scene.half, theme);
  const middle = at([0, 0, -hz]);
  const [sideX, sideY] = leftmost(at, scene.half);
  const [topX, topY] = at([sideX, sideY, hz]);
  const [first, second, third] = scene.axisNames;
  const most = camera.size.width / 2;
  letters.name(first, ...outside(at([0, nearY, -hz]), middle, 44), 'center', most);
  letters.name(second, ...outside(at([nearX, 0, -hz]), middle, 44), 'center', most);
  letters.name(third, topX, topY - 12, 'center', most);
  for (const { value, label } of boxTicks(scene, 0)) {
    const x = toBox(scene, 0, value);
    bent(context, [at([x, nearY, -hz]), at([x, -nearY, -hz]), at([x, -nearY, hz])], theme.grid);
    letters.number(label, ...outside(at([x, nearY, -hz]), at([x, 0, -hz]), 15), 'center');
  }
  for (const { value, label } of boxTicks(scene, 1)) {
    const y = toBox(scene, 1, value);
    bent(context, [at([nearX, y, -hz]), at([-nearX, y, -hz]), at([-nearX, y, hz])], theme.grid);
    letters.number(label, ...outside(at([nearX, y, -hz]), at([0, y, -hz]), 15), 'center');
  }
  for (const { value, label } of boxTicks(scene, 2)) {
    const z = toBox(scene, 2, value);
    bent(
      context,
      [at([nearX, -nearY, z]), at([-nearX, -nearY, z]), at([-nearX, nearY, z])],
      theme.grid,
    );
    const [px, py] = at([sideX, sideY, z]);
    letters.number(label, px - 9, py + 4, 'right');
  }
  edges(context, at, scene.half, [nearX, nearY], theme);
}

function boxTicks(scene, axis) {
  const { lower, upper } = scene.extents[axis];
  return ticks(lower, upper, Math.max(2, 6 * scene.half[axis]));
}

function fillFloor(context, at, [hx, hy, hz], theme) {
  context.beginPath();
  for (const [sx, sy] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ]) {
    context.lineTo(...at([sx * hx, sy * hy, -hz]));
  }
  context.closePath();
  context.fillStyle = theme.floor;
  context.fill();
  context.strokeStyle = theme.frame;
  context.stroke();
}

/** The three upright edges behind, and at the sides of, the tokens. */
function edges(context, at, [, , hz], [nearX, nearY], theme) {
  for (const [x, y] of [
    [-nearX, nearY],
    [-nearX, -nearY],
    [nearX, -nearY],
  ]) {
    line(context, at([x, y, -hz]), at([x, y, hz]), theme.frame);
  }
}

function leftmost(at, [hx, hy]) {
  const corners = [
    [-hx, -hy],
    [hx, -hy],
    [hx, hy],
    [-hx, hy],
  ];
  const seen = corners.map(([x, y]) => at([x, y, 0])[0]);
  return corners[seen.indexOf(Math.min(...seen))];
}

/** Where to write some pixels from an edge, on the side away from a point inside. */
function outside(edge, inside, distance) {
  const [dx, dy] = [edge[0] - inside[0], edge[1] - inside[1]];
  const length = Math.hypot(dx, dy) || 1;
  return [edge[0] + (dx / length) * distance, edge[1] + (dy / length) * distance + 4];
}

function line(context, from, to, colour) {
  bent(context, [from, to], colour);
}

function bent(context, points, colour) {
  context.beginPath();
  points.forEach(([x, y]) => context.lineTo(x, y));
  context.strokeStyle = colour;
  context.stroke();
}
