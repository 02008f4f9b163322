// SPDX-License-Identifier: Apache-2.0
import { element } from './dom.js';

const KEYS =
  'Space plays, left and right arrows step through time, up and down arrows go from token to token, ' +
  'shift with arrows turns or moves the picture, plus and minus zoom, 0 resets the view.';

/** The elements of the view, in the order in which the Tab key visits them. */
export function createParts(scene, panels, controls) {
  const canvases = element('div', { class: 'canvases' });
  const stage = element(
    'div',
    {
      class: 'stage',
      tabindex: 0,
      role: 'application',
      'aria-label': `Picture of the tokens: ${scene.title}`,
      'aria-description': KEYS,
    },
    canvases,
  );
  const legend = element('div', {
    class: 'legend',
    role: 'region',
    'aria-label': 'Legend',
    tabindex: 0,
    'data-keeps': 'scrolling',
  });
  const subtitle = element('p', { class: 'subtitle' });
  const missing = element('strong', {});
  const note = element('bdi', {});
  const remarks = element('p', { class: 'note' }, missing, ' ', note);
  const spoken = element('p', { class: 'spoken', 'aria-live': 'polite' });
  const titles = element(
    'div',
    { class: 'titles' },
    element('h2', { dir: 'auto' }, scene.title),
    subtitle,
  );
  const root = element(
    'div',
    { class: 'view' },
    element('header', {}, titles, panels.toggles),
    element('div', { class: 'body' }, stage, legend, panels.place),
    remarks,
    controls,
    spoken,
  );
  return { root, canvases, stage, legend, subtitle, remarks, missing, note, spoken };
}
