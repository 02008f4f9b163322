// SPDX-License-Identifier: Apache-2.0
import { valueAt } from '../data/scene.js';
import { readable } from '../data/ticks.js';
import { element } from './dom.js';
import { nameOf, token as mark } from './legend.js';

const MOST_COORDINATES = 8;

/** Pixels between a token's middle and its note, and between the note and the picture's edge. */
const BESIDE = 18;
const EDGE = 4;

/** The note beside a token that is pointed at. */
export class Tooltip {
  constructor() {
    this.node = element('div', { class: 'tooltip', hidden: '' });
  }

  hide() {
    this.node.hidden = true;
  }

  /** Beside a point of the picture, and within the picture. */
  show(scene, theme, token, frame, [x, y], { clientWidth: width, clientHeight: height }) {
    this.node.replaceChildren(
      element('strong', { dir: 'auto' }, scene.tokens[token]),
      element('div', { class: 'group' }, mark(scene.cluster[token], theme), groupOf(scene, token)),
      element('dl', {}, ...coordinates(scene, token, frame)),
    );
    this.node.hidden = false;
    const { offsetWidth, offsetHeight } = this.node;
    const beside = x > width / 2 ? x - BESIDE - offsetWidth : x + BESIDE;
    this.node.style.left = `${within(beside, width - offsetWidth)}px`;
    this.node.style.top = `${within(y - 30, height - offsetHeight)}px`;
  }
}

const within = (at, room) => Math.max(Math.min(EDGE, Math.max(0, room)), Math.min(at, room - EDGE));

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
    element('dt', {}, element('bdi', {}, name)),
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
