// SPDX-License-Identifier: Apache-2.0
import { changed } from '../support/pixels.js';
import { expect, test } from '../support/test.js';

/** Keeps a book of all that outlives a call: listeners outside of the view, animation frames, timers, observers, contexts. */
const LEDGER = () => {
  const open = new Set();
  window.ledger = open;
  const on = EventTarget.prototype.addEventListener;
  const off = EventTarget.prototype.removeEventListener;
  const listeners = new WeakMap(); // listener -> entries
  const outside = (target) =>
    target === window ||
    target === document ||
    target instanceof MediaQueryList ||
    target === document.body;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (listener && outside(target)) {
      const entry = { what: `listener for ${type}`, target, type };
      open.add(entry);
      listeners.set(listener, [...(listeners.get(listener) ?? []), entry]);
    }
    return on.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    for (const entry of (listener && listeners.get(listener)) ?? []) {
      if (entry.target === target && entry.type === type) {
        open.delete(entry);
      }
    }
    return off.call(target, type, listener, options);
  };
  const book = (owner, start, stop, what, once) => {
    const entries = new Map();
    const [begin, end] = [owner[start], owner[stop]];
    owner[start] = (act, ...rest) => {
      const entry = { what };
      open.add(entry);
      const id = begin.call(
        owner,
        (...given) => {
          if (once) {
            open.delete(entry);
          }
          act(...given);
        },
        ...rest,
      );
      entries.set(id, entry);
      return id;
    };
    owner[stop] = (id) => {
      open.delete(entries.get(id));
      return end.call(owner, id);
    };
  };
  book(window, 'requestAnimationFrame', 'cancelAnimationFrame', 'animation frame', true);
  book(window, 'setTimeout', 'clearTimeout', 'timeout', true);
  book(window, 'setInterval', 'clearInterval', 'interval', false);
  for (const name of ['ResizeObserver', 'MutationObserver', 'IntersectionObserver']) {
    window[name] = class extends window[name] {
      observe(...rest) {
        this.entry ??= { what: name };
        open.add(this.entry);
        super.observe(...rest);
      }

      disconnect() {
        open.delete(this.entry);
        super.disconnect();
      }
    };
  }
  const contexts = [];
  window.livingContexts = () => contexts.filter((context) => !context.isContextLost()).length;
  const get = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    const context = get.call(this, kind, ...rest);
    if (kind.startsWith('webgl') && context && !contexts.includes(context)) {
      contexts.push(context);
    }
    return context;
  };
};

const belongings = (page) =>
  page.evaluate(() => ({
    open: [...window.ledger].map(({ what }) => what).sort(),
    globals: Object.getOwnPropertyNames(window).sort(),
    head: document.head.innerHTML,
    body: document.body.children.length,
    adopted: document.adoptedStyleSheets.length,
    contexts: window.livingContexts(),
  }));

const teardown = (page, view) => page.evaluate((i) => window.host.teardown(`view-${i}`), view);

for (const moment of ['at rest', 'playing', 'dragging', 'at once']) {
  test(`a view that is ended leaves nothing behind: ${moment}`, async ({ view, page }) => {
    await page.addInitScript(LEDGER);
    await page.goto('http://view.test/');
    await page.waitForFunction(() => window.host);
    const before = await belongings(page);
    if (moment === 'at once') {
      await page.evaluate(async () => {
        await window.host.open('space');
        window.host.teardown('view-0');
      });
    } else {
      const run = await view.open('space');
      if (moment === 'playing') {
        await run.play.click();
      }
      if (moment === 'dragging') {
        await run.stage.hover();
        await page.mouse.down();
        await page.mouse.move(100, 100);
      }
      expect((await belongings(page)).open.length).toBeGreaterThan(before.open.length);
      await teardown(page, 0);
    }
    await view.settled();
    expect(await page.evaluate(() => window.host.views[0].shadow.childNodes.length)).toBe(0);
    expect(await page.evaluate(() => window.host.views[0].shadow.adoptedStyleSheets.length)).toBe(
      0,
    );
    expect(await page.evaluate(() => window.host.views[0].service.listening.size)).toBe(0);
    expect(await belongings(page)).toEqual(before);
  });
}

test('a view that was ended can be opened again', async ({ view, page }) => {
  const first = await view.open('polytope');
  const picture = await first.screen();
  await teardown(page, 0);
  await page.evaluate(() => window.host.views[0].place.remove());
  const again = await view.open('polytope');
  expect(changed(picture, await again.screen())).toEqual([]);
});

test('twenty views one after the other all draw', async ({ view, page }) => {
  for (let i = 0; i < 20; i++) {
    await view.open('one token');
    await teardown(page, i);
    await page.evaluate((at) => window.host.views[at].place.remove(), i);
  }
  const last = await view.open('polytope');
  const alone = await last.screen();
  await teardown(page, 20);
  await page.reload();
  await page.waitForFunction(() => window.host);
  expect(changed(alone, await (await view.open('polytope')).screen())).toEqual([]);
});

test('two views at once do not meddle with each other', async ({ view, page }) => {
  const size = { width: 1400, height: 600 };
  const left = await view.open('polytope', { size });
  const right = await view.open('space', { size });
  await page.evaluate(() => window.dispatchEvent(new Event('resize')));
  await left.settled();
  const rightBefore = await right.screen();
  await left.stage.focus();
  await page.keyboard.press('Home');
  expect(await left.frame()).toBe(0);
  expect(await right.frame()).toBe(60);
  await left.checkbox('Hull').uncheck();
  await expect(right.checkbox('Hull')).toBeChecked();
  expect(changed(rightBefore, await right.screen())).toEqual([]);
  await left.play.click();
  await expect.poll(() => left.frame()).toBeGreaterThan(0);
  expect(await right.frame()).toBe(60);
  await teardown(page, 0);
  expect(changed(rightBefore, await right.screen())).toEqual([]);
  await right.stage.focus();
  await page.keyboard.press('Home');
  expect(await right.frame()).toBe(0);
});
