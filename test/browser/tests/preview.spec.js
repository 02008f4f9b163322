// SPDX-License-Identifier: Apache-2.0
import { changed, lightness } from '../support/pixels.js';
import { expect, test } from '../support/test.js';

/** What an open dialog sends whenever one of its settings changes. */
const push = (page, view, as = 'object') =>
  page.evaluate(
    ([settings, form]) => {
      const event = { data: { model: {}, view: settings } };
      const { service } = window.host.views[0];
      service.push('DataEvent', form === 'text' ? JSON.stringify(event) : event);
    },
    [view, as],
  );

for (const as of ['object', 'text']) {
  test(`settings of an open dialog are seen at once: sent as ${as}`, async ({ view, page }) => {
    const run = await view.open('six coordinates', { size: { width: 1000, height: 700 } });
    const before = await run.screen();
    const settings = { hull: false, paths: false, links: true, speed: 4, theme: 'DARK' };
    await push(page, { ...settings, firstAxis: 4, secondAxis: 2, thirdAxis: 0 }, as);
    await expect(run.checkbox('Hull')).not.toBeChecked();
    await expect(run.checkbox('Paths')).not.toBeChecked();
    await expect(run.checkbox('Links')).toBeChecked();
    await expect(run.speed).toHaveValue('4');
    await expect(run.select('Horizontal axis')).toHaveValue('3');
    await expect(run.select('Vertical axis')).toHaveValue('1');
    await expect(run.select('Depth axis')).toHaveValue('-1');
    expect(lightness(await run.screen())).toBeLessThan(0.35);
    await push(page, { hull: true, paths: true, links: false, speed: 1, theme: 'AUTOMATIC' }, as);
    await push(page, { firstAxis: 1, secondAxis: 2, thirdAxis: 3 }, as);
    expect(changed(before, await run.screen())).toEqual([]);
  });
}

test('a setting that makes no sense changes nothing', async ({ view, page }) => {
  const run = await view.open('polytope');
  const before = await run.screen();
  await push(page, { speed: -1, theme: 'PINK', firstAxis: 'x', hull: 'no', unknown: 3 });
  expect(changed(before, await run.screen())).toEqual([]);
});

test('settings that come before the data are kept', async ({ view, page }) => {
  await page.goto('http://view.test/');
  await page.waitForFunction(() => window.host);
  await page.evaluate(async () => {
    await window.host.open('polytope');
    window.host.views[0].service.push('DataEvent', { data: { view: { hull: false } } });
  });
  const run = await view.open('space', { size: { width: 1600, height: 600 } });
  await expect(run.checkbox('Hull')).toBeChecked();
  const first = run.page.locator('#view-0').getByRole('checkbox', { name: 'Hull', exact: true });
  await expect(first).not.toBeChecked();
});
