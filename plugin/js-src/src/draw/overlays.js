// SPDX-License-Identifier: Apache-2.0
import { centreInBox, NOWHERE } from '../data/scene.js';
import { hull } from '../data/hull.js';
import { sees } from '../data/space-hull.js';
import { cross, ring } from './marks.js';
import { radiusFor } from './paths.js';

/** Rings that are drawn one by one. */
const MOST_RINGS = 300;

/** The outline of the hull as seen and, in space, its edges; those behind it are dashed. */
export function drawHull(context, camera, scene, edges, seen, theme) {
  const corners = hull(seen.x, seen.y);
  const outline = () => {
    context.beginPath();
    corners.forEach((i) => context.lineTo(seen.x[i], seen.y[i]));
    context.closePath();
  };
  outline();
  context.fillStyle = theme.hullFill;
  context.fill();
  if (scene.drawnAxes === 3) {
    drawEdges(context, camera, edges, theme);
  }
  outline();
  context.strokeStyle = theme.hullLine;
  context.lineWidth = 1.6;
  context.stroke();
}

function drawEdges(context, camera, edges, theme) {
  const viewer = camera.viewer();
  const isFront = ({ left, right }) => sees(viewer, left) || sees(viewer, right);
  for (const front of [false, true]) {
    context.beginPath();
    for (const { from, to } of edges.filter((edge) => isFront(edge) === front)) {
      context.moveTo(...camera.project(...from));
      context.lineTo(...camera.project(...to));
    }
    context.setLineDash(front ? [] : [2, 4]);
    context.strokeStyle = front ? theme.hullLine : theme.frame;
    context.lineWidth = 1.3;
    context.stroke();
  }
  context.setLineDash([]);
}

/** The corners of the hull that the tokens of a plane scene started from: numbers of tokens. */
export function firstHull(scene) {
  const coordinate = (axis) =>
    Float64Array.from({ length: scene.n }, (_, i) =>
      scene.inBox[3 * i] === NOWHERE ? NaN : scene.inBox[3 * i + axis],
    );
  return hull(coordinate(0), coordinate(1));
}

export function drawFirstHull(context, camera, scene, corners, theme) {
  context.beginPath();
  for (const i of corners) {
    context.lineTo(...camera.project(scene.inBox[3 * i], scene.inBox[3 * i + 1]));
  }
  context.closePath();
  context.setLineDash([2, 4]);
  context.strokeStyle = theme.frame;
  context.lineWidth = 1.3;
  context.stroke();
  context.setLineDash([]);
}

/** A stem under each centre. */
export function drawStems(context, camera, scene, index, theme) {
  const floor = -scene.half[2];
  context.beginPath();
  for (const centre of scene.centres) {
    const p = centreInBox(scene, centre, index);
    if (p) {
      context.moveTo(...camera.project(...p));
      context.lineTo(...camera.project(p[0], p[1], floor));
    }
  }
  context.globalAlpha = 0.15;
  context.strokeStyle = theme.text;
  context.lineWidth = 1.2;
  context.stroke();
  context.globalAlpha = 1;
}

/** Small marks where the tokens with a path were at the first frame. */
export function drawStarts(context, camera, scene, paths, theme) {
  const r = 0.42 * radiusFor(scene.n);
  const dots = new Map(); // one path a colour: tens of thousands of paths would take longer than a frame
  paths.tokens.forEach((token, i) => {
    const [x, y, z] = paths.points.subarray(4 * i, 4 * i + 3);
    if (x !== NOWHERE) {
      const colour = theme.cluster(scene.cluster[token]);
      if (!dots.has(colour)) {
        dots.set(colour, new Path2D());
      }
      dot(dots.get(colour), ...camera.project(x, y, z), r, r);
    }
  });
  context.globalAlpha = 0.5;
  for (const [colour, path] of dots) {
    context.fillStyle = colour;
    context.fill(path);
  }
  context.globalAlpha = 1;
}

/** An ellipse, or where nobody can tell, a rectangle, which is much quicker. */
function dot(path, x, y, rx, ry) {
  if (rx < 1.5) {
    path.rect(x - rx, y - ry, 2 * rx, 2 * ry);
  } else {
    path.moveTo(x + rx, y);
    path.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI);
  }
}

/** Rings around leaders, each set off from those below; many of them all at once, which is much quicker. */
export function drawLeaders(context, scene, leaders, seen, theme) {
  const radius = radiusFor(scene.n) + 3.6;
  const one = leaders.length <= MOST_RINGS;
  context.beginPath();
  for (const i of leaders) {
    if (!Number.isNaN(seen.x[i])) {
      ring(context, seen.x[i], seen.y[i], radius);
      if (one) {
        strokeRings(context, theme);
      }
    }
  }
  strokeRings(context, theme);
}

function strokeRings(context, theme) {
  context.strokeStyle = theme.paper;
  context.lineWidth = 4;
  context.stroke();
  context.strokeStyle = theme.text;
  context.lineWidth = 1.8;
  context.stroke();
  context.beginPath();
}

export function drawCentres(context, camera, scene, index, theme) {
  const inner = radiusFor(scene.n) + 5;
  context.beginPath();
  for (const centre of scene.centres) {
    const p = centreInBox(scene, centre, index);
    if (p) {
      cross(context, ...camera.project(...p), inner, inner + 6.5);
    }
  }
  context.strokeStyle = theme.paper; // sets them off from axes and lines that run along them
  context.lineWidth = 4;
  context.stroke();
  context.strokeStyle = theme.text;
  context.lineWidth = 1.7;
  context.stroke();
}

/** A ring in the accent colour around the token that is read off. */
export function drawPicked(context, seen, token, n, theme) {
  if (token >= 0 && !Number.isNaN(seen.x[token])) {
    context.beginPath();
    context.arc(seen.x[token], seen.y[token], radiusFor(n) + 7, 0, 2 * Math.PI);
    context.strokeStyle = theme.accent;
    context.lineWidth = 2.4;
    context.stroke();
  }
}
