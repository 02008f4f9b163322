// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { decodeScene, NOWHERE } from '../src/data/scene.js';
import { Camera } from '../src/draw/camera.js';
import { sent } from './scenes.js';

const area = { x: 50, y: 20, width: 400, height: 300 };

function camera(points) {
  const made = new Camera(decodeScene(sent([points])));
  made.resize(500, 360, area);
  return made;
}

describe('a plane scene', () => {
  const plane = () => camera([[0, 0], [2, 2]]); // prettier-ignore

  it('has its middle in the middle of its area, and y upwards', () => {
    expect(plane().project(0, 0)).toEqual([250, 170]);
    expect(plane().project(0, 1)[1]).toBeCloseTo(20, 9);
  });

  it('is found again from pixels', () => {
    const c = plane();
    c.zoomAt(3, 120, 90);
    c.drag(17, -5);
    const [x, y] = c.unproject(...c.project(0.3, -0.7));
    expect([x, y].map((v) => v.toFixed(9))).toEqual(['0.300000000', '-0.700000000']);
  });

  it('zooms around the pointer', () => {
    const c = plane();
    const before = c.unproject(333, 99);
    c.zoomAt(2.5, 333, 99);
    c.unproject(333, 99).forEach((v, i) => expect(v).toBeCloseTo(before[i], 9));
    c.reset();
    expect(c.project(0, 0)).toEqual([250, 170]);
  });
});

describe('a space scene', () => {
  const space = () => camera([[0, 0, 0], [2, 2, 2]]); // prettier-ignore

  it('stays inside its area however it is turned', () => {
    const c = space();
    for (let turn = 0; turn < 12; turn++) {
      c.drag(65, turn % 3);
      for (let corner = 0; corner < 8; corner++) {
        const [x, y] = c.project(corner & 1 ? 1 : -1, corner & 2 ? 1 : -1, corner & 4 ? 1 : -1);
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(500);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(360);
      }
    }
  });

  it('shows what is nearer to the viewer larger', () => {
    const c = space();
    const length = (x, y) => {
      const [a, b] = [c.project(x, y, -0.1), c.project(x, y, 0.1)];
      return Math.hypot(a[0] - b[0], a[1] - b[1]);
    };
    const viewer = c.viewer();
    const away = Math.hypot(viewer[0], viewer[1]);
    const near = [viewer[0] / away, viewer[1] / away];
    expect(length(...near)).toBeGreaterThan(length(-near[0], -near[1]));
  });
});

describe('many points', () => {
  it('are seen where each of them is, and those that are nowhere are not seen', () => {
    for (const c of [camera([[0, 0, 0], [2, 2, 2]]), camera([[0, 0], [2, 2]])]) {
      c.drag(31, 7);
      const positions = [0.1, -0.4, 0, 0.9, 0.2, 0, NOWHERE, NOWHERE, NOWHERE];
      const out = { x: new Float64Array(3), y: new Float64Array(3) };
      c.projectAll(positions, 3, out);
      for (const i of [0, 1]) {
        const [x, y] = c.project(...positions.slice(3 * i, 3 * i + 3));
        expect(out.x[i]).toBeCloseTo(x, 9);
        expect(out.y[i]).toBeCloseTo(y, 9);
      }
      expect([out.x[2], out.y[2]]).toEqual([NaN, NaN]);
    } // prettier-ignore
  });

  it('are nearer the nearer they are', () => {
    const c = camera([[0, 0, 0], [2, 2, 2]]); // prettier-ignore
    const viewer = c.viewer();
    const toward = viewer.map((v) => v / 20);
    expect(c.nearness(...toward)).toBeGreaterThan(c.nearness(0, 0, 0));
    expect(c.nearness(...toward.map((v) => -v))).toBeLessThan(0);
  });
});

describe('another box', () => {
  it('of as many axes leaves the view as it is, of others does not', () => {
    const c = camera([[0, 0, 0], [2, 2, 2]]); // prettier-ignore
    c.drag(40, 0);
    const { yaw } = c;
    c.rescene(decodeScene(sent([[[0, 0, 0], [1, 2, 3]]]))); // prettier-ignore
    expect(c.yaw).toBe(yaw);
    c.rescene(decodeScene(sent([[[0, 0], [1, 2]]]))); // prettier-ignore
    expect([c.space, c.yaw === yaw, c.panX]).toEqual([false, false, 0]);
    expect(c.project(0, 0)).toEqual([250, 170]);
  });
});
