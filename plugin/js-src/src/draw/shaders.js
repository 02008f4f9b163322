// SPDX-License-Identifier: Apache-2.0

/**
 * One rectangle per path piece. Pieces are sorted by step, then token, so that the number of a corner tells
 * both. (Instances would need less memory for the index, but software renderers draw them one by one.) One texture
 * holds the points that paths run through and the length so far; another of each token its colour and the length
 * of its path, and where it is now. Edges are softened here and not by the card's own antialiasing, which makes
 * a software renderer several times slower.
 */
export const PATH_VERTEX = /* glsl */ `
  uniform highp sampler2D points;
  uniform highp sampler2D tokens;
  uniform int count;
  uniform int reached;
  uniform float calm;
  uniform float nowhere;
  uniform vec2 size;
  out vec4 ink;
  out float off;
  flat out float halfWidth;
  vec4 texel(highp sampler2D from, int i) {
    return texelFetch(from, ivec2(i & 2047, i >> 11), 0);
  }
  void main() {
    int piece = gl_VertexID >> 2;
    int corner = gl_VertexID & 3;
    int step = piece / count;
    int i = piece - step * count;
    vec4 token = texel(tokens, 2 * i);
    vec4 begin = texel(points, piece);
    vec4 end = step < reached ? texel(points, piece + count) : texel(tokens, 2 * i + 1);
    vec4 a = projectionMatrix * vec4(begin.xyz, 1.0);
    vec4 b = projectionMatrix * vec4(end.xyz, 1.0);
    vec2 along = (b.xy / b.w - a.xy / a.w) * size;
    float reach = max(length(along), 1e-6);
    vec2 across = vec2(-along.y, along.x) / reach;
    vec4 p = corner < 2 ? a : b;
    halfWidth = 0.4 + 0.45 * calm;
    off = ((corner & 1) == 0 ? -1.0 : 1.0) * (halfWidth + 0.5);
    p.xy += 2.0 * across * off / size * p.w;
    bool broken = begin.x == nowhere || end.x == nowhere || reach < 1e-3;
    gl_Position = broken ? vec4(2.0, 2.0, 2.0, 1.0) : p;
    float passed = corner < 2 ? begin.w : end.w;
    float shade = calm * (0.12 + 0.78 * clamp(passed / max(token.a, 1e-12), 0.0, 1.0));
    ink = vec4(token.rgb, shade);
  }
`;

export const PATH_FRAGMENT = /* glsl */ `
  in vec4 ink;
  in float off;
  flat in float halfWidth;
  uniform float pixel;
  out vec4 seen;
  void main() {
    float soft = 0.5 / pixel;
    seen = vec4(ink.rgb, ink.a * (1.0 - smoothstep(halfWidth - soft, halfWidth + soft, abs(off))));
  }
`;

/** A faint ellipse on the floor below each token. */
export const SHADOW_VERTEX = /* glsl */ `
  uniform float radius;
  uniform float pixel;
  uniform float bottom;
  uniform float nowhere;
  void main() {
    vec4 p = projectionMatrix * vec4(position.xy, bottom, 1.0);
    gl_Position = position.x == nowhere ? vec4(2.0, 2.0, 2.0, 1.0) : p;
    gl_PointSize = (1.7 * radius + 1.0) * pixel;
  }
`;

export const SHADOW_FRAGMENT = /* glsl */ `
  uniform float radius;
  uniform float pixel;
  uniform vec3 ink;
  out vec4 seen;
  void main() {
    vec2 p = (gl_PointCoord - 0.5) * (1.7 * radius + 1.0);
    float d = length(vec2(p.x, 2.5 * p.y)) - 0.85 * radius;
    float inside = 0.2 * clamp(0.5 - d * pixel, 0.0, 1.0);
    if (inside <= 0.0) {
      discard;
    }
    seen = vec4(ink * inside, inside);
  }
`;

export const TOKEN_VERTEX = /* glsl */ `
  in vec3 colour;
  in vec3 outline;
  in float shape;
  uniform float radius;
  uniform float pixel;
  uniform float nowhere;
  out vec3 fill;
  out vec3 rim;
  flat out int form;
  flat out float reach;
  void main() {
    fill = colour;
    rim = outline;
    form = int(shape + 0.5);
    reach = (form == 0 ? 1.0 : form == 1 ? 0.886 : 1.555) * radius + 1.0;
    vec4 p = projectionMatrix * vec4(position, 1.0);
    gl_Position = position.x == nowhere ? vec4(2.0, 2.0, 2.0, 1.0) : p;
    gl_PointSize = 2.0 * reach * pixel;
  }
`;

/** Shapes of one area, by their distance to the edge in pixels. */
export const TOKEN_FRAGMENT = /* glsl */ `
  in vec3 fill;
  in vec3 rim;
  flat in int form;
  flat in float reach;
  uniform float radius;
  uniform float pixel;
  out vec4 seen;
  float edge(vec2 p) {
    if (form == 1) {
      return max(abs(p.x), abs(p.y)) - 0.886 * radius;
    }
    if (form == 2) {
      return (abs(p.x) + abs(p.y) - 1.253 * radius) * 0.7071;
    }
    if (form == 3) {
      return max(0.866 * abs(p.x) - 0.5 * p.y, p.y) - 0.777 * radius;
    }
    return length(p) - radius;
  }
  void main() {
    vec2 p = (gl_PointCoord - 0.5) * 2.0 * reach;
    float d = edge(p);
    float soft = 0.5 / pixel;
    float inside = 1.0 - smoothstep(-soft, soft, d - 0.5);
    if (inside < 0.02) {
      discard;
    }
    float line = min(1.1, radius / 3.0);
    float onRim = smoothstep(-soft, soft, d + line - 0.5);
    seen = vec4(mix(fill, rim, onRim), inside);
  }
`;
