// SPDX-License-Identifier: Apache-2.0
import { fitBox, outgrown } from './box.js';
import { emptyExtent, include } from './extent.js';
import { Nearest } from './nearest.js';
import { drained, inSlices } from './slices.js';

/** Coordinate of a token that cannot be drawn; everything drawable lies within a few units of 0. */
export const NOWHERE = 1e6;

/** Where an axis has its numbers from if it is time; others have the number of a coordinate, or a row. */
export const TIME = Symbol('time');

/** Multiplications before the first picture: a few hundredths of a second. */
const AT_ONCE = 1_000_000;

/** Multiplications between two looks at the clock. */
const A_PIECE = 500_000;

const MOST_TOKENS = 4096;
const gathered = Float64Array.from({ length: 3 * MOST_TOKENS }, () => 0);

/**
 * Draws a scene along other axes. The box is fitted to some of its frames, which are placed at once; all
 * others follow in slices, those nearest to `scene.now` first, or when they are asked for. One that does not
 * fit makes the box grow.
 *
 * @param sources what each drawn axis shows: TIME, the number of a coordinate, or a row to multiply with
 */
export function placeAlong(scene, sources) {
  drained(placingAlong(scene, sources));
}

/** The same bit by bit: yields between pieces of a few milliseconds. */
export function* placingAlong(scene, sources) {
  scene.sources = sources;
  scene.drawnAxes = sources.length;
  scene.overTime = sources[0] === TIME;
  scene.reach = sources.map(emptyExtent);
  const last = scene.frames - 1;
  for (const centre of scene.centres) {
    const point = pointOf(scene, centre, scene.times[last]);
    point.forEach((value, axis) => include(scene.reach[axis], value));
  }
  const first = sample(scene);
  for (const frame of first) {
    yield* surveying(scene, frame);
  }
  fitBox(scene);
  for (const frame of first) {
    yield* pieces(scene, frame);
  }
  placeRest(scene);
}

/** Places a frame now unless it is placed. */
export function placeFrame(scene, frame) {
  while (!scene.placed[frame]) {
    drained(pieces(scene, frame)); // a second time if the box had to grow
  }
}

/** Places all frames that are there, in slices; answers when none is left or the scene is given up. */
export function placeRest(scene) {
  if (!scene.placing) {
    scene.placing = true;
    scene.placer = inSlices(placing(scene), () => !scene.ended);
  }
  return scene.placer;
}

/** Takes note of frames whose values have come. */
export function markReady(scene, frames) {
  for (const frame of frames) {
    scene.readyCount += scene.ready[frame] ? 0 : 1;
    scene.ready[frame] = 1;
  }
  let before = 0;
  for (let frame = 0; frame < scene.frames; frame++) {
    before = scene.ready[frame] ? frame : before;
    scene.readyBefore[frame] = before;
  }
}

/** What a point with all coordinates is along the drawn axes. */
export function pointOf(scene, coordinates, time) {
  return scene.sources.map((source) => {
    if (source === TIME) {
      return time;
    }
    return typeof source === 'number' ? coordinates[source] : dot(source, coordinates, 0);
  });
}

/** All frames if they are few, else some of those that are there: the first, the last, the one looked at. */
function sample(scene) {
  const there = [];
  scene.ready.forEach((ready, frame) => ready && there.push(frame));
  const wanted = Math.max(3, Math.floor(AT_ONCE / Math.max(1, scene.n * cost(scene))));
  if (there.length <= wanted) {
    return there;
  }
  const step = (there.length - 1) / (wanted - 1);
  const some = Array.from({ length: wanted }, (_, k) => there[Math.round(k * step)]);
  return [...new Set([...some, scene.readyBefore[scene.now]])];
}

function* placing(scene) {
  const nearest = new Nearest(scene.frames);
  const wanted = (frame) => scene.ready[frame] && !scene.placed[frame];
  let known = '';
  for (;;) {
    const now = `${scene.boxVersion} ${scene.readyCount}`;
    if (known !== now) {
      nearest.reset();
      known = now;
    }
    const frame = nearest.next(scene.now, wanted);
    if (frame < 0) {
      scene.placing = false;
      return;
    }
    yield* pieces(scene, frame);
    scene.watchers.forEach((watcher) => watcher());
  }
}

