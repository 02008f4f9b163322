// SPDX-License-Identifier: Apache-2.0
import { NOWHERE } from '../data/placing.js';

/** Distance of the viewer from the middle of the box, whose longest side is 2. */
const DISTANCE = 10;

const HOME = { yaw: 0.6435, pitch: 0.3948, zoom: 1, panX: 0, panY: 0 };
const STEEPEST = Math.PI / 2;

/**
 * From the box around the tokens to pixels: one matrix, used alike by the graphics card and by everything
 * that is drawn or picked on the CPU. Plane scenes are moved, space scenes are turned; both are zoomed.
 */
export class Camera {
  constructor(scene) {
    this.matrix = new Float64Array(16); // column-major
    this.area = { x: 0, y: 0, width: 1, height: 1 };
    this.size = { width: 1, height: 1 };
    Object.assign(this, HOME);
    this.rescene(scene);
  }

  /** Follows the scene to another box; a view of the plane is no view of space. */
  rescene(scene) {
    const space = scene.drawnAxes === 3;
    if (space !== this.space) {
      Object.assign(this, HOME);
    }
    this.space = space;
    this.half = scene.half;
    this.stretched = !space && scene.half[0] === 1 && scene.half[1] === 1;
    this.update();
  }

  reset() {
    Object.assign(this, HOME);
    this.update();
  }

  /** @param area part of the picture, in pixels, that the box should fill */
  resize(width, height, area) {
    this.size = { width, height };
    this.area = area;
    this.update();
  }

  /** Drags the scene by some pixels. */
  drag(dx, dy, turning = this.space) {
    if (turning) {
      this.yaw = (this.yaw - dx * 0.008) % (2 * Math.PI);
      this.pitch = Math.min(STEEPEST, Math.max(0, this.pitch + dy * 0.008));
    } else {
      this.panX += dx;
      this.panY += dy;
    }
    this.update();
  }

  /** Zooms by a factor; the point of the picture at x, y stays where it is. */
  zoomAt(factor, x = this.middle().x, y = this.middle().y) {
    const zoom = Math.min(200, Math.max(0.4, this.zoom * factor));
    const grown = zoom / this.zoom;
    const { x: cx, y: cy } = this.middle();
    this.panX = (x - cx) * (1 - grown) + this.panX * grown;
    this.panY = (y - cy) * (1 - grown) + this.panY * grown;
    this.zoom = zoom;
    this.update();
  }

  middle() {
    return { x: this.area.x + this.area.width / 2, y: this.area.y + this.area.height / 2 };
  }

  /** Where a point of the box is seen: [x, y] in pixels from the top left. */
  project(x, y, z = 0) {
    const m = this.matrix;
    const w = m[3] * x + m[7] * y + m[11] * z + m[15];
    const u = (m[0] * x + m[4] * y + m[8] * z + m[12]) / w;
    const v = (m[1] * x + m[5] * y + m[9] * z + m[13]) / w;
    return [((u + 1) / 2) * this.size.width, ((1 - v) / 2) * this.size.height];
  }

  /**
   * Where n points are seen, in pixels; NaN for those that are nowhere.
   *
   * @param positions x, y, z of each point in the box, one point every `stride` numbers
   * @param out {x, y} of n numbers each. Modified.
   * @param height z of all points, instead of their own
   */
  projectAll(positions, n, { x, y }, height, stride = 3) {
    const m = this.matrix;
    const [across, down] = [this.size.width / 2, this.size.height / 2];
    for (let i = 0, at = 0; i < n; i++, at += stride) {
      const p = positions[at];
      const q = positions[at + 1];
      const r = height ?? positions[at + 2];
      const w = p === NOWHERE ? NaN : m[3] * p + m[7] * q + m[11] * r + m[15];
      x[i] = ((m[0] * p + m[4] * q + m[8] * r + m[12]) / w + 1) * across;
      y[i] = (1 - (m[1] * p + m[5] * q + m[9] * r + m[13]) / w) * down;
    }
  }

  /** The point of the plane that is seen at a pixel; only for plane scenes. */
  unproject(px, py) {
    const m = this.matrix;
    const u = (px / this.size.width) * 2 - 1;
    const v = 1 - (py / this.size.height) * 2;
    return [(u - m[12]) / m[0], (v - m[13]) / m[5]];
  }

  /** How near to the viewer a point of the box is, from -2 to 2; only for space scenes. */
  nearness(x, y, z) {
    const m = this.matrix;
    return -4 * (m[2] * x + m[6] * y + m[10] * z);
  }

  /** Where the viewer stands, in the box; only for space scenes. */
  viewer() {
    const { front, up } = this.turned();
    const [c, s] = [Math.cos(this.pitch), Math.sin(this.pitch)];
    return [0, 1, 2].map((axis) => DISTANCE * (c * front[axis] + s * up[axis]));
  }

  update() {
    if (this.space) {
      this.updateSpace();
    } else {
      this.updatePlane();
    }
  }

  updatePlane() {
    const unitX = this.area.width / 2 / this.half[0];
    const unitY = this.area.height / 2 / this.half[1];
    const equal = Math.min(unitX, unitY);
    const { x, y } = this.middle();
    this.fill(
      [(this.stretched ? unitX : equal) * this.zoom, 0, 0],
      [0, (this.stretched ? unitY : equal) * this.zoom, 0],
      [0, 0, 0],
      x + this.panX,
      y + this.panY,
      Infinity,
    );
  }

  turned() {
    const [c, s] = [Math.cos(this.yaw), Math.sin(this.yaw)];
    return { right: [c, s, 0], front: [s, -c, 0], up: [0, 0, 1] };
  }

  updateSpace() {
    const { right, front } = this.turned();
    const [c, s] = [Math.cos(this.pitch), Math.sin(this.pitch)];
    const up = [-s * front[0], -s * front[1], c];
    const nearer = [c * front[0], c * front[1], s];
    // A box of any turn fits the ball around it, so turning does not change the size; most of the ball stays empty.
    const radius = Math.hypot(...this.half) * 0.94;
    const unit = (this.zoom * Math.min(this.area.width, this.area.height * 0.98)) / 2 / radius;
    const { x, y } = this.middle();
    const scaled = (v) => v.map((a) => a * unit);
    this.fill(scaled(right), scaled(up), nearer, x + this.panX, y + this.panY, DISTANCE);
  }

  /** Pixels to the right and upwards per unit of the box, and the pixel of its middle, as a matrix for clip space. */
  fill(right, up, nearer, x, y, distance) {
    const { width, height } = this.size;
    const u = (2 * x) / width - 1;
    const v = 1 - (2 * y) / height;
    for (let axis = 0; axis < 3; axis++) {
      const w = -nearer[axis] / distance;
      this.matrix[4 * axis] = (2 * right[axis]) / width + u * w;
      this.matrix[4 * axis + 1] = (2 * up[axis]) / height + v * w;
      this.matrix[4 * axis + 2] = -nearer[axis] / 4;
      this.matrix[4 * axis + 3] = w;
    }
    this.matrix.set([u, v, 0, 1], 12);
  }
}
