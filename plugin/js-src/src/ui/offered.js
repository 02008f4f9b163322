// SPDX-License-Identifier: Apache-2.0

/** Which marks the scene has anything for. */
export function offered(scene) {
  return {
    paths: scene.frames > 1 && scene.n > 0,
    hull: scene.d > 1 && scene.n > 1,
    limit: limitName(scene) !== '',
    leaders: scene.leader.some(Boolean),
    links: scene.follows?.some((leader) => leader >= 0) ?? false,
    centres: scene.centres.length > 0,
  };
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
