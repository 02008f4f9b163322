// SPDX-License-Identifier: Apache-2.0
import { positionsAt } from '../data/scene.js';
import { element } from '../ui/dom.js';
import { drawAxes, margins } from './axes.js';
import { Camera } from './camera.js';
import { FlatPainter } from './flat.js';
import * as overlays from './overlays.js';
import { pathsOf } from './paths.js';
import { WebGLPainter } from './webgl.js';

/** Pixels beyond the axes where marks may still be seen. */
const EDGE = 12;

/**
 * The picture itself: three canvases over each other. Axes and hull lie below; paths and tokens, of which
 * there may be very many, in the middle on the graphics card; rings and crosses on top.
 */
export class Picture {
  constructor(place, scene) {
    this.scene = scene;
    this.camera = new Camera(scene);
    this.paths = pathsOf(scene);
    this.positions = new Float32Array(scene.n * 3);
    this.firstHull = scene.d === 2 ? overlays.firstHull(scene) : [];
    this.below = layer(place);
    this.above = layer(place);
    this.painter = this.createPainter(place);
    this.seen = { x: [], y: [] };
  }

  createPainter(place) {
    const create = (Painter) => {
      this.middle?.remove(); // a canvas that has given one kind of context never gives another
      this.middle = layer(place);
      place.insertBefore(this.middle, this.above);
      return new Painter(this.middle, this.scene, this.paths);
    };
    if (!hasWebGL()) {
      return create(FlatPainter);
    }
    try {
      return create(WebGLPainter);
    } catch {
      return create(FlatPainter); // a context may be refused although the browser knows WebGL
    }
  }

  setTheme(theme) {
    this.theme = theme;
    this.painter.setTheme(theme);
  }

  resize(width, height, pixelRatio) {
    const m = margins(this.scene, width, height);
    const area = {
      x: m.left,
      y: m.top,
      width: Math.max(1, width - m.left - m.right),
      height: Math.max(1, height - m.top - m.bottom),
    };
    this.camera.resize(width, height, area);
    this.painter.resize(width, height, pixelRatio);
    if (!this.camera.space) {
      const [top, right] = [m.top - EDGE, m.right - EDGE].map(px);
      const [bottom, left] = [m.bottom - EDGE, m.left - EDGE].map(px);
      this.middle.style.clipPath = `inset(${top} ${right} ${bottom} ${left})`;
    }
    for (const canvas of [this.below, this.above]) {
      canvas.width = Math.round(width * pixelRatio);
      canvas.height = Math.round(height * pixelRatio);
      flat(canvas).setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    }
  }

  /**
   * @param index frame number, may be fractional
   * @param show which of paths, hull, leaders and centres are wanted
   * @param picked token to point out, or -1
   */
  draw(index, show, picked) {
    const { scene, camera, theme, positions } = this;
    positionsAt(scene, index, positions);
    this.seen = overlays.project(camera, positions, scene.n);
    this.drawBelow(index, show);
    this.painter.draw(camera, index, positions, show);
    const above = cleared(this.above);
    inside(above, camera, () => {
      if (show.leaders) {
        overlays.drawLeaders(above, scene, this.seen, theme);
      }
      if (show.centres) {
        overlays.drawCentres(above, camera, scene, index, theme);
      }
      overlays.drawPicked(above, this.seen, picked, scene.n, theme);
    });
  }

  drawBelow(index, show) {
    const { scene, camera, theme, positions } = this;
    const below = cleared(this.below);
    drawAxes(below, camera, scene, theme);
    inside(below, camera, () => {
      if (show.hull && scene.d > 1) {
        if (index > 0 && scene.d === 2) {
          overlays.drawFirstHull(below, camera, scene, this.firstHull, theme);
        }
        overlays.drawHull(below, camera, scene, positions, this.seen, theme);
      }
      if (scene.drawnAxes === 3) {
        overlays.drawShadows(below, camera, scene, positions, index, theme);
      }
      if (show.paths && index > 0) {
        overlays.drawStarts(below, camera, scene, this.paths, theme);
      }
    });
  }

  /** The drawable token nearest to a pixel, within a finger's reach; -1 if there is none. */
  tokenNear(x, y, reach = 14) {
    let best = -1;
    let least = reach * reach;
    for (let i = 0; i < this.scene.n; i++) {
      const distance = (this.seen.x[i] - x) ** 2 + (this.seen.y[i] - y) ** 2;
      if (distance < least || (distance === least && this.scene.leader[i])) {
        best = i;
        least = distance;
      }
    }
    return best;
  }

  end() {
    this.painter.end();
  }
}

const px = (length) => `${Math.max(0, length)}px`;

function layer(place) {
  const canvas = element('canvas', { 'aria-hidden': 'true' });
  place.append(canvas);
  return canvas;
}

/** Drawn by the processor: few strokes on many pixels, which a software "graphics card" is slow at. */
const flat = (canvas) => canvas.getContext('2d', { willReadFrequently: true });

function cleared(canvas) {
  const context = flat(canvas);
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.restore();
  return context;
}

/** Keeps a plane scene, once zoomed or moved, from running over the numbers of its axes. */
function inside(context, camera, draw) {
  context.save();
  if (!camera.space) {
    const { x, y, width, height } = camera.area;
    context.beginPath();
    context.rect(x - EDGE, y - EDGE, width + 2 * EDGE, height + 2 * EDGE);
    context.clip();
  }
  draw();
  context.restore();
}

function hasWebGL() {
  const probe = document.createElement('canvas').getContext('webgl2');
  probe?.getExtension('WEBGL_lose_context')?.loseContext();
  return probe !== null;
}
