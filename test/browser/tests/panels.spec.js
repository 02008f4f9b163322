// SPDX-License-Identifier: Apache-2.0
import { inked, changed, decoded } from '../support/pixels.js';
import { expect, test } from '../support/test.js';

const PANELS = [
  ['Attention', 'attention'],
  ['Over time', 'overTime'],
  ['Spectrum of V', 'spectrum'],
];
const WIDE = { width: 1400, height: 900 };

for (const [name, key] of PANELS) {
  test(`the button ${name} opens and closes its panel, by mouse and by keyboard`, async ({
    view,
    page,
  }) => {
    const run = await view.open('polytope', { size: WIDE });
    const panel = run.region(name);
    await expect(panel).toBeHidden();
    await run.toggle(name).click();
    await expect(panel).toBeVisible();
    await expect(run.toggle(name)).toHaveAttribute('aria-pressed', 'true');
    await run.settled();
    expect(inked(decoded(await panel.screenshot())).length).toBeGreaterThan(200);
    await run.toggle(name).focus();
    await page.keyboard.press('Space');
    await expect(panel).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(panel).toBeVisible();
  });

  test(`the node decides whether ${name} is open at first`, async ({ view }) => {
    const run = await view.open('polytope', { size: WIDE, view: { [key]: true } });
    await expect(run.region(name)).toBeVisible();
  });

  test(`a scene without the data for ${name} says so in place of it`, async ({ view }) => {
    const run = await view.open('identical tokens', { size: WIDE });
    await run.toggle(name).click();
    await expect(run.region(name).locator('.missing')).toHaveText(/^[A-Z].* .*\.$/);
  });
}

test('the attention panel asks the node for the frame that is shown, once', async ({
  view,
  page,
}) => {
  const run = await view.open('polytope', { size: WIDE, view: { attention: true } });
  const asked = () =>
    page.evaluate(() =>
      window.host.views[0].service.asked
        .filter(({ method }) => method === 'attention')
        .map(({ params }) => params[0]),
    );
  await run.stage.focus();
  const atEnd = decoded(await run.region('Attention').screenshot());
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('ArrowLeft');
  }
  await expect.poll(asked).toContain(30);
  await run.settled();
  await expect
    .poll(async () => changed(atEnd, decoded(await run.region('Attention').screenshot())).length)
    .toBeGreaterThan(100);
  const frames = await asked();
  expect(new Set(frames).size).toBe(frames.length);
});

test('a node that does not answer is told of in a sentence, not in the console', async ({
  view,
  page,
}) => {
  const run = await view.open('polytope', {
    size: WIDE,
    view: { attention: true },
    broken: ['attention'],
  });
  await run.stage.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(run.region('Attention')).toContainText(/cannot|not answer|gone/i);
});

test('the panel over time marks the time that is shown', async ({ view }) => {
  const run = await view.open('polytope', { size: WIDE, view: { overTime: true } });
  const panel = run.region('Over time');
  await run.settled();
  const atEnd = decoded(await panel.screenshot());
  await run.stage.press('Home');
  await run.settled();
  expect(changed(atEnd, decoded(await panel.screenshot())).length).toBeGreaterThan(20);
});

test('all panels fit beside the picture, and small views still show a picture', async ({
  view,
}) => {
  const open = { attention: true, overTime: true, spectrum: true };
  for (const size of [WIDE, { width: 800, height: 600 }, { width: 360, height: 300 }]) {
    const run = await view.open('polytope', { size, view: open });
    const picture = await run.picture();
    expect(inked(picture).length).toBeGreaterThan(300);
    await run.page.evaluate(() => window.host.views.at(-1).place.remove());
  }
});
