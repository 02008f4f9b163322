// SPDX-License-Identifier: Apache-2.0
import { readable } from '../data/ticks.js';
import { element, setText, svg } from './dom.js';
import { select } from './select.js';

const SPEEDS = [0.25, 0.5, 1, 2, 4];

const THEMES = [
  ['AUTOMATIC', 'Automatic'],
  ['LIGHT', 'Light'],
  ['DARK', 'Dark'],
];

const ICONS = {
  play: 'M5 3 L17 10 L5 17 Z',
  pause: 'M5 3 H8.5 V17 H5 Z M11.5 3 H15 V17 H11.5 Z',
  first: 'M4 3 H6.5 V17 H4 Z M17 3 L7.5 10 L17 17 Z',
  last: 'M13.5 3 H16 V17 H13.5 Z M3 3 L12.5 10 L3 17 Z',
  more: 'M3 4 H17 V6 H3 Z M3 9 H17 V11 H3 Z M3 14 H17 V16 H3 Z',
  home: 'M10 3 A7 7 0 1 0 17 10 H14.6 A4.6 4.6 0 1 1 10 5.4 V8.5 L15 4.6 L10 0.7 Z',
};

/**
 * The bar below the picture: what plays it, and below that the options, which a narrow view shows on demand.
 *
 * @param options the element with the options
 * @param on what to do: toggle(), seek(frame), speed(factor), theme(name), home()
 * @returns {{bar, update, set, arrange}} update({index, frame, time, playing}) as time goes by, set(choices) when another
 *     speed or theme is chosen, arrange() when there is another size
 */
export function createControls(scene, options, on) {
  const last = scene.frames - 1;
  const first = button('first', 'First frame (Home)', () => on.seek(0));
  const play = button('play', 'Play (Space)', on.toggle);
  play.classList.add('main');
  const end = button('last', 'Last frame (End)', () => on.seek(last));
  const home = button('home', 'Reset the view (0)', on.home);
  [first, end, home].forEach((node) => node.classList.add('extra'));
  const slider = element('input', {
    type: 'range',
    min: 0,
    max: Math.max(1, last),
    step: 1,
    'aria-label': 'Time',
  });
  slider.addEventListener('input', () => on.seek(Number(slider.value)));
  const time = element('output', { class: 'time' });
  const speed = select('Speed', SPEEDS.map(factor), (value) => on.speed(Number(value)));
  const theme = select('Theme', THEMES, on.theme);
  for (const control of [first, play, end, slider, speed]) {
    control.disabled = last === 0;
  }
  const folder = more(options);
  const bar = element(
    'div',
    { class: 'controls', role: 'group', 'aria-label': 'Controls' },
    element(
      'div',
      { class: 'playback' },
      element('div', { class: 'buttons' }, first, play, end),
      element('div', { class: 'timeline' }, slider, time),
      speed,
      theme,
      home,
      folder,
    ),
    options,
  );
  return { bar, update, set, arrange };

  function update({ index, frame, time: t, playing }) {
    const label = `t = ${readable(t)}`;
    slider.value = frame;
    slider.style.setProperty('--passed', `${last === 0 ? 0 : (100 * index) / last}%`);
    slider.setAttribute('aria-valuetext', `${label}, frame ${frame + 1} of ${scene.frames}`);
    setText(time, label);
    const [icon, name] = playing ? ['pause', 'Pause (Space)'] : ['play', 'Play (Space)'];
    if (play.dataset.icon !== icon) {
      setIcon(play, icon, name);
    }
  }

  /** Where the options are folded away, speed and theme are among them. */
  function arrange() {
    const folded = getComputedStyle(folder).display !== 'none';
    if (folded !== options.contains(theme)) {
      if (folded) {
        options.append(speed, theme);
      } else {
        home.before(speed, theme);
      }
    }
  }

  function set(chosen) {
    const all = [...new Set([...SPEEDS, chosen.speed])].sort((a, b) => a - b);
    if (all.length !== speed.options.length || !all.includes(Number(speed.value))) {
      speed.offer(all.map(factor));
    }
    speed.value = String(chosen.speed);
    theme.value = chosen.theme;
  }
}

const factor = (speed) => [speed, `${speed}×`];

/** Shows and hides the options where the view is too small to show them always. */
function more(options) {
  const node = button('more', 'Options', () => {
    const open = options.classList.toggle('open');
    node.setAttribute('aria-expanded', String(open));
  });
  node.classList.add('more');
  node.setAttribute('aria-expanded', 'false');
  return node;
}

function button(icon, name, act) {
  const node = element('button', { type: 'button' });
  setIcon(node, icon, name);
  node.addEventListener('click', act);
  return node;
}

function setIcon(node, icon, name) {
  node.dataset.icon = icon;
  node.title = name;
  node.setAttribute('aria-label', name);
  node.replaceChildren(
    svg('svg', { viewBox: '0 0 20 20', 'aria-hidden': 'true' }, svg('path', { d: ICONS[icon] })),
  );
}
