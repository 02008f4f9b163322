// SPDX-License-Identifier: Apache-2.0
import { clusterCounts } from '../data/scene.js';
import { shape, SHAPES } from '../draw/palette.js';
import { counted, element, svg } from './dom.js';

/** Clusters named one by one; the others are counted in one row. */
const MOST_CLUSTERS = 14;

const FORMS = {
  circle: ['circle', { cx: 0, cy: 0, r: 5.5 }],
  square: ['rect', { x: -4.9, y: -4.9, width: 9.8, height: 9.8 }],
  diamond: ['path', { d: 'M0 -6.9 L6.9 0 L0 6.9 L-6.9 0 Z' }],
  triangle: ['path', { d: 'M0 -7.4 L7 4.7 L-7 4.7 Z' }],
};

/** What the marks mean. */
export function legend(scene, theme, show) {
  const counts = clusterCounts(scene);
  const named = counts.filter(([cluster], i) => cluster < 0 || i < MOST_CLUSTERS);
  const rows = named.map(([cluster, count]) =>
    row(token(cluster, theme), nameOf(cluster), counted(count, 'token')),
  );
  if (counts.length > named.length) {
    rows.push(row(sign(), `and ${counted(counts.length - named.length, 'more cluster')}`));
  }
  const list = (items, label) =>
    items.length ? [element('ul', { 'aria-label': label }, ...items)] : [];
  return [...list(rows, 'Clusters'), ...list(signs(scene, theme, show), 'Signs')];
}

/** A token's mark for use beside text. */
export function token(cluster, theme) {
  const [name, attributes] = FORMS[SHAPES[shape(cluster)]];
  return sign(
    svg(name, { ...attributes, fill: theme.cluster(cluster), stroke: theme.outline(cluster) }),
  );
}

export const nameOf = (cluster) => (cluster < 0 ? 'no cluster' : `cluster ${cluster}`);

function signs(scene, theme, show) {
  const line = (stroke, dash) =>
    svg('path', { d: 'M-9 0 H9', stroke, 'stroke-width': 1.6, 'stroke-dasharray': dash });
  const rows = [
    [
      show.leaders && scene.leader.some(Boolean),
      'leader',
      () => [svg('circle', { r: 6.5, fill: 'none', stroke: theme.text, 'stroke-width': 1.8 })],
    ],
    [
      show.centres && scene.centres.length > 0,
      'cluster centre',
      () => [
        svg('path', {
          d: 'M3 0 H8 M0 3 V8 M-3 0 H-8 M0 -3 V-8',
          stroke: theme.text,
          'stroke-width': 1.7,
        }),
      ],
    ],
    [show.hull && scene.d > 1 && scene.n > 1, 'hull of the tokens', () => [line(theme.hullLine)]],
    [
      show.hull && scene.d === 2 && scene.n > 1 && scene.frames > 1,
      'hull at the start',
      () => [line(theme.frame, '2 3')],
    ],
    [
      show.paths && scene.frames > 1 && scene.n > 0,
      'path from the start',
      () => [line(theme.unknown), svg('circle', { cx: -9, r: 2.4, fill: theme.unknown })],
    ],
  ];
  return rows.filter(([shown]) => shown).map(([, text, draw]) => row(sign(...draw()), text));
}

function sign(...shapes) {
  return svg('svg', { class: 'sign', viewBox: '-12 -10 24 20', 'aria-hidden': 'true' }, ...shapes);
}

function row(mark, text, detail) {
  const detailed = detail === undefined ? [] : [' ', element('small', {}, detail)];
  return element('li', {}, mark, element('span', {}, text, ...detailed));
}
