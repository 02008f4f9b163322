// SPDX-License-Identifier: Apache-2.0
import {
  BufferAttribute,
  BufferGeometry,
  Camera as BareCamera,
  Color,
  CustomBlending,
  DataTexture,
  DoubleSide,
  DynamicDrawUsage,
  FloatType,
  GLSL3,
  LinearSRGBColorSpace,
  MaxEquation,
  Mesh,
  OneFactor,
  Points,
  RGBAFormat,
  Scene as Stage,
  ShaderMaterial,
  Vector2,
  WebGLRenderer,
} from 'three';
import { NOWHERE } from '../data/placing.js';
import { rgb, shape } from './palette.js';
import { radiusFor } from './paths.js';
import * as shaders from './shaders.js';

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
      nowhere: { value: NOWHERE },
    };
    this.addPaths();
    this.addTokens();
    this.addShadows();
    this.rescene();
  }

  addPaths() {
    const { tokens, points, calm, most } = this.paths;
    const m = tokens.length;
    const geometry = new BufferGeometry();
    geometry.setIndex(new BufferAttribute(rectangles(m * most), 1));
    this.pointTexture = texture(points.length / 4);
    this.tokenTexture = texture(2 * m);
    const material = this.material(shaders.PATH_VERTEX, shaders.PATH_FRAGMENT, {
      points: { value: this.pointTexture },
      tokens: { value: this.tokenTexture },
      count: { value: m },
      reached: { value: 0 },
      calm: { value: calm },
    });
    material.depthWrite = false;
    material.side = DoubleSide; // a piece that runs to the left shows its back
    this.pathMesh = this.add(new Mesh(geometry, material), 1);
    this.repath();
  }

  addTokens() {
    const { n, cluster } = this.scene;
    const geometry = new BufferGeometry();
    const moving = new BufferAttribute(new Float32Array(n * 3), 3);
    geometry.setAttribute('position', moving.setUsage(DynamicDrawUsage));
    geometry.setAttribute('colour', new BufferAttribute(new Float32Array(n * 3), 3));
    geometry.setAttribute('outline', new BufferAttribute(new Float32Array(n * 3), 3));
    geometry.setAttribute('shape', new BufferAttribute(Float32Array.from(cluster, shape), 1));
    const material = this.material(shaders.TOKEN_VERTEX, shaders.TOKEN_FRAGMENT, {});
    this.tokenPoints = this.add(new Points(geometry, material), 2);
  }

  /** Shadows over each other are no darker than one. */
  addShadows() {
    const material = this.material(shaders.SHADOW_VERTEX, shaders.SHADOW_FRAGMENT, {
      bottom: { value: 0 },
      ink: { value: new Color() },
    });
    material.blending = CustomBlending;
    material.blendEquation = MaxEquation;
    material.blendSrc = OneFactor;
    material.blendDst = OneFactor;
    material.depthWrite = false;
    this.shadows = this.add(new Points(this.tokenPoints.geometry, material), 0);
  }

  material(vertexShader, fragmentShader, uniforms) {
    return new ShaderMaterial({
      glslVersion: GLSL3,
      vertexShader,
      fragmentShader,
      uniforms: { ...this.uniforms, ...uniforms },
      transparent: true,
    });
  }

  add(object, order) {
    object.frustumCulled = false;
    object.renderOrder = order;
    this.stage.add(object);
    return object;
  }

  /** Follows the scene to another box. */
  rescene() {
    const space = this.scene.drawnAxes === 3;
    this.tokenPoints.material.depthTest = space;
    this.shadows.visible = space;
    this.shadows.material.uniforms.bottom.value = -this.scene.half[2];
  }

  /** Follows the paths to other points. */
  repath() {
    this.pointTexture.image.data.set(this.paths.points);
    this.pointTexture.needsUpdate = true;
  }

  setTheme(theme) {
    const { cluster } = this.scene;
    const { colour, outline } = this.tokenPoints.geometry.attributes;
    const inks = new Map();
    const inkOf = (c) => {
      if (!inks.has(c)) {
        inks.set(c, { fill: rgb(theme.cluster(c)), rim: rgb(theme.outline(c)) });
      }
      return inks.get(c);
    };
    cluster.forEach((c, i) => {
      const { fill, rim } = inkOf(c);
      colour.array.set(fill, 3 * i);
      outline.array.set(rim, 3 * i);
    });
    colour.needsUpdate = true;
    outline.needsUpdate = true;
    const texels = this.tokenTexture.image.data;
    this.paths.tokens.forEach((token, i) => texels.set(rgb(theme.line(cluster[token])), 8 * i));
    this.tokenTexture.needsUpdate = true;
    this.shadows.material.uniforms.ink.value.setRGB(...rgb(theme.text));
  }

  resize(width, height, pixelRatio) {
    this.renderer.setPixelRatio(pixelRatio);
    this.renderer.setSize(width, height, false);
    this.uniforms.size.value.set(width, height);
    this.uniforms.pixel.value = pixelRatio;
  }

  /** @param positions x, y, z of each token in the box, at the time index */
  draw(camera, index, positions, show) {
    this.pathMesh.visible = show.paths && index > 0;
    if (this.pathMesh.visible) {
      this.reach(this.paths.stepAt(index), positions);
    }
    const { position } = this.tokenPoints.geometry.attributes;
    position.array.set(positions);
    position.needsUpdate = true;
    this.camera.projectionMatrix.fromArray(camera.matrix);
    this.renderer.render(this.stage, this.camera);
  }

  /** Draws paths up to a step and from there to where the tokens are now. */
  reach(step, positions) {
    const { paths } = this;
    const m = paths.tokens.length;
    const texels = this.tokenTexture.image.data;
    for (let i = 0; i < m; i++) {
      const token = 3 * paths.tokens[i];
      const length = paths.lengthAt(step, i, positions);
      texels[8 * i + 3] = length;
      texels[8 * i + 4] = positions[token];
      texels[8 * i + 5] = positions[token + 1];
      texels[8 * i + 6] = positions[token + 2];
      texels[8 * i + 7] = length;
    }
    this.tokenTexture.needsUpdate = true;
    this.pathMesh.geometry.setDrawRange(0, 6 * m * Math.min(step + 1, paths.most));
    this.pathMesh.material.uniforms.reached.value = step;
  }

  end() {
    for (const { geometry, material } of [this.pathMesh, this.tokenPoints, this.shadows]) {
      geometry.dispose();
      material.dispose();
    }
    this.pointTexture.dispose();
    this.tokenTexture.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }
}

/** A texture of so many groups of four numbers. */
function texture(texels) {
  const rows = Math.max(1, Math.ceil(texels / TEXTURE_WIDTH));
  const numbers = new Float32Array(TEXTURE_WIDTH * rows * 4);
  return new DataTexture(numbers, TEXTURE_WIDTH, rows, RGBAFormat, FloatType);
}

/** Two triangles for every four corners. */
function rectangles(count) {
  const index = new Uint32Array(count * 6);
  const corners = [0, 1, 2, 2, 1, 3];
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < 6; k++) {
      index[6 * i + k] = 4 * i + corners[k];
    }
  }
  return index;
}
