// SPDX-License-Identifier: Apache-2.0
import { SCENES } from '../scenes/index.js';
import { changed } from '../support/pixels.js';
import { distanceToPiece, hullOf, inOrNear, planeOf } from '../support/plane.js';
import { expect, test } from '../support/test.js';

/** The options are always in sight here. */
const NARROW = { width: 700, height: 900 };
const WIDE = { width: 1400, height: 700 };
/** A dashed line, its marks at the corners, and what finding the tokens in the picture is out by. */
const NEAR = 14;

async function bare(view, name, frame) {
  const run = await view.open(name, { size: NARROW });
  for (const box of await run.root.getByRole('checkbox').all()) {
    await box.uncheck();
  }
  const { initial, positions } = SCENES[name]();
  if (frame === 0) {
    await run.stage.press('Home');
  }
  const tokens = await run.picture();
  return { run, tokens, initial, positions, place: planeOf(tokens, positions(frame)) };
}

async function changedBy(run, tokens, label) {
  await run.checkbox(label).check();
  const pixels = changed(tokens, await run.picture());
  await run.checkbox(label).uncheck();
  expect(changed(tokens, await run.picture())).toEqual([]);
  expect(pixels.length).toBeGreaterThan(50);
  return pixels;
}

test('the limit of a polytope is drawn around the centres that are its vertices', async ({
  view,
}) => {
  const { run, tokens, initial, place } = await bare(view, 'polytope', 60);
  const pixels = await changedBy(run, tokens, 'Limit');
  const corners = hullOf(initial.centres.map(place));
  expect(pixels.filter((pixel) => !inOrNear(pixel, corners, NEAR))).toEqual([]);
});

test('the limit of hyperplanes is a line through each centre', async ({ view }) => {
  const { run, tokens, initial, place } = await bare(view, 'hyperplanes', 60);
  const pixels = await changedBy(run, tokens, 'Limit');
  const lines = initial.centres.map(place).map(([x]) => x);
  expect(pixels.filter(([x]) => !lines.some((line) => Math.abs(x - line) <= NEAR))).toEqual([]);
  for (const line of lines) {
    expect(pixels.some(([x]) => Math.abs(x - line) <= NEAR)).toBe(true);
  }
});

test('links go from each token to the one it follows', async ({ view }) => {
  const { run, tokens, initial, positions, place } = await bare(view, 'polytope', 0);
  const at = positions(0).map(place);
  const pixels = await changedBy(run, tokens, 'Links');
  const links = initial.follows.map((leader, i) => [at[i], at[leader]]);
  const astray = pixels.filter((pixel) =>
    links.every(([from, to]) => distanceToPiece(pixel, from, to) > NEAR),
  );
  expect(astray).toEqual([]);
  const longest = links.reduce((a, b) =>
    Math.hypot(a[0][0] - a[1][0], a[0][1] - a[1][1]) >
    Math.hypot(b[0][0] - b[1][0], b[0][1] - b[1][1])
      ? a
      : b,
  );
  const middle = [(longest[0][0] + longest[1][0]) / 2, (longest[0][1] + longest[1][1]) / 2];
  expect(pixels.some(([x, y]) => Math.hypot(x - middle[0], y - middle[1]) <= NEAR)).toBe(true);
});

for (const [key, label] of [
  ['paths', 'Paths'],
  ['hull', 'Hull'],
  ['limit', 'Limit'],
  ['leaders', 'Leaders'],
  ['links', 'Links'],
  ['centres', 'Centres'],
]) {
  test(`the node decides whether ${label} are on at first`, async ({ view }) => {
    for (const wanted of [true, false]) {
      const run = await view.open('polytope', { size: WIDE, view: { [key]: wanted } });
      await expect(run.checkbox(label)).toBeChecked({ checked: wanted });
    }
  });
}

test('scenes of which nothing is known offer neither limit nor links', async ({ view }) => {
  const run = await view.open('identical tokens');
  await expect(run.checkbox('Limit')).toHaveCount(0);
  await expect(run.checkbox('Links')).toHaveCount(0);
});
