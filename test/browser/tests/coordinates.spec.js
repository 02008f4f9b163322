// SPDX-License-Identifier: Apache-2.0
import { SCENES } from '../scenes/index.js';
import { changed, coloured } from '../support/pixels.js';
import { planeOf } from '../support/plane.js';
import { expect, test } from '../support/test.js';

/** The options are always in sight here. */
const SIZE = { width: 1000, height: 900 };

const times = (rows, z) => rows.map((row) => row.reduce((sum, r, k) => sum + r * z[k], 0));

async function tokensAlone(run) {
  for (const box of await run.root.getByRole('checkbox').all()) {
    await box.uncheck();
  }
  return run.picture();
}

/** Fails unless there is a mark wherever a token should be. */
function expectTokensAt(picture, positions) {
  const place = planeOf(picture, positions);
  const marks = new Set(coloured(picture).map(([x, y]) => `${x},${y}`));
  for (const position of positions) {
    const [x, y] = place(position).map(Math.round);
    expect(marks.has(`${x},${y}`), `a mark at ${x}, ${y}`).toBe(true);
  }
}

for (const [id, name, index] of [
  ['LEADING_MODES', 'Leading modes', 0],
  ['PRINCIPAL_COMPONENTS', 'Principal components', 1],
]) {
  test(`tokens are drawn along ${name}, chosen by hand or by the node`, async ({ view }) => {
    const { initial, positions } = SCENES.polytope();
    const along = positions(60).map((z) => times(initial.projections[index].rows, z));
    const run = await view.open('polytope', { size: SIZE });
    const before = await tokensAlone(run);
    expectTokensAt(before, positions(60));
    await run.select('Draw along').selectOption({ label: name });
    const after = await run.picture();
    expectTokensAt(after, along);
    expect(changed(before, after).length).toBeGreaterThan(500);
    await run.page.evaluate(() => window.host.views[0].place.remove());
    const other = await view.open('polytope', { size: SIZE, view: { along: id } });
    await expect(other.select('Draw along')).toHaveValue(id);
    await run.page.setViewportSize({ width: 1001, height: 900 });
    await run.page.setViewportSize(SIZE);
    expectTokensAt(await tokensAlone(other), along);
  });
}

test('any two coordinates make a plane picture', async ({ view }) => {
  const run = await view.open('six coordinates', { size: SIZE, view: { axes: [4, 2, 0] } });
  const { positions } = SCENES['six coordinates']();
  expectTokensAt(
    await tokensAlone(run),
    positions(30).map((z) => [z[3], z[1]]),
  );
  await run.select('Horizontal axis').selectOption({ label: 'z5' });
  expectTokensAt(
    await run.picture(),
    positions(30).map((z) => [z[4], z[1]]),
  );
  await run.select('Vertical axis').selectOption({ label: 'z1' });
  expectTokensAt(
    await run.picture(),
    positions(30).map((z) => [z[4], z[0]]),
  );
});

test('a third axis makes a picture in space, which turns', async ({ view }) => {
  const run = await view.open('six coordinates', { view: { axes: [1, 2, 0] } });
  const plane = await run.picture();
  await run.select('Depth axis').selectOption({ label: 'z3' });
  const space = await run.picture();
  expect(changed(plane, space).length).toBeGreaterThan(1000);
  await run.stage.press('Shift+ArrowRight');
  expect(changed(space, await run.picture()).length).toBeGreaterThan(1000);
});

test('a scene of one coordinate is drawn over time and offers no second axis', async ({ view }) => {
  const run = await view.open('one coordinate');
  for (const name of ['Horizontal axis', 'Vertical axis', 'Depth axis']) {
    const axis = run.select(name);
    expect((await axis.count()) === 0 || (await axis.isDisabled())).toBe(true);
  }
});

test('the tooltip keeps telling the coordinates themselves', async ({ view, page }) => {
  const run = await view.open('polytope', { view: { along: 'LEADING_MODES' } });
  await run.stage.focus();
  await page.keyboard.press('ArrowDown');
  await expect(run.root.locator('[aria-live="polite"]').first()).toContainText('z1 = 2, z2 = 0.5');
});
