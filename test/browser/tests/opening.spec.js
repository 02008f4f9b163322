// SPDX-License-Identifier: Apache-2.0
import { DEGENERATE, SCENES } from '../scenes/index.js';
import { inked } from '../support/pixels.js';
import { expect, test } from '../support/test.js';

const SMALL = ['polytope', 'space', 'hyperplanes', 'six coordinates', 'fifteen clusters'];

for (const scene of [...SMALL, ...DEGENERATE]) {
  test(`something is drawn, and what it is stands above it: ${scene}`, async ({ view }) => {
    const run = await view.open(scene);
    expect(inked(await run.picture()).length).toBeGreaterThan(500);
    await expect(run.root.getByRole('heading', { level: 2 })).toHaveText(
      SCENES[scene]().initial.title,
    );
  });
}

test('a scene that cannot be drawn in part says so', async ({ view }) => {
  const run = await view.open('not finite');
  await expect(
    run.root.getByText('Not drawn: 2 tokens with NaN or infinite coordinates.'),
  ).toBeVisible();
});

test('a scene without tokens says so', async ({ view }) => {
  const run = await view.open('no tokens');
  await expect(run.root.getByText('There are no tokens to draw.')).toBeVisible();
});

test('the node’s own note is shown', async ({ view }) => {
  const run = await view.open('with a note');
  await expect(run.root.getByText('Every 4th of 41 frames is shown.')).toBeVisible();
});

test('names are shown as they are, not as HTML', async ({ view }) => {
  const run = await view.open('hostile names');
  expect(await run.root.evaluate((place) => place.shadowRoot.querySelector('img'))).toBeNull();
  await run.stage.focus();
  await run.page.keyboard.press('ArrowDown');
  await run.settled();
  expect(await run.root.evaluate((place) => place.shadowRoot.querySelector('img'))).toBeNull();
});

for (const through of ['configuration', 'service']) {
  for (const as of ['object', 'text']) {
    test(`initial data come through the ${through} as ${as}`, async ({ view, page }) => {
      const run = await view.open('polytope', { through, as });
      await expect(run.stage).toBeVisible();
      const asked = await page.evaluate(() => window.host.views[0].service.asked);
      const ids = {
        extensionType: 'view',
        nodeId: 'root:5',
        projectId: 'project',
        workflowId: 'root',
      };
      const initial = asked.filter(({ serviceType }) => serviceType === 'initial_data');
      expect(initial).toEqual(through === 'service' ? [{ serviceType: 'initial_data', ids }] : []);
    });
  }
}

test('10,000 tokens are drawn', async ({ view }) => {
  const run = await view.open('10,000 tokens, short');
  await expect(run.root.getByText(/10,000 tokens, 5 clusters/)).toBeVisible();
  expect(inked(await run.picture()).length).toBeGreaterThan(10_000);
});

for (const [what, initialData, sentence] of [
  [
    'what the user did wrong',
    { userError: { message: 'The table is empty. Add rows.' } },
    'The table is empty. Add rows.',
  ],
  ['what broke in the node', { internalError: { message: 'Broken.' } }, 'Broken.'],
  ['that there are no data', { result: null }, /^The node sent no data for this view/],
  ['that nothing came', 'null', /^The node sent no data for this view/],
]) {
  test(`instead of a picture there is a sentence: ${what}`, async ({ view }) => {
    const failed = await view.open('polytope', { initialData });
    await expect(failed.alert).toHaveText(sentence);
    await expect(failed.stage).toHaveCount(0);
  });
}

test('frames that do not fit the tokens are refused with a sentence', async ({ view }) => {
  const { initial } = SCENES.polytope();
  const failed = await view.open({ ...initial, frames: initial.frames.slice(0, 400) });
  await expect(failed.alert).toHaveText(/^Cannot draw the tokens, because /);
});

test('warnings and errors of the node reach the host', async ({ view, page }) => {
  const { initial } = SCENES.polytope();
  await view.open('polytope', { initialData: { result: initial, warningMessages: ['Careful.'] } });
  await view.open('polytope', { initialData: { userError: { message: 'No.' } } });
  const alerts = await page.evaluate(() => window.host.views.map(({ service }) => service.alerts));
  expect(alerts).toEqual([
    [{ type: 'warn', warnings: [{ message: 'Careful.' }] }],
    [{ type: 'error', message: 'No.' }],
  ]);
});
