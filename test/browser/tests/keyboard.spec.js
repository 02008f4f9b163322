// SPDX-License-Identifier: Apache-2.0
import { changed } from '../support/pixels.js';
import { expect, test } from '../support/test.js';

/** What has the focus: its kind, its name and whether a reader sees that it has it; null outside of views. */
function focused(page) {
  return page.evaluate(() => {
    const node = document.activeElement?.shadowRoot?.activeElement;
    if (!node) {
      return null;
    }
    const { outlineStyle, outlineWidth } = getComputedStyle(node);
    const name =
      node.getAttribute('aria-label') ?? node.labels?.[0]?.textContent ?? node.textContent;
    const ring = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    return { kind: node.localName, name: name.trim(), ring };
  });
}

/** Names of all that can be operated, in the order of the document. */
function operable(run) {
  return run.root.evaluate((place) =>
    [...place.shadowRoot.querySelectorAll('button, select, input, [tabindex="0"]')]
      .filter((node) => !node.disabled && node.checkVisibility())
      .map((node) =>
        (
          node.getAttribute('aria-label') ??
          node.labels?.[0]?.textContent ??
          node.textContent
        ).trim(),
      ),
  );
}

for (const scene of ['polytope', 'space', 'one frame']) {
  test(`Tab visits every control in order, and each shows that it is reached: ${scene}`, async ({
    view,
    page,
  }) => {
    const run = await view.open(scene);
    const expected = await operable(run);
    expect(expected.length).toBeGreaterThan(3);
    const visited = [];
    await page.keyboard.press('Tab');
    for (let at = await focused(page); at !== null; at = await focused(page)) {
      expect(at.ring, `${at.name} shows that it has the focus`).toBe(true);
      visited.push(at.name);
      expect(visited.length).toBeLessThanOrEqual(expected.length);
      await page.keyboard.press('Tab');
    }
    expect(visited).toEqual(expected);
    await page.keyboard.press('Shift+Tab');
    expect((await focused(page)).name).toBe(expected.at(-1));
  });
}

test('every control has a name', async ({ view }) => {
  const run = await view.open('space');
  for (const name of await operable(run)) {
    expect(name).not.toBe('');
  }
});

test('everything works without a mouse', async ({ view, page }) => {
  const run = await view.open('polytope');
  await tabTo(page, 'First frame (Home)');
  await page.keyboard.press('Enter');
  expect(await run.frame()).toBe(0);
  await tabTo(page, 'Play (Space)');
  await page.keyboard.press('Space');
  await expect(run.pause).toBeVisible();
  await page.keyboard.press('Space');
  await expect(run.play).toBeVisible();
  await tabTo(page, 'Last frame (End)');
  await page.keyboard.press('Space');
  expect(await run.frame()).toBe(60);
  await tabTo(page, 'Time');
  await page.keyboard.press('ArrowLeft');
  expect(await run.frame()).toBe(59);
  await page.keyboard.press('Home');
  expect(await run.frame()).toBe(0);
  await tabTo(page, 'Speed');
  await page.keyboard.press('ArrowDown');
  await expect(run.speed).toHaveValue('2');
  await tabTo(page, 'Reset the view (0)');
  await page.keyboard.press('Enter');
  for (const name of ['Paths', 'Hull', 'Leaders', 'Centres']) {
    await tabTo(page, name);
    await page.keyboard.press('Space');
    await expect(run.checkbox(name)).not.toBeChecked();
  }
});

/** Tabs on, round the page if need be, to the control with a name. */
async function tabTo(page, name) {
  for (let i = 0; i < 60; i++) {
    if ((await focused(page))?.name === name) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}`);
}

test('on the picture Space plays, arrows step, Home and End go to the ends', async ({
  view,
  page,
}) => {
  const run = await view.open('polytope');
  await tabTo(page, 'Picture of the tokens: Tokens run to the corners of a polygon');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await run.frame()).toBe(58);
  await page.keyboard.press('ArrowRight');
  expect(await run.frame()).toBe(59);
  await page.keyboard.press('Home');
  expect(await run.frame()).toBe(0);
  await page.keyboard.press('End');
  expect(await run.frame()).toBe(60);
  await page.keyboard.press('Space');
  await expect(run.pause).toBeVisible();
  await page.keyboard.press('Space');
  await expect(run.play).toBeVisible();
});

test('up and down go from token to token and say what each is', async ({ view, page }) => {
  const run = await view.open('polytope');
  await run.stage.focus();
  const none = await run.picture();
  await page.keyboard.press('ArrowDown');
  const live = run.root.locator('[aria-live="polite"]');
  await expect(live).toHaveText('Row0, cluster 0, leader, z1 = 2, z2 = 0.5');
  expect(changed(none, await run.picture()).length).toBeGreaterThan(100);
  await page.keyboard.press('ArrowDown');
  await expect(live).toHaveText(/^Row1, cluster 1, leader, /);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(live).toHaveText(/^Row39, cluster 4, /);
  await page.keyboard.press('Escape');
  expect(changed(none, await run.picture())).toEqual([]);
});

test('keys with Control, Alt or Meta stay the browser and the host’s', async ({ view, page }) => {
  const run = await view.open('polytope');
  await run.stage.focus();
  for (const key of ['Control+0', 'Alt+Home', 'Meta+ArrowLeft']) {
    await run.stage.dispatchEvent('keydown', {
      key: key.split('+')[1],
      ctrlKey: key.startsWith('Control'),
      altKey: key.startsWith('Alt'),
      metaKey: key.startsWith('Meta'),
      bubbles: true,
    });
  }
  expect(await run.frame()).toBe(60);
  await page.keyboard.press('Escape');
});
