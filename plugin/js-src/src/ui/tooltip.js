// SPDX-License-Identifier: Apache-2.0
import { valueAt } from '../data/scene.js';
import { readable } from '../data/ticks.js';
import { element } from './dom.js';
import { nameOf, token as mark } from './legend.js';

const MOST_COORDINATES = 8;

/** The note beside a token that is pointed at. */
export class Tooltip {
  constructor() {
    this.node = element('div', { class: 'tooltip', hidden: '' });
  }

  hide() {
    this.node.hidden = true;
  }

  show(scene, theme, token, frame, [x, y], width) {
    this.node.replaceChildren(
      element('strong', {}, scene.tokens[token]),
      element('div', { class: 'group' }, mark(scene.cluster[token], theme), groupOf(scene, token)),
      element('dl', {}, ...coordinates(scene, token, frame)),
    );
    this.node.hidden = false;
    const left = x > width / 2;
    this.node.style.left = left ? 'auto' : `${x + 18}px`;
    this.node.style.right = left ? `${width - x + 18}px` : 'auto';
    this.node.style.top = `${Math.max(4, y - 30)}px`;
  }
}

/** The same in one sentence, for those who listen. */
export function spoken(scene, token, frame) {
  const at = namedCoordinates(scene, token, frame).map(([name, value]) => `${name} = ${value}`);
  return `${scene.tokens[token]}, ${groupOf(scene, token)}, ${at.join(', ')}`;
}

function groupOf(scene, token) {
  return nameOf(scene.cluster[token]) + (scene.leader[token] ? ', leader' : '');
}

function coordinates(scene, token, frame) {
  return namedCoordinates(scene, token, frame).flatMap(([name, value]) => [
    element('dt', {}, name),
    element('dd', {}, value),
  ]);
}

function namedCoordinates(scene, token, frame) {
  const named = scene.axes
    .slice(0, MOST_COORDINATES)
    .map((name, k) => [name, readable(valueAt(scene, frame, token, k))]);
  const more = scene.axes.length - named.length;
  return more > 0 ? [...named, ['…', `${more} more`]] : named;
}
