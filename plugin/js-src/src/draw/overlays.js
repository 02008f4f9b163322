// SPDX-License-Identifier: Apache-2.0
import { centreInBox, NOWHERE } from '../data/scene.js';
import { hull } from '../data/hull.js';
import { sees, spaceHull } from '../data/space-hull.js';
import { cross, ring } from './marks.js';
import { radiusFor } from './paths.js';

/** Above this number of tokens the edges of a hull in space would take longer than a frame; its outline stays. */
const MOST_FOR_EDGES = 20_000;

/** Where the tokens are seen, in pixels; NaN for those that are not. */
export function project(camera, positions, n) {
  const x = new Float64Array(n).fill(NaN);
  const y = new Float64Array(n).fill(NaN);
  for (let i = 0; i < n; i++) {
    if (positions[3 * i] !== NOWHERE) {
      [x[i], y[i]] = camera.project(positions[3 * i], positions[3 * i + 1], positions[3 * i + 2]);
    }
  }
  return { x, y };
}

/** The outline of the hull as seen and, in space, its edges; those behind it are dashed. */
export function drawHull(context, camera, scene, positions, seen, theme) {
  const corners = hull(seen.x, seen.y);
  const outline = () => {
    context.beginPath();
    corners.forEach((i) => context.lineTo(seen.x[i], seen.y[i]));
    context.closePath();
  };
  outline();
  context.fillStyle = theme.hullFill;
  context.fill();
  if (scene.drawnAxes === 3 && scene.n <= MOST_FOR_EDGES) {
    drawEdges(context, camera, positions, theme);
  }
  outline();
  context.strokeStyle = theme.hullLine;
  context.lineWidth = 1.6;
  context.stroke();
}

function drawEdges(context, camera, positions, theme) {
  const viewer = camera.viewer();
  const edges = spaceHull(positions).map((edge) => ({
    ...edge,
    front: sees(viewer, edge.left) || sees(viewer, edge.right),
  }));
  for (const front of [false, true]) {
    context.beginPath();
    for (const { from, to } of edges.filter((edge) => edge.front === front)) {
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

/** Faint marks on the floor below the tokens, and a stem under each centre: how far away things are. */
export function drawShadows(context, camera, scene, positions, index, theme) {
  const floor = -scene.half[2];
  const r = 0.85 * radiusFor(scene.n);
  context.beginPath();
  for (let i = 0; i < scene.n; i++) {
    if (positions[3 * i] !== NOWHERE) {
      const [x, y] = camera.project(positions[3 * i], positions[3 * i + 1], floor);
      dot(context, x, y, r, 0.4 * r);
    }
  }
  context.globalAlpha = 0.2;
  context.fillStyle = theme.text;
  context.fill();
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
  for (const token of paths.tokens) {
    const [x, y, z] = scene.inBox.subarray(3 * token, 3 * token + 3);
    if (x !== NOWHERE) {
      const colour = theme.cluster(scene.cluster[token]);
      if (!dots.has(colour)) {
        dots.set(colour, new Path2D());
      }
      dot(dots.get(colour), ...camera.project(x, y, z), r, r);
    }
  }
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

export function drawLeaders(context, scene, seen, theme) {
  const radius = radiusFor(scene.n) + 3.6;
  for (let i = 0; i < scene.n; i++) {
    if (scene.leader[i] && !Number.isNaN(seen.x[i])) {
      ring(context, seen.x[i], seen.y[i], radius, theme);
    }
  }
}

export function drawCentres(context, camera, scene, index, theme) {
  const inner = radiusFor(scene.n) + 5;
  for (const centre of scene.centres) {
    const p = centreInBox(scene, centre, index);
    if (p) {
      cross(context, ...camera.project(...p), inner, inner + 6.5, theme);
    }
  }
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
