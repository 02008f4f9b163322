// SPDX-License-Identifier: Apache-2.0
import { NOWHERE } from '../data/placing.js';
import { Crowd } from './crowd.js';
import { shape } from './palette.js';
import { radiusFor, shadeAt } from './paths.js';
import { packed, Pixels } from './pixels.js';
import { shadowSprites, tokenSprites } from './sprites.js';

/** Steps of depth in which tokens hide each other. */
const DEPTHS = 4096;

/**
 * Paths and tokens pixel by pixel on a canvas that shows what is below them, for browsers without WebGL or with one that
 * only the processor draws.
 */
export class FlatPainter {
  constructor(canvas, scene, paths) {
    this.context = canvas.getContext('2d', { willReadFrequently: true });
    this.layer = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    this.scene = scene;
    this.paths = paths;
    this.radius = radiusFor(scene.n);
    this.order = new Int32Array(scene.n);
    this.depth = new Uint16Array(scene.n);
    this.crowd = new Crowd(scene.cluster);
    this.floor = { x: new Float64Array(scene.n), y: new Float64Array(scene.n) };
    this.ends = { x: new Float64Array(0), y: new Float64Array(0) };
  }

  setTheme(theme) {
    this.theme = theme;
    this.makeSprites();
  }

  makeSprites() {
    const { theme, radius, scene, pixelRatio } = this;
    const spriteOf = remembered((cluster) => {
      const inks = [theme.cluster(cluster), theme.outline(cluster)].map(packed);
      return tokenSprites(shape(cluster), radius, ...inks, pixelRatio);
    });
    const lineOf = remembered((cluster) => packed(theme.line(cluster)));
    this.sprites = Array.from(scene.cluster, spriteOf);
    this.shadow = shadowSprites(radius, packed(theme.text), pixelRatio);
    this.lines = Array.from(this.paths.tokens, (token) => lineOf(scene.cluster[token]));
  }

  rescene() {}

  repath() {}

  resize(width, height, pixelRatio) {
    const { canvas } = this.layer;
    canvas.width = Math.round(width * pixelRatio);
    canvas.height = Math.round(height * pixelRatio);
    this.image = this.layer.createImageData(canvas.width, canvas.height);
    this.pixels = new Pixels(this.image);
    this.pixelRatio = pixelRatio;
    this.size = { width, height };
    if (this.theme) {
      this.makeSprites();
    }
  }

  /**
   * @param seen where the tokens are seen, in pixels of the page
   * @param clip what may be painted on, in pixels of the page
   */
  draw(camera, index, positions, show, seen, clip) {
    const { pixels, size } = this;
    pixels.clear(scaled(clip, this.pixelRatio));
    if (this.scene.drawnAxes === 3) {
      this.drawShadows(camera, positions);
    }
    if (show.paths && index > 0) {
      this.drawPaths(camera, this.paths.stepAt(index), positions, seen);
    }
    this.drawTokens(camera, positions, seen);
    this.layer.putImageData(this.image, 0, 0);
    this.context.drawImage(this.layer.canvas, 0, 0, size.width, size.height);
  }

  /** Shadows over each other are no darker than one. */
  drawShadows(camera, positions) {
    const { floor, scene, shadow, pixels, pixelRatio } = this;
    camera.projectAll(positions, scene.n, floor, -scene.half[2]);
    for (let i = 0; i < scene.n; i++) {
      if (positions[3 * i] !== NOWHERE) {
        pixels.stamp(shadow, floor.x[i] * pixelRatio, floor.y[i] * pixelRatio, true);
      }
    }
  }

  drawPaths(camera, reached, positions, seen) {
    const { paths, pixels, pixelRatio, lines } = this;
    const { points, tokens, calm } = paths;
    const m = tokens.length;
    const ends = this.projectPoints(camera, reached);
    const half = (0.4 + 0.45 * calm) * pixelRatio;
    for (let i = 0; i < m; i++) {
      const token = tokens[i];
      const whole = paths.lengthAt(reached, i, positions) || 1;
      for (let step = 0; step <= reached; step++) {
        const at = step * m + i;
        const isLast = step === reached;
        const x = isLast ? seen.x[token] : ends.x[at + m];
        const y = isLast ? seen.y[token] : ends.y[at + m];
        const passed = isLast ? whole : points[4 * (at + m) + 3];
        const [begin, end] = [points[4 * at + 3] / whole, passed / whole];
        if (ends.x[at] === ends.x[at] && x === x) {
          pixels.line(
            ends.x[at] * pixelRatio,
            ends.y[at] * pixelRatio,
            x * pixelRatio,
            y * pixelRatio,
            lines[i],
            half,
            shadeAt(begin, calm),
            shadeAt(end, calm),
          );
        }
      }
    }
  }

  /** Where the points that paths run through, up to a step, are seen. */
  projectPoints(camera, reached) {
    const { points, tokens } = this.paths;
    const count = (reached + 1) * tokens.length;
    if (this.ends.x.length < points.length / 4) {
      this.ends = {
        x: new Float64Array(points.length / 4),
        y: new Float64Array(points.length / 4),
      };
    }
    camera.projectAll(points, count, this.ends, undefined, 4);
    return this.ends;
  }

  drawTokens(camera, positions, seen) {
    const { pixels, pixelRatio, sprites, crowd } = this;
    const { n } = this.scene;
    const order = camera.space ? this.farthestFirst(camera, positions) : null;
    crowd.begin(pixels.width, pixels.height);
    for (let k = 0; k < n; k++) {
      const i = order ? order[k] : k;
      const [x, y] = [seen.x[i] * pixelRatio, seen.y[i] * pixelRatio];
      if (positions[3 * i] !== NOWHERE && crowd.needs(i, x, y)) {
        pixels.stamp(sprites[i], x, y);
      }
    }
  }

  /** The tokens by depth, counted out. */
  farthestFirst(camera, positions) {
    const { order, depth, scene } = this;
    const counts = new Int32Array(DEPTHS + 1);
    for (let i = 0; i < scene.n; i++) {
      const at = 3 * i;
      const near = camera.nearness(positions[at], positions[at + 1], positions[at + 2]);
      const inBox = Math.min(1, Math.max(0, (near + 2) / 4)) || 0;
      depth[i] = Math.floor(inBox * (DEPTHS - 1));
      counts[depth[i] + 1]++;
    }
    for (let k = 0; k < DEPTHS; k++) {
      counts[k + 1] += counts[k];
    }
    for (let i = 0; i < scene.n; i++) {
      order[counts[depth[i]]++] = i;
    }
    return order;
  }

  end() {}
}

/** A function that computes each answer once. */
function remembered(compute) {
  const known = new Map();
  return (key) => {
    if (!known.has(key)) {
      known.set(key, compute(key));
    }
    return known.get(key);
  };
}

function scaled({ left, top, right, bottom }, factor) {
  return {
    left: left * factor,
    top: top * factor,
    right: right * factor,
    bottom: bottom * factor,
  };
}
