// SPDX-License-Identifier: Apache-2.0
import { Clock } from '../data/clock.js';
import { stream } from '../data/stream.js';
import { Picture } from '../draw/picture.js';
import { theme } from '../draw/palette.js';
import { createPanels } from '../panels/panels.js';
import { Along } from './along.js';
import { DEFAULTS, withSettings } from './choices.js';
import { createControls } from './controls.js';
import { setText } from './dom.js';
import { handleKeys, handlePointer } from './input.js';
import { legend, legendRows } from './legend.js';
import { Motion } from './motion.js';
import { createOptions } from './options.js';
import { createParts } from './parts.js';
import { Seldom } from './seldom.js';
import { note, subtitleOf, undrawn } from './remarks.js';
import { spoken, Tooltip } from './tooltip.js';

/** Milliseconds between two times that numbers change while it plays, and that the page follows frames that come. */
const TELLING = 100;
const FOLLOWING = 250;

const INKS = ['paper', 'text', 'muted', 'frame', 'grid', 'control', 'accent', 'unknown'];

/**
 * The whole view in a place of the page: heading, picture, legend, panels, controls. The one owner of what
 * is shown; everything else draws what it is told.
 *
 * @param ask (method, params) of the node's data service; answers a promise
 */
export function createView(place, scene, ask) {
  const clock = new Clock(scene.times);
  const motion = new Motion(clock, draw);
  const along = new Along(scene, placed);
  const subtitle = subtitleOf(scene);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let choices = withSettings(DEFAULTS, scene.view ?? {});
  let inks = null;
  let picked = -1;
  let failure = '';
  let told = 0;
  let spoke = false;
  let read = -1;

  const on = {
    toggle: () => motion.toggle(),
    seek: (frame) => {
      clock.seek(frame);
      motion.redraw();
    },
    step: (frames) => {
      clock.move(frames);
      motion.redraw();
    },
    speed: (speed) => change({ speed }),
    show: (what, whether) => change({ [what]: whether }),
    along: (along) => change({ along }),
    axes: (positions) => change({ axes: positions.map((position) => position + 1) }),
    theme: (name) => change({ theme: name }),
    opened: (panel, whether) => change({ [panel]: whether }),
    home: () => {
      picture.camera.reset();
      motion.redraw();
    },
    drag: (dx, dy, turning) => {
      picture.camera.drag(dx, dy, turning);
      motion.redraw();
    },
    zoom: (factor, x, y) => {
      picture.camera.zoomAt(factor, x, y);
      motion.redraw();
    },
    point: (x, y) => on.pick(picture.tokenNear(x, y)),
    leave: () => on.pick(-1),
    pick: (token) => {
      if (token !== picked) {
        picked = token;
        motion.redraw();
      }
    },
    pickNext: (step) => {
      if (scene.n > 0) {
        on.pick(picked < 0 ? (step > 0 ? 0 : scene.n - 1) : (picked + step + scene.n) % scene.n);
        on.say(spoken(scene, picked, motion.shown.frame));
      }
    },
    say: (text) => {
      parts.spoken.textContent = text;
    },
  };

  const panels = createPanels(scene, ask, on);
  const options = createOptions(scene, along.projections, on);
  const controls = createControls(scene, options.node, on);
  const parts = createParts(scene, panels, controls.bar);
  const picture = new Picture(parts.canvases, scene);
  const tooltip = new Tooltip();
  parts.stage.append(tooltip.node);
  place.replaceChildren(parts.root);
  choices.panels = panels.withContent(choices.panels);

  const sizes = new ResizeObserver(() => {
    if (resize()) {
      draw(); // at once: a canvas that was given a new size is blank
    }
  });
  const releases = [handleKeys(parts.root, on), handlePointer(parts.stage, on)];
  resize();
  apply();
  tell(motion.shown); // legend and sentences take their room before the picture takes the rest
  resize();
  sizes.observe(parts.stage);
  sizes.observe(parts.root);
  dark.addEventListener('change', apply);
  const followed = new Seldom(FOLLOWING, follow);
  const coming = stream(scene, ask, () => followed.call());
  coming.done.then(complete, ({ message }) => {
    failure = message;
    motion.redraw();
  });

  return {
    change,
    end() {
      coming.end();
      followed.end();
      motion.end();
      along.end();
      sizes.disconnect();
      dark.removeEventListener('change', apply);
      releases.forEach((release) => release());
      panels.end();
      picture.end();
      parts.root.remove();
    },
  };

  /** Takes over some settings, from the controls or from the host, and shows what they mean. */
  function change(settings) {
    choices = withSettings(choices, settings);
    apply();
  }

  function apply() {
    clock.speed = choices.speed;
    if (inks?.dark !== isDark()) {
      applyTheme(theme(isDark()));
    }
    panels.set(choices.panels);
    parts.root.classList.toggle('paneled', Object.values(choices.panels).includes(true));
    along.choose(choices.along, choices.axes);
    controls.set(choices);
    options.set(choices.show, along.projection, along.positions);
    parts.legend.replaceChildren(...legend(scene, inks, choices.show));
    parts.legend.dataset.rows ??= legendRows(scene, inks);
    motion.redraw();
  }

  function applyTheme(chosen) {
    inks = chosen;
    INKS.forEach((name) => parts.root.style.setProperty(`--${name}`, inks[name]));
    parts.root.style.colorScheme = inks.dark ? 'dark' : 'light';
    picture.setTheme(inks);
    panels.setTheme(inks);
  }

  function isDark() {
    return choices.theme === 'AUTOMATIC' ? dark.matches : choices.theme === 'DARK';
  }

  function placed() {
    picture.rescene();
    motion.redraw();
  }

  /** @returns whether the picture has another size */
  function resize() {
    controls.arrange();
    const { clientWidth, clientHeight } = parts.stage;
    const size = [Math.max(1, clientWidth), Math.max(1, clientHeight), devicePixelRatio || 1];
    const isNew = String(size) !== String(picture.size);
    if (isNew) {
      picture.resize(...size);
    }
    return isNew;
  }

  function draw() {
    const shown = motion.shown;
    picture.draw(shown.index, choices.show, picked);
    const now = performance.now();
    if (!shown.playing || now - told >= TELLING) {
      told = now;
      tell(shown);
    }
    panels.update({ frame: shown.frame, time: shown.time, picked });
    pointOut(shown.frame);
  }

  /** The numbers and sentences around the picture. */
  function tell(shown) {
    const { frame, time } = shown;
    controls.update(shown);
    setText(parts.subtitle, subtitle(time));
    setText(parts.missing, undrawn(scene, frame));
    const remarks = note(scene, {
      show: choices.show,
      drawn: along.drawn,
      pathStride: picture.paths.stride,
      limit: picture.limit?.kind,
      ready: scene.readyCount ?? scene.frames,
      troubles: [along.trouble, failure],
    });
    setText(parts.note, remarks);
    spoke ||= Boolean(parts.missing.textContent || remarks); // once there, the line stays: the picture keeps its size
    parts.remarks.hidden = !spoke;
    read = scene.readyBefore[frame];
  }

  /** All frames are there: unless there is more to say, the picture has the room for it. */
  function complete() {
    spoke = false;
    motion.redraw();
  }

  /** Takes note of frames that have come; the picture looks for itself, but not at what is said of a token. */
  function follow() {
    const { shown } = motion;
    if (read !== scene.readyBefore[shown.frame]) {
      motion.redraw();
    }
    tell(shown);
  }

  function pointOut(frame) {
    const at = picked < 0 ? NaN : picture.seen.x[picked];
    if (Number.isNaN(at)) {
      tooltip.hide();
    } else {
      tooltip.show(scene, inks, picked, frame, [at, picture.seen.y[picked]], parts.stage);
    }
  }
}
