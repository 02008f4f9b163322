// SPDX-License-Identifier: Apache-2.0
import { MOST_LINKED } from '../data/links.js';
import { clusterCounts } from '../data/scene.js';
import { shape, SHAPES } from '../draw/palette.js';
import { counted, element, svg } from './dom.js';
import { limitName, offered } from './offered.js';

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
  const possible = offered(scene);
  const line = (stroke, dash, width = 1.6) =>
    svg('path', { d: 'M-9 0 H9', stroke, 'stroke-width': width, 'stroke-dasharray': dash });
  const bar = (y, width) =>
    svg('path', { d: `M-9 ${y} H9`, stroke: theme.unknown, 'stroke-width': width });
  const rows = [
    [
      'leaders',
      'leader',
      () => [svg('circle', { r: 6.5, fill: 'none', stroke: theme.text, 'stroke-width': 1.8 })],
    ],
    [
      'centres',
      'cluster centre',
      () => [
        svg('path', {
          d: 'M3 0 H8 M0 3 V8 M-3 0 H-8 M0 -3 V-8',
          stroke: theme.text,
          'stroke-width': 1.7,
        }),
      ],
    ],
    ['limit', limitName(scene), () => [line(limitInk(scene, theme), undefined, 2.2)]],
    ['hull', 'hull of the tokens', () => [line(theme.hullLine)]],
    [
      'hull',
      'hull at the start',
      () => [line(theme.frame, '2 3')],
      () => possible.firstHull && scene.drawnAxes === 2 && !scene.overTime,
    ],
    [
      'links',
      scene.attention ? 'link, as wide as attention' : 'link to the leader',
      () => [bar(-3, 0.8), bar(3, 3)],
      isLinked,
    ],
    [
      'paths',
      'path from the start',
      () => [line(theme.unknown), svg('circle', { cx: -9, r: 2.4, fill: theme.unknown })],
    ],
  ];
  return rows
    .filter(([what, , , holds]) => show[what] && possible[what] && (holds?.(scene) ?? true))
    .map(([, text, draw]) => row(sign(...draw()), text));
}

/** All that may ever stand in the legend, one row a line: its width is that of the widest. */
export function legendRows(scene, theme) {
  const everything = { leaders: true, centres: true, limit: true, hull: true, links: true };
  const rows = legend(scene, theme, { ...everything, paths: true });
  return rows.flatMap(({ children }) => Array.from(children, rowText)).join('\n');
}

const rowText = ({ textContent }) => textContent;

/** Subspaces have the colours of their clusters. */
const limitInk = ({ flats }, theme) => (flats?.length > 0 ? theme.unknown : theme.limit);

const isLinked = (scene) => scene.n <= MOST_LINKED;

function sign(...shapes) {
  return svg('svg', { class: 'sign', viewBox: '-12 -10 24 20', 'aria-hidden': 'true' }, ...shapes);
}

function row(mark, text, detail) {
  const detailed = detail === undefined ? [] : [' ', element('small', {}, detail)];
  return element('li', {}, mark, element('span', {}, text, ...detailed));
}
