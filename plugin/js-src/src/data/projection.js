// SPDX-License-Identifier: Apache-2.0

/** What a scene can be drawn along: {id, name, axes}. */
export function projectionsOf(scene) {
  return [{ id: 'COORDINATES', name: 'Coordinates', axes: scene.axes }];
}

/** Places the scene along some axes of a projection: the first ones are as it came. */
export async function project() {}
