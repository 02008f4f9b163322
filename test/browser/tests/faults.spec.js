// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '../support/test.js';

test('the picture keeps its place when a switch changes the legend', async ({ view }) => {
  const run = await view.open('polytope');
  const before = await run.stage.boundingBox();
  for (const name of ['Paths', 'Hull', 'Leaders', 'Centres']) {
    await run.checkbox(name).uncheck();
    await run.settled();
    expect(await run.stage.boundingBox()).toEqual(before);
  }
});

test('the note at a token stays within the picture at its edges', async ({ view, page }) => {
  const run = await view.open('hyperplanes', { size: { width: 420, height: 420 } });
  await run.stage.focus();
  const stage = await run.stage.boundingBox();
  for (let token = 0; token < 40; token++) {
    await page.keyboard.press('ArrowDown');
    await run.settled();
    const note = run.stage.locator('> *', { hasText: `Row${token}` }).first();
    const box = await note.boundingBox();
    expect(box.x).toBeGreaterThanOrEqual(stage.x - 1);
    expect(box.x + box.width).toBeLessThanOrEqual(stage.x + stage.width + 1);
    expect(box.y).toBeGreaterThanOrEqual(stage.y - 1);
    expect(box.y + box.height).toBeLessThanOrEqual(stage.y + stage.height + 1);
  }
});

test('a view can be ended twice', async ({ view, page }) => {
  await view.open('polytope');
  await page.evaluate(() => window.host.teardown('view-0'));
  await page.evaluate(() => window.host.teardown('view-0'));
});

test('with less motion the time that is shown is that of the frame that is drawn', async ({
  view,
}) => {
  const run = await view.open('four frames', { reducedMotion: true });
  await run.speed.selectOption('4');
  await run.play.click();
  for (let seen = 0; seen < 20 && (await run.pause.isVisible()); seen++) {
    const [text, frame] = await run.root.evaluate((place) => [
      place.shadowRoot.querySelector('output').textContent,
      place.shadowRoot.querySelector('input[type="range"]').value,
    ]);
    expect(text).toBe(`t = ${4 * frame}`);
  }
});
