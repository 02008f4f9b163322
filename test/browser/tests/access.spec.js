// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { EXAMPLES, viewFile } from '../support/examples.js';
import { expect, test } from '../support/test.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical faults that axe-core finds, one line each. */
async function faults(page) {
  await page.evaluate(AXE);
  const { violations, passes } = await page.evaluate(() => window.axe.run(document));
  expect(passes.length, 'rules that axe-core found something to check by').toBeGreaterThan(10);
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help}: ${target.flat()}`),
    );
}

for (const dark of [false, true]) {
  for (const scene of ['polytope', 'space', 'no tokens', 'not finite', 'one frame']) {
    test(`axe-core finds nothing serious: ${scene}, ${dark ? 'dark' : 'light'}`, async ({
      view,
      page,
    }) => {
      const run = await view.open(scene, { dark });
      expect(await faults(page)).toEqual([]);
      await run.stage.focus();
      await page.keyboard.press('ArrowDown');
      await run.settled();
      expect(await faults(page)).toEqual([]);
    });
  }
}

test('axe-core finds nothing serious in a narrow view', async ({ view, page }) => {
  await view.open('polytope', { size: { width: 360, height: 300 } });
  expect(await faults(page)).toEqual([]);
});

test('axe-core finds nothing serious where a sentence stands for the picture', async ({
  view,
  page,
}) => {
  await view.open('polytope', { initialData: { userError: { message: 'The table is empty.' } } });
  expect(await faults(page)).toEqual([]);
});

test('axe-core finds nothing serious in a page from disk', async ({ view, page }) => {
  await view.openFile(viewFile(EXAMPLES[0]));
  expect(await faults(page)).toEqual([]);
});