function* pieces(scene, frame) {
  const box = scene.boxVersion;
  let missing = 0;
  for (const [from, count] of tokenPieces(scene)) {
    gather(scene, frame, from, count);
    measure(scene, count);
    missing += write(scene, frame, from, count);
    yield;
    if (scene.boxVersion !== box) {
      return; // another box since
    }
  }
  scene.missing[frame] = missing;
  scene.placed[frame] = 1;
  scene.version++;
  if (outgrown(scene)) {
    fitBox(scene);
  }
}

function* surveying(scene, frame) {
  for (const [from, count] of tokenPieces(scene)) {
    gather(scene, frame, from, count);
    measure(scene, count);
    yield;
  }
}

function* tokenPieces(scene) {
  const most = Math.max(16, Math.min(MOST_TOKENS, Math.floor(A_PIECE / cost(scene))));
  for (let from = 0; from < scene.n; from += most) {
    yield [from, Math.min(most, scene.n - from)];
  }
}

/** Multiplications a token, and as many for what is done besides. */
const cost = ({ sources }) => sources.reduce((sum, source) => sum + 2 + (source.length ?? 0), 0);

/** Reads some tokens' numbers along the drawn axes, one axis after the other. */
function gather(scene, frame, from, count) {
  const { values, n, d, sources } = scene;
  const start = (frame * n + from) * d;
  sources.forEach((source, axis) => {
    const out = axis * MOST_TOKENS;
    if (source === TIME) {
      gathered.fill(scene.times[frame], out, out + count);
    } else if (typeof source === 'number') {
      for (let i = 0, at = start + source; i < count; i++, at += d) {
        gathered[out + i] = values[at];
      }
    } else {
      for (let i = 0; i < count; i++) {
        gathered[out + i] = dot(source, values, start + i * d);
      }
    }
  });
}

/** Makes the reach hold what was gathered; tokens with a number that is not finite are passed over. */
function measure({ reach, drawnAxes }, count) {
  const lower = reach.map((extent) => extent.lower);
  const upper = reach.map((extent) => extent.upper);
  for (let i = 0; i < count; i++) {
    if (isDrawable(i, drawnAxes)) {
      for (let axis = 0; axis < drawnAxes; axis++) {
        const value = gathered[axis * MOST_TOKENS + i];
        lower[axis] = value < lower[axis] ? value : lower[axis];
        upper[axis] = value > upper[axis] ? value : upper[axis];
      }
    }
  }
  reach.forEach((extent, axis) =>
    Object.assign(extent, { lower: lower[axis], upper: upper[axis] }),
  );
}

/** Puts what was gathered into the box; answers how many tokens cannot be drawn. */
function write({ inBox, n, drawnAxes, extents, half }, frame, from, count) {
  const lower = extents.map((extent) => extent.lower);
  const scale = extents.map((extent, axis) => (2 * half[axis]) / (extent.upper - extent.lower));
  let at = (frame * n + from) * 3;
  let missing = 0;
  for (let i = 0; i < count; i++, at += 3) {
    const drawable = isDrawable(i, drawnAxes);
    missing += drawable ? 0 : 1;
    for (let axis = 0; axis < 3; axis++) {
      const value = axis < drawnAxes ? gathered[axis * MOST_TOKENS + i] : 0;
      const inside = axis < drawnAxes ? (value - lower[axis]) * scale[axis] - half[axis] : 0;
      inBox[at + axis] = drawable ? inside : NOWHERE;
    }
  }
  return missing;
}

function isDrawable(i, drawnAxes) {
  let sum = 0; // 0 times a finite number is 0, times any other NaN
  for (let axis = 0; axis < drawnAxes; axis++) {
    sum += 0 * gathered[axis * MOST_TOKENS + i];
  }
  return sum === 0;
}

function dot(row, values, at) {
  let sum = 0;
  for (let k = 0; k < row.length; k++) {
    sum += row[k] * values[at + k];
  }
  return sum;
}
