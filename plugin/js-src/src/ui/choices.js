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
 * if they exist and differ, else the first free ones; -1 for no third axis.
 */
export function positionsAmong(count, [first, second, third]) {
  const taken = [];
  const take = (wanted) => {
    const position = wanted - 1;
    const fits = position >= 0 && position < count && !taken.includes(position);
    const free = Array.from({ length: count }, (_, k) => k).find((k) => !taken.includes(k)) ?? -1;
    taken.push(fits ? position : free);
  };
  take(first);
  take(second);
  if (third > 0) {
    take(third);
  }
  return [...taken, -1].slice(0, 3);
}

/** Another position in one place; the place that had it takes the one that was given up, if it may. */
export function exchanged(positions, place, position) {
  const given = positions[place];
  const rest = positions.map((p, k) => (k !== place && p === position && p >= 0 ? given : p));
  rest[place] = position;
  return rest;
}
