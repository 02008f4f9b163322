// SPDX-License-Identifier: Apache-2.0
import {
  BufferAttribute,
  BufferGeometry,
  Camera as BareCamera,
  DataTexture,
  DoubleSide,
  DynamicDrawUsage,
  FloatType,
  GLSL3,
  LinearSRGBColorSpace,
  Mesh,
  Points,
  RGBAFormat,
  Scene as Stage,
  ShaderMaterial,
  Vector2,
  WebGLRenderer,
} from 'three';
import { NOWHERE } from '../data/scene.js';
import { rgb, shape } from './palette.js';
import { lengthAt, radiusFor } from './paths.js';
import { PATH_FRAGMENT, PATH_VERTEX, TOKEN_FRAGMENT, TOKEN_VERTEX } from './shaders.js';

const TEXTURE_WIDTH = 2048;

/** Paths and tokens on the graphics card. Throws if the browser has no WebGL 2. */
export class WebGLPainter {
  constructor(canvas, scene, paths) {
    this.scene = scene;
    this.paths = paths;
    this.renderer = new WebGLRenderer({ canvas, alpha: true, antialias: false });
    this.renderer.outputColorSpace = LinearSRGBColorSpace;
    this.renderer.setClearColor(0, 0);
    this.camera = new BareCamera();
    this.camera.matrixAutoUpdate = false;
    this.stage = new Stage();
    this.stage.matrixWorldAutoUpdate = false;
    this.uniforms = {
      size: { value: new Vector2(1, 1) },
      radius: { value: radiusFor(scene.n) },
      pixel: { value: 1 },
    };
    this.addPaths();
    this.addTokens();
  }

  addPaths() {
    const { tokens, points, calm } = this.paths;
    const m = tokens.length;
    const pieces = Math.max(0, points.length / 4 - m);
    const geometry = new BufferGeometry();
    geometry.setAttribute('begin', new BufferAttribute(fourTimes(points, 0, pieces), 4));
    geometry.setAttribute('end', new BufferAttribute(fourTimes(points, m, pieces), 4));
    geometry.setIndex(new BufferAttribute(rectangles(pieces), 1));
    const rows = Math.max(1, Math.ceil(m / TEXTURE_WIDTH));
    const texels = new Float32Array(TEXTURE_WIDTH * rows * 4);
    this.tokenTexture = new DataTexture(texels, TEXTURE_WIDTH, rows, RGBAFormat, FloatType);
    const material = new ShaderMaterial({
      glslVersion: GLSL3,
      vertexShader: PATH_VERTEX,
      fragmentShader: PATH_FRAGMENT,
      uniforms: {
        ...this.uniforms,
        tokens: { value: this.tokenTexture },
        count: { value: m },
        now: { value: 0 },
        calm: { value: calm },
        nowhere: { value: NOWHERE },
      },
      transparent: true,
      depthWrite: false,
      side: DoubleSide, // a piece that runs to the left shows its back
    });
    this.pathMesh = new Mesh(geometry, material);
    this.pathMesh.frustumCulled = false;
    this.pathMesh.renderOrder = 1;
    this.stage.add(this.pathMesh);
  }

  addTokens() {
    const { n } = this.scene;
    const geometry = new BufferGeometry();
    const moving = (size) =>
      new BufferAttribute(new Float32Array(n * size), size).setUsage(DynamicDrawUsage);
    geometry.setAttribute('position', moving(3));
    geometry.setAttribute('colour', new BufferAttribute(new Float32Array(n * 3), 3));
    geometry.setAttribute('outline', new BufferAttribute(new Float32Array(n * 3), 3));
    geometry.setAttribute(
      'shape',
      new BufferAttribute(Float32Array.from(this.scene.cluster, shape), 1),
    );
    const material = new ShaderMaterial({
      glslVersion: GLSL3,
      vertexShader: TOKEN_VERTEX,
      fragmentShader: TOKEN_FRAGMENT,
      uniforms: { ...this.uniforms, nowhere: { value: NOWHERE } },
      transparent: true,
      depthTest: this.scene.drawnAxes === 3,
    });
    this.tokenPoints = new Points(geometry, material);
    this.tokenPoints.frustumCulled = false;
    this.tokenPoints.renderOrder = 2;
    this.stage.add(this.tokenPoints);
  }

  setTheme(theme) {
    const { colour, outline } = this.tokenPoints.geometry.attributes;
    this.scene.cluster.forEach((cluster, i) => {
      colour.array.set(rgb(theme.cluster(cluster)), 3 * i);
      outline.array.set(rgb(theme.outline(cluster)), 3 * i);
    });
    colour.needsUpdate = true;
    outline.needsUpdate = true;
    const texels = this.tokenTexture.image.data;
    this.paths.tokens.forEach((token, i) =>
      texels.set(rgb(theme.line(this.scene.cluster[token])), 4 * i),
    );
    this.tokenTexture.needsUpdate = true;
  }

  resize(width, height, pixelRatio) {
    this.renderer.setPixelRatio(pixelRatio);
    this.renderer.setSize(width, height, false);
    this.uniforms.size.value.set(width, height);
    this.uniforms.pixel.value = pixelRatio;
  }

  /** @param positions x, y, z of each token in the box, at the time index */
  draw(camera, index, positions, show) {
    const texels = this.tokenTexture.image.data;
    const m = this.paths.tokens.length;
    for (let i = 0; show.paths && i < m; i++) {
      texels[4 * i + 3] = lengthAt(this.paths, index, i, this.scene.frames - 1);
    }
    this.tokenTexture.needsUpdate = true;
    this.pathMesh.visible = show.paths && index > 0;
    this.pathMesh.geometry.setDrawRange(0, 6 * m * Math.ceil(index));
    this.pathMesh.material.uniforms.now.value = index;
    const { position } = this.tokenPoints.geometry.attributes;
    position.array.set(positions);
    position.needsUpdate = true;
    this.camera.projectionMatrix.fromArray(camera.matrix);
    this.renderer.render(this.stage, this.camera);
  }

  end() {
    this.pathMesh.geometry.dispose();
    this.pathMesh.material.dispose();
    this.tokenPoints.geometry.dispose();
    this.tokenPoints.material.dispose();
    this.tokenTexture.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }
}

/** Some of the points, each four times, for the corners of its rectangle. */
function fourTimes(points, first, count) {
  const corners = new Float32Array(count * 16);
  for (let i = 0; i < count; i++) {
    const point = points.subarray(4 * (first + i), 4 * (first + i) + 4);
    for (let corner = 0; corner < 4; corner++) {
      corners.set(point, 16 * i + 4 * corner);
    }
  }
  return corners;
}

/** Two triangles for every four corners. */
function rectangles(count) {
  const index = new Uint32Array(count * 6);
  for (let i = 0; i < count; i++) {
    index.set([4 * i, 4 * i + 1, 4 * i + 2, 4 * i + 2, 4 * i + 1, 4 * i + 3], 6 * i);
  }
  return index;
}
