// SPDX-License-Identifier: Apache-2.0
import { element } from '../ui/dom.js';
import { attentionPanel } from './attention.js';
import { overTimePanel } from './over-time.js';
import { spectrumPanel } from './spectrum.js';

/**
 * The panels beside the picture and the buttons that open and close them. Closed ones cost nothing: they
 * are told only what they are to show when they open.
 *
 * @param ask (method, params) of the data service
 * @param on seek(frame), pick(token), say(text), opened(panel, whether)
 */
export function createPanels(scene, ask, on) {
  const panels = {
    attention: ['Attention', attentionPanel(scene, ask, on)],
    overTime: ['Over time', overTimePanel(scene, on)],
    spectrum: ['Spectrum of V', spectrumPanel(scene, on)],
  };
  const all = Object.values(panels).map(([, panel]) => panel);
  const open = new Set();
  const place = element('div', { class: 'panels' });
  const buttons = new Map(
    Object.entries(panels).map(([key, [name, panel]]) => [panel, toggle(key, name, panel)]),
  );
  const toggles = element(
    'div',
    { class: 'toggles', role: 'group', 'aria-label': 'Panels' },
    ...buttons.values(),
  );
  let state = null;
  const sizes = new ResizeObserver(() => open.forEach(refresh));
  return { place, toggles, withContent, set, setTheme, update, end };

  function toggle(key, name, panel) {
    const button = element('button', { type: 'button', class: 'toggle', 'data-panel': key }, name);
    button.addEventListener('click', () => on.opened(key, !open.has(panel)));
    button.setAttribute('aria-pressed', 'false');
    return button;
  }

  function setOpen(panel, whether) {
    buttons.get(panel).setAttribute('aria-pressed', String(whether));
    if (whether === open.has(panel)) {
      return;
    }
    if (whether) {
      open.add(panel);
      place.append(...all.filter((one) => open.has(one)).map(({ node }) => node));
      sizes.observe(panel.place ?? panel.node);
      refresh(panel);
    } else {
      open.delete(panel);
      sizes.unobserve(panel.place ?? panel.node);
      panel.node.remove();
    }
  }

  /** Drawn at once: a canvas that was given a new size is blank. */
  function refresh(panel) {
    panel.resize(devicePixelRatio || 1);
    if (state) {
      panel.update(state);
    }
  }

  /** Of the panels that are wanted those that have something to show. */
  function withContent(wanted) {
    return Object.fromEntries(
      Object.entries(panels).map(([key, [, panel]]) => [key, wanted[key] && panel.known]),
    );
  }

  /** @param wanted true by key for those that are to be open */
  function set(wanted) {
    for (const [key, [, panel]] of Object.entries(panels)) {
      setOpen(panel, wanted[key]);
    }
  }

  /** @param now {frame, time, picked} of the view */
  function update(now) {
    state = now;
    open.forEach((panel) => panel.update(now));
  }

  function setTheme(inks) {
    all.forEach((panel) => panel.setTheme(inks));
  }

  function end() {
    sizes.disconnect();
    all.forEach((panel) => panel.end());
  }
}
