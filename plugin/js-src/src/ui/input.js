// SPDX-License-Identifier: Apache-2.0

const ZOOM = 1.2;
const NUDGE = 24;

/**
 * Keys anywhere in the view. What a focused control does by itself it keeps: a slider its arrows, a button
 * its space bar.
 *
 * @returns how to stop listening
 */
export function handleKeys(root, on) {
  const moves = {
    ArrowLeft: [1, 0],
    ArrowRight: [-1, 0],
    ArrowUp: [0, 1],
    ArrowDown: [0, -1],
  };
  const acts = {
    ' ': on.toggle,
    ArrowLeft: () => on.step(-1),
    ArrowRight: () => on.step(1),
    ArrowUp: () => on.pickNext(-1),
    ArrowDown: () => on.pickNext(1),
    Home: () => on.seek(0),
    End: () => on.seek(Infinity),
    '+': () => on.zoom(ZOOM),
    '=': () => on.zoom(ZOOM),
    '-': () => on.zoom(1 / ZOOM),
    0: on.home,
    Escape: on.leave,
  };
  const listen = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || keeps(event.target, event.key)) {
      return;
    }
    const move = event.shiftKey && moves[event.key];
    const act = move ? () => on.drag(-NUDGE * move[0], -NUDGE * move[1]) : acts[event.key];
    if (act) {
      act();
      if (event.key !== 'Escape') {
        event.preventDefault(); // Escape stays the host's, which may close a dialog
      }
    }
  };
  root.addEventListener('keydown', listen);
  return () => root.removeEventListener('keydown', listen);
}

/** What a control does not keep by nature, `data-keeps` says: arrows, or also the space bar, which scrolls. */
function keeps(target, key) {
  const arrows = key.startsWith('Arrow') || key === 'Home' || key === 'End';
  switch (target.localName) {
    case 'select':
      return true;
    case 'input':
      return target.type === 'range' ? arrows : key === ' ';
    case 'button':
      return key === ' ';
    default:
      return keptBy(target.dataset.keeps, arrows, key);
  }
}

function keptBy(kept, arrows, key) {
  return kept !== undefined && (arrows || (kept === 'scrolling' && key === ' '));
}

/**
 * Pointing, dragging and the wheel on the picture. Shift or the right button moves a space scene instead
 * of turning it.
 *
 * @returns how to stop listening
 */
export function handlePointer(stage, on) {
  let from = null;
  const place = (event) => {
    const { left, top } = stage.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const listeners = {
    pointerdown: (event) => {
      from = [event.clientX, event.clientY];
      stage.setPointerCapture(event.pointerId);
    },
    pointermove: (event) => {
      if (from) {
        const moving = event.shiftKey || (event.buttons & 2) !== 0;
        on.drag(event.clientX - from[0], event.clientY - from[1], moving ? false : undefined);
        from = [event.clientX, event.clientY];
      } else {
        on.point(...place(event));
      }
    },
    pointerup: () => (from = null),
    pointercancel: () => (from = null),
    pointerleave: () => on.leave(),
    contextmenu: (event) => event.preventDefault(),
    wheel: (event) => {
      event.preventDefault();
      on.zoom(ZOOM ** (-event.deltaY / 100), ...place(event));
    },
  };
  for (const [name, listener] of Object.entries(listeners)) {
    stage.addEventListener(name, listener, { passive: false });
  }
  return () => {
    for (const [name, listener] of Object.entries(listeners)) {
      stage.removeEventListener(name, listener);
    }
  };
}
