// SPDX-License-Identifier: Apache-2.0
import { expect, test } from '../support/test.js';

const SMALL = [
  { width: 120, height: 90 },
  { width: 360, height: 300 },
];

for (const size of SMALL) {
  const at = `at ${size.width}x${size.height}`;

  for (const [scene, sentence] of [
    ['no tokens', 'There are no tokens to draw.'],
    ['not finite', 'Not drawn: 2 tokens with NaN or infinite coordinates.'],
    ['nothing finite', 'Not drawn: 2 tokens with NaN or infinite coordinates.'],
  ]) {
    test(`${at} a view is never blank without a word: ${scene}`, async ({ view }) => {
      const run = await view.open(scene, { size });
      await expect(run.root.getByText(sentence)).toBeVisible();
    });
  }

  test(`${at} speed and theme are among the options, also without a mouse`, async ({
    view,
    page,
  }) => {
    const run = await view.open('polytope', { size });
    await expect(run.speed).toBeHidden();
    await run.toggle('Options').focus();
    await page.keyboard.press('Enter');
    for (const name of ['Speed', 'Theme', 'Draw along', 'Horizontal axis']) {
      await run.select(name).focus();
      await expect(run.select(name)).toBeInViewport();
    }
    await run.select('Theme').focus();
    await page.keyboard.press('End');
    await expect(run.select('Theme')).toHaveValue('DARK');
  });
}

test('speed and theme are back in the bar when there is room', async ({ view, page }) => {
  const run = await view.open('polytope', { size: SMALL[1] });
  await page.setViewportSize({ width: 800, height: 600 });
  await expect(run.speed).toBeVisible();
  await expect(run.select('Theme')).toBeVisible();
  await expect(run.toggle('Options')).toBeHidden();
});
