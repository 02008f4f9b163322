// SPDX-License-Identifier: Apache-2.0

const MARKS = ['paths', 'hull', 'limit', 'leaders', 'links', 'centres'];
const PANELS = ['attention', 'overTime', 'spectrum'];
const THEMES = ['AUTOMATIC', 'LIGHT', 'DARK'];

/** What is shown when nobody has said anything. Axes count from 1, 0 is none. */
export const DEFAULTS = {
  along: 'COORDINATES',
  axes: [1, 2, 3],
  show: { paths: true, hull: true, limit: true, leaders: true, links: false, centres: true },
  panels: { attention: false, overTime: false, spectrum: false },
  speed: 1,
  theme: 'AUTOMATIC',
};

/**
 * Choices with some of them changed by the view's settings. These come in two forms, the scene's with `axes`
 * and the dialog's with firstAxis, secondAxis and thirdAxis; what is missing or makes no sense is left as
 * it was.
 */
export function withSettings(choices, settings) {
  const { along, theme } = settings;
  const speed = Number(settings.speed);
  const axes = settings.axes ?? [settings.firstAxis, settings.secondAxis, settings.thirdAxis];
  return {
    along: typeof along === 'string' ? along : choices.along,
    axes: choices.axes.map((axis, k) => (isCount(axes[k]) ? Number(axes[k]) : axis)),
    show: switched(choices.show, MARKS, settings),
    panels: switched(choices.panels, PANELS, settings),
    speed: Number.isFinite(speed) && speed > 0 ? speed : choices.speed,
    theme: THEMES.includes(theme) ? theme : choices.theme,
  };
}

function isCount(value) {
  return value !== null && value !== '' && Number.isInteger(Number(value)) && Number(value) >= 0;
}

function switched(before, keys, settings) {
  const changed = keys.filter((key) => typeof settings[key] === 'boolean');
  return { ...before, ...Object.fromEntries(changed.map((key) => [key, settings[key]])) };
}

/**
 * Positions, from 0, of the axes to draw along among some number of them: those that are wanted, from 1,
 * as far as they exist and differ, else the first free ones; -1 for no third axis.
 */
export function positionsAmong(count, [first, second, third]) {
  const plane = count < 3 || third <= 0;
  const wanted = plane ? [first, second] : [first, second, third];
  const all = Array.from({ length: count }, (_, position) => position);
  const kept = wanted.map((axis, place) =>
    all.includes(axis - 1) && wanted.indexOf(axis) === place ? axis - 1 : -1,
  );
  const free = all.filter((position) => !kept.includes(position));
  const positions = kept.map((position) => (position >= 0 ? position : (free.shift() ?? -1)));
  return plane ? [...positions, -1] : positions;
}

/** Another position in one place; the place that had it takes the one that was given up, if it may. */
export function exchanged(positions, place, position) {
  const given = positions[place];
  const rest = positions.map((p, k) => (k !== place && p === position && p >= 0 ? given : p));
  rest[place] = position;
  return rest;
}
