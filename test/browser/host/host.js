// SPDX-License-Identifier: Apache-2.0
import { SCENES } from '../scenes/index.js';
import { createService, rehearsed } from './service.js';

const MODULE = '/geometry.js';
const views = [];
const prepared = new Map();
let opened = 0;

/**
 * Opens views as KNIME does: a shadow root and a service are handed to the default export of the module, which answers
 * how to end the view.
 */
window.host = {
  views,

  /** Makes a scene's data, and all answers of its node, now, so that opening it is the view's time alone. */
  prepare(scene) {
    const node = nodeOf(scene);
    prepared.set(scene, { node, ready: rehearsed(node) });
  },

  /** @returns the id of the view's place: view-0 for the first */
  async open(scene, options = {}) {
    const place = document.createElement('div');
    place.id = `view-${opened++}`;
    document.querySelector('main').append(place);
    const { node, ready } = prepared.get(scene) ?? { node: nodeOf(scene) };
    Object.assign(node.initial.view ?? {}, options.view);
    const service = createService(node, { ready, ...options });
    const module = await import(MODULE);
    const shadow = place.attachShadow({ mode: 'open' });
    const handle = await module.default(shadow, service.forView);
    views.push({ place, shadow, service, handle });
    return place.id;
  },

  /** @param view the id of its place */
  teardown(view) {
    views.find(({ place }) => place.id === view).handle.teardown();
  },
};

const nodeOf = (scene) => (SCENES[scene] ? SCENES[scene]() : { initial: scene, answers: {} });
