// SPDX-License-Identifier: Apache-2.0
import { changed, inked } from '../support/pixels.js';
import { expect, test } from '../support/test.js';

const FRAMES = 200;

const asked = (page, view = 0) =>
  page.evaluate(
    (i) =>
      window.host.views[i].service.asked
        .filter(({ method }) => method === 'frames')
        .map(({ params }) => params),
    view,
  );

/** All frames that the page has been given an answer for or had from the start. */
async function given(page) {
  const granted = (await asked(page)).flatMap(([first, count]) =>
    Array.from({ length: Math.min(count, 50) }, (_, i) => first + i),
  );
  return new Set(granted);
}

test('frames that do not fit at first all come from the data service, once each', async ({
  view,
  page,
}) => {
  const run = await view.open('10,000 tokens');
  expect(inked(await run.picture()).length).toBeGreaterThan(10_000);
  const sent = await page.evaluate(async () => {
    const { SCENES } = await import('/scenes/index.js');
    return SCENES['10,000 tokens']().initial.sent;
  });
  const missing = Array.from({ length: FRAMES }, (_, f) => f).filter((f) => !sent.includes(f));
  await expect
    .poll(async () => {
      const came = await given(page);
      return missing.filter((frame) => !came.has(frame)).length;
    })
    .toBe(0);
  await run.settled();
  const settled = (await asked(page)).length;
  for (let i = 0; i < 5; i++) {
    await run.settled();
  }
  expect((await asked(page)).length, 'nothing is asked for twice').toBe(settled);
});

test('every frame is drawn in its own right once it has come', async ({ view, page }) => {
  const run = await view.open('10,000 tokens');
  await expect.poll(async () => (await given(page)).size).toBeGreaterThan(FRAMES / 2);
  await run.stage.press('Home');
  const pictures = [];
  for (let i = 0; i < 3; i++) {
    pictures.push(await run.picture());
    await run.stage.press('ArrowRight');
  }
  expect(changed(pictures[0], pictures[1]).length).toBeGreaterThan(0);
  expect(changed(pictures[1], pictures[2]).length).toBeGreaterThan(0);
});

test('100,000 tokens are drawn while their frames are still coming', async ({ view, page }) => {
  const run = await view.open('100,000 tokens');
  expect(inked(await run.picture()).length).toBeGreaterThan(10_000);
  await run.stage.press('Home');
  expect(await run.frame()).toBe(0);
  await expect.poll(async () => (await asked(page)).length).toBeGreaterThan(0);
});

test('a view that is ended asks for nothing more', async ({ view, page }) => {
  await view.open('10,000 tokens');
  await page.evaluate(() => window.host.teardown('view-0'));
  await view.settled();
  const count = (await asked(page)).length;
  for (let i = 0; i < 20; i++) {
    await view.settled();
  }
  expect((await asked(page)).length).toBe(count);
});

test('a node that stops answering leaves the frames that came, and a sentence', async ({
  view,
}) => {
  const run = await view.open('10,000 tokens', { broken: ['frames'] });
  expect(inked(await run.picture()).length).toBeGreaterThan(10_000);
  await expect(run.root.getByText(/frames? .*(missing|not|cannot|could)/i).first()).toBeVisible();
});

for (const as of ['object', 'text']) {
  test(`answers of the data service come as ${as}`, async ({ view, page }) => {
    await view.open('10,000 tokens', { as });
    await expect.poll(async () => (await asked(page)).length).toBeGreaterThan(1);
  });
}

test('the data service is asked with the ids that the host gave', async ({ view, page }) => {
  await view.open('10,000 tokens');
  await expect.poll(async () => (await asked(page)).length).toBeGreaterThan(0);
  const ids = await page.evaluate(
    () => window.host.views[0].service.asked.find(({ method }) => method === 'frames').ids,
  );
  expect(ids).toEqual({
    extensionType: 'view',
    nodeId: 'root:5',
    projectId: 'project',
    workflowId: 'root',
  });
});
