// SPDX-License-Identifier: Apache-2.0
import { planeOf } from '../support/plane.js';
import { changed } from '../support/pixels.js';
import { SCENES } from '../scenes/index.js';
import { expect, test } from '../support/test.js';

test('pointing at a token shows its name, cluster and coordinates; pointing away hides them', async ({
  view,
  page,
}) => {
  const run = await view.open('hyperplanes');
  await run.checkbox('Paths').uncheck();
  const { initial, positions } = SCENES.hyperplanes();
  const bare = await run.picture();
  const place = planeOf(bare, positions(initial.times.length - 1));
  const { x, y } = await run.stage.boundingBox();
  for (const token of [0, 7, 38]) {
    const at = positions(initial.times.length - 1)[token];
    const [px, py] = place(at);
    await page.mouse.move(x + px, y + py);
    const cluster = `cluster ${token % 3}${token < 3 ? ', leader' : ''}`;
    const note = run.stage.locator('> *', { hasText: initial.tokens[token] });
    await expect(note).toBeVisible();
    await expect(note).toContainText(cluster);
    await expect(note).toContainText('z1');
    await expect(note).toContainText('z2');
    expect(changed(bare, await run.picture()).length).toBeGreaterThan(500);
    await page.mouse.move(x + 2, y + 2);
    await expect(note).toBeHidden();
  }
});

test('a token with many coordinates names some and says how many more there are', async ({
  view,
  page,
}) => {
  const run = await view.open('twelve coordinates');
  await run.stage.focus();
  await page.keyboard.press('ArrowDown');
  const live = run.root.locator('[aria-live="polite"]');
  await expect(live).toHaveText(/^Row0, .*z8 = .*4 more$/);
});
