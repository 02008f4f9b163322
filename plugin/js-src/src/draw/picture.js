// SPDX-License-Identifier: Apache-2.0
import { limitOf } from '../data/limit.js';
import { linksOf } from '../data/links.js';
import { placeFrame } from '../data/placing.js';
import { positionsAt } from '../data/scene.js';
import { spaceHull } from '../data/space-hull.js';
import { drawAxes, margins } from './axes.js';
import { Camera } from './camera.js';
import { cleared, flat, hasGraphicsCard, layer } from './canvases.js';
import { FlatPainter } from './flat.js';
import { drawLimit } from './limit.js';
import { drawLinks } from './links.js';
import * as overlays from './overlays.js';
import { Paths } from './paths.js';
import { WebGLPainter } from './webgl.js';

/** Pixels beyond the axes where marks may still be seen. */
const EDGE = 12;

/** Least milliseconds between two looks at frames that have been placed since, and how much longer than a drawing took. */
const PATIENCE = 250;
const PAUSES = 4;

/**
 * The picture itself: three canvases over each other. Axes, hull and limit lie below; paths and tokens, of which
 * there may be very many, in the middle on the graphics card; rings and crosses on top. While frames are still being
 * placed, it draws itself again now and then.
 */
export class Picture {
  constructor(place, scene) {
    this.scene = scene;
    this.camera = new Camera(scene);
    this.paths = new Paths(scene);
    this.positions = new Float32Array(scene.n * 3);
    this.seen = { x: new Float64Array(scene.n), y: new Float64Array(scene.n) };
    this.links = linksOf(scene);
    this.leaders = Array.from(scene.leader.keys()).filter((i) => scene.leader[i]);
    this.edges = { index: NaN, version: -1, found: [] };
    this.below = layer(place);
    this.painter = this.createPainter(place);
    this.version = -1;
    this.followed = 0;
    this.patience = PATIENCE;
    this.rescene();
    this.watcher = () => {
      this.waiting ??= setTimeout(() => this.follow(), this.patience);
    };
    scene.watchers.add(this.watcher);
  }

  /** Without a graphics card everything is drawn on one canvas, which is less to put together. */
  createPainter(place) {
    if (hasGraphicsCard()) {
      this.middle = layer(place);
      this.above = layer(place);
      try {
        return new WebGLPainter(this.middle, this.scene, this.paths);
      } catch {
        this.middle.remove(); // a context may be refused although the browser knows WebGL
        this.above.remove();
      }
    }
    this.middle = this.below;
    this.above = this.below;
    return new FlatPainter(this.below, this.scene, this.paths);
  }

  setTheme(theme) {
    this.theme = theme;
    this.painter.setTheme(theme);
  }

  resize(width, height, pixelRatio) {
    this.size = [width, height, pixelRatio];
    const m = margins(this.scene, width, height);
    const area = {
      x: m.left,
      y: m.top,
      width: Math.max(1, width - m.left - m.right),
      height: Math.max(1, height - m.top - m.bottom),
    };
    this.camera.resize(width, height, area);
    this.painter.resize(width, height, pixelRatio);
    this.clip = {
      left: this.camera.space ? 0 : area.x - EDGE,
      top: this.camera.space ? 0 : area.y - EDGE,
      right: this.camera.space ? width : area.x + area.width + EDGE,
      bottom: this.camera.space ? height : area.y + area.height + EDGE,
    };
    if (this.middle !== this.below) {
      const { left, top, right, bottom } = this.clip;
      const sides = [top, width - right, height - bottom, left].map(px);
      this.middle.style.clipPath = `inset(${sides.join(' ')})`;
    }
    for (const canvas of new Set([this.below, this.above])) {
      canvas.width = Math.round(width * pixelRatio);
      canvas.height = Math.round(height * pixelRatio);
      flat(canvas).setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
    }
  }

  /** Follows the scene when it has been placed along other axes, or in a larger box. */
  rescene() {
    const { scene } = this;
    placeFrame(scene, 0);
    this.box = scene.boxVersion;
    this.firstHull = isPlane(scene) ? overlays.firstHull(scene) : [];
    this.limit = limitOf(scene);
    this.camera.rescene(scene);
    this.painter.rescene();
    this.updatePaths();
    if (this.size) {
      this.resize(...this.size);
    }
  }

  updatePaths() {
    this.version = this.scene.version;
    this.followed = performance.now();
    this.paths.update();
    this.painter.repath();
  }

  /** Draws again what was drawn last, unless nothing has been placed since. */
  follow() {
    this.waiting = undefined;
    if (this.last && this.version !== this.scene.version) {
      const start = performance.now();
      this.draw(...this.last);
      this.patience = Math.max(PATIENCE, PAUSES * (performance.now() - start));
    }
  }

  /**
   * @param index frame number, may be fractional
   * @param show which of paths, hull, limit, leaders, links and centres are wanted
   * @param picked token to point out, or -1
   */
  draw(index, show, picked) {
    this.last = [index, show, picked];
    const { scene, camera, theme, positions } = this;
    positionsAt(scene, index, positions);
    if (this.box !== scene.boxVersion) {
      this.rescene();
      positionsAt(scene, index, positions);
    } else if (
      this.version !== scene.version &&
      performance.now() - this.followed >= this.patience
    ) {
      this.updatePaths();
    }
    camera.projectAll(positions, scene.n, this.seen);
    this.drawBelow(index, show);
    this.painter.draw(camera, index, positions, show, this.seen, this.clip);
    const above = this.above === this.below ? flat(this.above) : cleared(this.above);
    inside(above, camera, () => {
      if (show.leaders) {
        overlays.drawLeaders(above, scene, this.leaders, this.seen, theme);
      }
      if (show.centres) {
        overlays.drawCentres(above, camera, scene, index, theme);
      }
      overlays.drawPicked(above, this.seen, picked, scene.n, theme);
    });
  }

  drawBelow(index, show) {
    const { scene, camera, theme, seen } = this;
    const below = cleared(this.below);
    below.fillStyle = theme.paper;
    below.fillRect(0, 0, camera.size.width, camera.size.height);
    drawAxes(below, camera, scene, theme);
    inside(below, camera, () => {
      if (show.hull && !scene.overTime) {
        if (index > 0 && isPlane(scene)) {
          overlays.drawFirstHull(below, camera, scene, this.firstHull, theme);
        }
        overlays.drawHull(below, camera, scene, this.edgesAt(index), seen, theme);
      }
      if (show.limit) {
        drawLimit(below, camera, scene, this.limit, theme);
      }
      if (scene.drawnAxes === 3) {
        overlays.drawStems(below, camera, scene, index, theme);
      }
      if (show.links) {
        drawLinks(below, scene, this.links, index, seen, theme);
      }
      if (show.paths && index > 0) {
        overlays.drawStarts(below, camera, scene, this.paths, theme);
      }
    });
  }

  /** Edges of the hull in space; the same while the picture is only turned. */
  edgesAt(index) {
    const { scene, edges } = this;
    const isKnown = edges.index === index && edges.version === scene.version;
    if (scene.drawnAxes === 3 && !isKnown) {
      this.edges = { index, version: scene.version, found: spaceHull(this.positions) };
    }
    return this.edges.found;
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
    clearTimeout(this.waiting);
    this.scene.watchers.delete(this.watcher);
    this.scene.ended = true;
    this.painter.end();
  }
}

const px = (length) => `${Math.max(0, length)}px`;

const isPlane = ({ drawnAxes, overTime }) => drawnAxes === 2 && !overTime;

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
