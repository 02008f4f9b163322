// SPDX-License-Identifier: Apache-2.0
import { NOWHERE } from '../data/placing.js';
import { trace } from './marks.js';
import { drawShadows } from './overlays.js';
import { shape } from './palette.js';
import { radiusFor, shadeAt } from './paths.js';

const SHADES = 12;

/** Paths and tokens on a plain canvas, for browsers without WebGL. */
export class FlatPainter {
  constructor(canvas, scene, paths) {
    this.context = canvas.getContext('2d', { willReadFrequently: true });
    this.canvas = canvas;
    this.scene = scene;
    this.paths = paths;
  }

  setTheme(theme) {
    this.theme = theme;
  }

  rescene() {}

  repath() {}

  resize(width, height, pixelRatio) {
    this.canvas.width = Math.round(width * pixelRatio);
    this.canvas.height = Math.round(height * pixelRatio);
    this.pixelRatio = pixelRatio;
    this.size = { width, height };
  }

  draw(camera, index, positions, show) {
    this.context.setTransform(this.pixelRatio, 0, 0, this.pixelRatio, 0, 0);
    this.context.clearRect(0, 0, this.size.width, this.size.height);
    if (this.scene.drawnAxes === 3) {
      drawShadows(this.context, camera, this.scene, positions, this.theme);
    }
    if (show.paths && index > 0) {
      this.context.lineWidth = 0.8 + 0.9 * this.paths.calm;
      const step = this.paths.stepAt(index);
      this.paths.tokens.forEach((token, i) => this.path(camera, step, positions, token, i));
    }
    this.context.globalAlpha = 1;
    this.tokens(camera, positions);
  }

  path(camera, reached, positions, token, i) {
    const { points, tokens, calm } = this.paths;
    const whole = this.paths.lengthAt(reached, i, positions);
    const now = positions.subarray(3 * token, 3 * token + 3);
    const context = this.context;
    context.strokeStyle = this.theme.line(this.scene.cluster[token]);
    let shade = -1;
    for (let step = 0; step <= reached; step++) {
      const at = (step * tokens.length + i) * 4;
      const next = at + 4 * tokens.length;
      const to = step < reached ? points.subarray(next, next + 3) : now;
      if (points[at] !== NOWHERE && to[0] !== NOWHERE) {
        const strength = Math.floor((SHADES * points[at + 3]) / (whole || 1));
        if (strength !== shade) {
          if (shade >= 0) {
            context.stroke();
          }
          shade = strength;
          context.globalAlpha = shadeAt(shade / SHADES, calm);
          context.beginPath();
        }
        context.moveTo(...camera.project(points[at], points[at + 1], points[at + 2]));
        context.lineTo(...camera.project(to[0], to[1], to[2]));
      }
    }
    if (shade >= 0) {
      context.stroke();
    }
  }

  tokens(camera, positions) {
    const radius = radiusFor(this.scene.n);
    const context = this.context;
    context.lineWidth = Math.min(1.1, radius / 3);
    for (let token = 0; token < this.scene.n; token++) {
      if (positions[3 * token] !== NOWHERE) {
        const cluster = this.scene.cluster[token];
        const [x, y] = camera.project(...positions.subarray(3 * token, 3 * token + 3));
        context.beginPath();
        trace(context, shape(cluster), x, y, radius);
        context.fillStyle = this.theme.cluster(cluster);
        context.strokeStyle = this.theme.outline(cluster);
        context.fill();
        context.stroke();
      }
    }
  }

  end() {}
}
