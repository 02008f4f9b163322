// SPDX-License-Identifier: Apache-2.0
import { exchanged } from './choices.js';
import { element } from './dom.js';
import { offered } from './offered.js';
import { select } from './select.js';

const SWITCHES = [
  ['paths', 'Paths'],
  ['hull', 'Hull'],
  ['limit', 'Limit'],
  ['leaders', 'Leaders'],
  ['links', 'Links'],
  ['centres', 'Centres'],
];

const AXES = [
  ['→', 'Horizontal axis'],
  ['↑', 'Vertical axis'],
  ['↗', 'Depth axis'],
];

/**
 * What is drawn, and along which axes.
 *
 * @param projections [{id, name, axes}] that the scene can be drawn along
 * @param on show(what, whether), along(id), axes(positions from 0, -1 for none)
 * @returns {{node, set}} set(show, projection, positions) shows what is chosen
 */
export function createOptions(scene, projections, on) {
  const boxes = switches(scene, on);
  const coordinates = axisChoice(scene, projections, on);
  const node = element(
    'div',
    { class: 'options', role: 'group', 'aria-label': 'Options' },
    element('div', { class: 'switches' }, ...boxes.nodes),
    ...coordinates.nodes,
  );
  const set = (show, projection, positions) => {
    boxes.set(show);
    coordinates.set(projection, positions);
  };
  return { node, set };
}

function switches(scene, on) {
  const possible = offered(scene);
  const boxes = SWITCHES.filter(([what]) => possible[what]).map(([what, label]) => {
    const box = element('input', { type: 'checkbox' });
    box.addEventListener('change', () => on.show(what, box.checked));
    return { what, box, node: element('label', {}, box, element('span', {}, label)) };
  });
  return {
    nodes: boxes.map(({ node }) => node),
    set: (show) => boxes.forEach(({ what, box }) => (box.checked = show[what])),
  };
}

/** Nothing to choose for one coordinate, which is drawn over time. */
function axisChoice(scene, projections, on) {
  if (scene.d < 2 || projections.length === 0) {
    return { nodes: [], set: () => {} };
  }
  let offeredOf = '';
  let positions = [];
  const along = select(
    'Draw along',
    projections.map(({ id, name }) => [id, name]),
    on.along,
  );
  const axes = AXES.map(([, name], place) =>
    select(name, [], (value) => on.axes(exchanged(positions, place, Number(value)))),
  );
  const shown = AXES.map(([sign], place) =>
    element('span', { class: 'choice' }, caption(sign), axes[place]),
  );
  const offer = (names) => {
    const pairs = names.map((name, position) => [position, name]);
    axes.forEach((list, place) => list.offer(place < 2 ? pairs : [[-1, 'none'], ...pairs]));
    shown.forEach((choice, place) => (choice.hidden = names.length <= place));
  };
  const set = (projection, chosen) => {
    if (offeredOf !== projection.id) {
      offer(projection.axes);
      offeredOf = projection.id;
    }
    positions = chosen;
    along.value = projection.id;
    axes.forEach((list, place) => (list.value = String(chosen[place])));
  };
  const node = element(
    'div',
    { class: 'axes' },
    element('span', { class: 'caption wide', 'aria-hidden': 'true' }, 'Draw along'),
    along,
    ...shown,
  );
  return { nodes: [node], set };
}

const caption = (text) => element('span', { class: 'caption', 'aria-hidden': 'true' }, text);
