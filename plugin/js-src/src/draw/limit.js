// SPDX-License-Identifier: Apache-2.0
import { clippedLine, clippedPlane, corners } from '../data/limit.js';
import { sees, spaceHull } from '../data/space-hull.js';

const WIDTH = 2.2;
const DASHES = [5, 4];

/** More planes than this would hide each other. */
const MOST_PLANES = 12;

/** What the tokens gather on in the limit: see limitOf. Flats are clipped at the box, in the plane at what is seen of it. */
export function drawLimit(context, camera, scene, limit, theme) {
  const draw = {
    POLYTOPE: scene.drawnAxes === 3 ? drawBody : drawPolygon,
    INTERVAL: drawLines,
    POINTS: drawPoints,
    LINES: drawLines,
    PLANES: drawPlanes,
  }[limit.kind];
  context.lineWidth = WIDTH;
  context.strokeStyle = theme.limit;
  draw?.(context, camera, scene, limit, theme);
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function drawPolygon(context, camera, scene, { points }) {
  outline(context, camera, corners(points));
}

/** Edges of a body, those behind it dashed; a flat one is a polygon. */
function drawBody(context, camera, scene, { points }) {
  const edges = spaceHull(points.flat());
  if (edges.length === 0) {
    const at = points.map((p) => [...camera.project(...p), p]);
    outline(
      context,
      camera,
      corners(at).map(([, , p]) => p),
    );
    return;
  }
  const viewer = camera.viewer();
  const isFront = ({ left, right }) => sees(viewer, left) || sees(viewer, right);
  for (const front of [false, true]) {
    context.setLineDash(front ? [] : DASHES);
    context.globalAlpha = front ? 1 : 0.65;
    context.beginPath();
    for (const { from, to } of edges.filter((edge) => isFront(edge) === front)) {
      context.moveTo(...camera.project(...from));
      context.lineTo(...camera.project(...to));
    }
    context.stroke();
  }
}

/** A small square where a flat is seen from its end. */
function drawPoints(context, camera, scene, { points, clusters }, theme) {
  points.forEach((p, i) => {
    const [x, y] = camera.project(...p);
    context.strokeStyle = theme.line(clusters[i]);
    context.strokeRect(x - 4, y - 4, 8, 8);
  });
}

function drawLines(context, camera, scene, limit, theme) {
  const [lower, upper] = bounds(camera, scene);
  limit.points.forEach((p, i) => {
    const line = clippedLine(p, limit.directions[0], lower, upper);
    if (line) {
      context.strokeStyle = limit.kind === 'INTERVAL' ? theme.limit : theme.line(limit.clusters[i]);
      outline(context, camera, line);
    }
  });
}

function drawPlanes(context, camera, scene, { points, clusters, directions }, theme) {
  const [lower, upper] = bounds(camera, scene);
  points.slice(0, MOST_PLANES).forEach((p, i) => {
    const colour = theme.line(clusters[i]);
    const polygon = clippedPlane(p, directions, lower, upper);
    context.strokeStyle = colour;
    context.lineWidth = 1.4;
    outline(context, camera, polygon);
    context.globalAlpha = 0.11;
    context.fillStyle = colour;
    context.fill();
    context.globalAlpha = 1;
  });
}

function outline(context, camera, polygon) {
  context.beginPath();
  polygon.forEach((p) => context.lineTo(...camera.project(...p)));
  context.closePath();
  context.stroke();
}

/** Corners of the box, or in the plane, of what is seen. */
function bounds(camera, { half, drawnAxes }) {
  if (drawnAxes === 3) {
    return [half.map((h) => -h), half];
  }
  const { x, y, width, height } = camera.area;
  return [
    [...camera.unproject(x, y + height), 0],
    [...camera.unproject(x + width, y), 0],
  ];
}
