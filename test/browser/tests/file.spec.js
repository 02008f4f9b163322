// SPDX-License-Identifier: Apache-2.0
import { EXAMPLES, viewFile } from '../support/examples.js';
import { changed, inked } from '../support/pixels.js';
import { expect, test } from '../support/test.js';

for (const example of EXAMPLES) {
  test(`the page that a run writes opens from disk and plays: ${example}`, async ({
    view,
    page,
  }) => {
    const run = await view.openFile(viewFile(example));
    await expect(page).toHaveTitle(/./);
    const atEnd = await run.picture();
    expect(inked(atEnd).length).toBeGreaterThan(1000);
    await run.stage.focus();
    await page.keyboard.press('Home');
    expect(await run.frame()).toBe(0);
    expect(changed(atEnd, await run.picture()).length).toBeGreaterThan(500);
    await run.speed.selectOption('4');
    await run.play.click();
    await expect.poll(() => run.frame()).toBeGreaterThan(0);
  });

  test(`the initial data of a run open in a host as well: ${example}`, async ({ view, page }) => {
    const file = await view.openFile(viewFile(example));
    const fromDisk = await file.screen();
    const { result } = await page.evaluate(() =>
      JSON.parse(document.getElementById('initial-data').textContent),
    );
    const hosted = await view.open(result);
    expect(changed(fromDisk, await hosted.screen())).toEqual([]);
  });
}

test('there is at least one example', () => expect(EXAMPLES.length).toBeGreaterThan(0));
