// SPDX-License-Identifier: Apache-2.0

/** Which marks the scene has anything for. */
export function offered(scene) {
  const { n, d, frames, leader, centres } = scene;
  return {
    paths: anyMoves(scene),
    hull: d > 1 && keyFrames(scene).some((frame) => anyDiffer(scene, frame)),
    firstHull: d > 1 && n > 1 && frames > 1 && anyDiffer(scene, 0),
    limit: limitName(scene) !== '',
    leaders: leader.some(Boolean),
    links: hasLinks(scene),
    centres: centres.length > 0,
  };
}

export const hasLinks = ({ follows }) => follows?.some((leader) => leader >= 0) ?? false;

/** The first frame, the last, and one between them that is there. */
function keyFrames({ frames, readyBefore }) {
  const last = frames - 1;
  return [...new Set([0, last, readyBefore[last >> 1]])];
}

/** Whether there are two tokens with finite coordinates that differ. */
function anyDiffer({ values, n, d }, frame) {
  const start = frame * n * d;
  let first = -1;
  for (let at = start; at < start + n * d; at += d) {
    if (isFinite(values, at, d)) {
      if (first >= 0 && differ(values, first, at, d)) {
        return true;
      }
      first = at;
    }
  }
  return false;
}

/** Whether a token is somewhere else in a later frame than in the first. */
function anyMoves(scene) {
  const { values, n, d } = scene;
  return keyFrames(scene).some((frame) => {
    for (let at = 0; at < n * d; at += d) {
      const then = frame * n * d + at;
      if (isFinite(values, at, d) && isFinite(values, then, d) && differ(values, at, then, d)) {
        return true;
      }
    }
    return false;
  });
}

function isFinite(values, at, d) {
  let sum = 0; // 0 times a finite number is 0, times any other NaN
  for (let k = 0; k < d; k++) {
    sum += 0 * values[at + k];
  }
  return sum === 0;
}

function differ(values, a, b, d) {
  for (let k = 0; k < d; k++) {
    if (values[a + k] !== values[b + k]) {
      return true;
    }
  }
  return false;
}

/** What the limit is called: "limit polytope", "limit hyperplanes", "limit subspaces"; "" if unknown. */
export function limitName({ centres, vertices, flats, d }) {
  if (centres.length === 0) {
    return '';
  }
  if (flats?.length > 0) {
    return flats.length === d - 1 ? 'limit hyperplanes' : 'limit subspaces';
  }
  const isKnown = vertices?.length > 0 ? vertices.some(Boolean) : Boolean(flats);
  return isKnown ? 'limit polytope' : '';
}
