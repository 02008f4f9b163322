// SPDX-License-Identifier: Apache-2.0
import { changed, inked, lightness } from '../support/pixels.js';
import { expect, test } from '../support/test.js';

test('the view follows the theme of the system, while it is open', async ({ view, page }) => {
  const run = await view.open('polytope');
  const light = await run.screen();
  expect(lightness(light)).toBeGreaterThan(0.85);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(lightness(await run.screen())).toBeLessThan(0.25);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(changed(light, await run.screen())).toEqual([]);
});

test('a resized view fills its place as one opened at that size', async ({ view, page }) => {
  const run = await view.open('polytope', { size: { width: 900, height: 700 } });
  await page.setViewportSize({ width: 500, height: 420 });
  const resized = await run.screen();
  const other = await view.open('polytope', { size: { width: 500, height: 420 } });
  await page.evaluate(() => window.host.views[0].place.remove());
  expect(changed(resized, await other.screen())).toEqual([]);
});

test('a view in a place that is hidden at first is drawn when it is shown', async ({
  view,
  page,
}) => {
  const run = await view.open('polytope');
  const shown = await run.screen();
  await run.root.evaluate((place) => (place.style.display = 'none'));
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  await run.root.evaluate((place) => (place.style.display = ''));
  expect(changed(shown, await run.screen())).toEqual([]);
});

for (const size of [
  { width: 120, height: 90 },
  { width: 200, height: 150 },
  { width: 300, height: 220 },
  { width: 360, height: 300 },
  { width: 640, height: 300 },
  { width: 320, height: 900 },
]) {
  test(`at ${size.width}x${size.height} nothing overflows and there is a picture`, async ({
    view,
  }) => {
    const run = await view.open('space', { size });
    expect(inked(await run.picture()).length).toBeGreaterThan(100);
    const overflow = await run.root.evaluate((place) => {
      const { right, bottom } = place.getBoundingClientRect();
      return [...place.shadowRoot.querySelectorAll('button, select, input, label, h2, .stage')]
        .filter((node) => node.checkVisibility())
        .map((node) => [node.outerHTML.slice(0, 80), node.getBoundingClientRect()])
        .filter(
          ([, box]) =>
            box.right > right + 1 || box.bottom > bottom + 1 || box.left < -1 || box.top < -1,
        )
        .map(([html]) => html);
    });
    expect(overflow).toEqual([]);
  });
}
