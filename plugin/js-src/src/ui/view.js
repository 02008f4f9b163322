// SPDX-License-Identifier: Apache-2.0
import { Clock } from '../data/clock.js';
import { Picture } from '../draw/picture.js';
import { theme } from '../draw/palette.js';
import { createControls } from './controls.js';
import { element } from './dom.js';
import { handleKeys, handlePointer } from './input.js';
import { legend } from './legend.js';
import { note, subtitle } from './remarks.js';
import { spoken, Tooltip } from './tooltip.js';

const KEYS =
  'Space plays, left and right arrows step through time, up and down arrows go from token to token, ' +
  'shift with arrows turns or moves the picture, plus and minus zoom, 0 resets the view.';

/**
 * The whole view in a place of the page: heading, picture, legend, controls. The one owner of what is
 * shown; everything else draws what it is told.
 */
export function createView(place, scene) {
  const clock = new Clock(scene.times);
  const show = { paths: true, hull: true, leaders: true, centres: true };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const parts = createParts(scene);
  const tooltip = new Tooltip();
  const picture = new Picture(parts.canvases, scene);
  let inks = theme(dark.matches);
  let picked = -1;
  let scheduled = 0;
  let before = 0;
  let waited = 0;

  const on = {
    toggle: () => {
      clock.toggle();
      before = 0;
      redraw();
    },
    seek: (frame) => {
      clock.seek(frame);
      redraw();
    },
    step: (frames) => {
      clock.move(frames);
      redraw();
    },
    speed: (factor) => {
      clock.speed = factor;
    },
    show: (what, whether) => {
      show[what] = whether;
      parts.legend.replaceChildren(...legend(scene, inks, show));
      redraw();
    },
    home: () => {
      picture.camera.reset();
      redraw();
    },
    drag: (dx, dy, turning) => {
      picture.camera.drag(dx, dy, turning);
      redraw();
    },
    zoom: (factor, x, y) => {
      picture.camera.zoomAt(factor, x, y);
      redraw();
    },
    point: (x, y) => {
      pick(picture.tokenNear(x, y));
    },
    leave: () => {
      pick(-1);
    },
    pickNext: (step) => {
      if (scene.n > 0) {
        pick(picked < 0 ? (step > 0 ? 0 : scene.n - 1) : (picked + step + scene.n) % scene.n);
        parts.spoken.textContent = spoken(scene, picked, clock.frame);
      }
    },
  };
  const controls = createControls(scene, show, on);
  parts.root.append(controls.bar);
  parts.stage.append(tooltip.node);
  place.replaceChildren(parts.root);

  const sizes = new ResizeObserver(() => {
    resize();
    draw(); // at once: a canvas that was given a new size is blank
  });
  sizes.observe(parts.stage);
  dark.addEventListener('change', applyTheme);
  const releases = [handleKeys(parts.root, on), handlePointer(parts.stage, on)];
  resize();
  applyTheme();

  return {
    end() {
      cancelAnimationFrame(scheduled);
      sizes.disconnect();
      dark.removeEventListener('change', applyTheme);
      releases.forEach((release) => release());
      picture.end();
      parts.root.remove();
    },
  };

  function pick(token) {
    if (token !== picked) {
      picked = token;
      redraw();
    }
  }

  function applyTheme() {
    inks = theme(dark.matches);
    for (const name of ['paper', 'text', 'muted', 'frame', 'grid', 'control', 'accent']) {
      parts.root.style.setProperty(`--${name}`, inks[name]);
    }
    parts.root.style.colorScheme = dark.matches ? 'dark' : 'light';
    picture.setTheme(inks);
    parts.legend.replaceChildren(...legend(scene, inks, show));
    redraw();
  }

  function resize() {
    const { clientWidth, clientHeight } = parts.stage;
    picture.resize(Math.max(1, clientWidth), Math.max(1, clientHeight), devicePixelRatio || 1);
  }

  function redraw() {
    scheduled ||= requestAnimationFrame(tick);
  }

  function tick(now) {
    scheduled = 0;
    advance(before === 0 ? 0 : Math.min(0.25, (now - before) / 1000));
    before = clock.playing ? now : 0;
    draw();
    if (clock.playing) {
      redraw();
    }
  }

  /** Who prefers less motion sees whole frames, at most two a second, instead of tokens gliding. */
  function advance(seconds) {
    waited += seconds;
    if (!still.matches || waited >= 0.5 || !clock.playing) {
      clock.advance(waited);
      waited = 0;
    }
  }

  function draw() {
    const index = still.matches ? clock.frame : clock.index;
    picture.draw(index, show, picked);
    controls.update(clock);
    parts.subtitle.textContent = subtitle(scene, clock.time);
    parts.note.textContent = note(scene, clock.frame, show.paths ? picture.paths.stride : 1);
    const at = picked < 0 ? NaN : picture.seen.x[picked];
    if (Number.isNaN(at)) {
      tooltip.hide();
    } else {
      const width = parts.stage.clientWidth;
      tooltip.show(scene, inks, picked, clock.frame, [at, picture.seen.y[picked]], width);
    }
  }
}

function createParts(scene) {
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
  const parts = {
    canvases,
    stage,
    subtitle: element('p', { class: 'subtitle' }),
    note: element('p', { class: 'note' }),
    spoken: element('p', { class: 'spoken', 'aria-live': 'polite' }),
    legend: element('div', {
      class: 'legend',
      role: 'region',
      'aria-label': 'Legend',
      tabindex: 0,
    }),
  };
  parts.root = element(
    'div',
    { class: 'view' },
    element('header', {}, element('h2', {}, scene.title), parts.subtitle),
    element('div', { class: 'body' }, stage, parts.legend),
    parts.note,
    parts.spoken,
  );
  return parts;
}
