// SPDX-License-Identifier: Apache-2.0
import { lightness } from '../support/pixels.js';
import { expect, test } from '../support/test.js';

const isDark = async (run) => lightness(await run.screen()) < 0.35;

test('a theme chosen by hand stays whatever the system does', async ({ view, page }) => {
  const run = await view.open('polytope');
  await run.select('Theme').selectOption({ label: 'Dark' });
  expect(await isDark(run)).toBe(true);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await isDark(run)).toBe(true);
  await run.select('Theme').selectOption({ label: 'Light' });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await isDark(run)).toBe(false);
  await run.select('Theme').selectOption({ label: 'Automatic' });
  expect(await isDark(run)).toBe(true);
});

for (const [theme, dark] of [
  ['DARK', true],
  ['LIGHT', false],
]) {
  test(`the node decides the theme: ${theme}`, async ({ view }) => {
    const run = await view.open('polytope', { dark: !dark, view: { theme } });
    expect(await isDark(run)).toBe(dark);
  });
}

test('the node decides the speed', async ({ view }) => {
  const run = await view.open('polytope', { view: { speed: 2 } });
  await expect(run.speed).toHaveValue('2');
});
