// SPDX-License-Identifier: Apache-2.0
import { changed } from '../support/pixels.js';
import { distanceToPiece, hullOf, inOrNear, outline, planeOf } from '../support/plane.js';
import { SCENES } from '../scenes/index.js';
import { expect, test } from '../support/test.js';

/** Half the width of a line, its soft edge, and what finding the tokens in the picture is out by. */
const NEAR = 5;
/** A ring or cross around a mark reaches this far from its middle, in pixels. */
const AROUND = 20;
/** Shorter lines are hidden by the marks at their ends. */
const SEEN = 40;

/** The options are always in sight here. */
const NARROW = { width: 700, height: 800 };

const near = (place) => (pixel) => Math.hypot(pixel[0] - place[0], pixel[1] - place[1]) <= AROUND;

/** The places of the tokens at the first and last frame, and what a switch changes in a picture of tokens alone. */
async function bare(view, name) {
  const run = await view.open(name, { size: NARROW });
  for (const box of await run.root.getByRole('checkbox').all()) {
    await box.uncheck();
  }
  const { initial, positions } = SCENES[name]();
  const tokens = await run.picture();
  const place = planeOf(tokens, positions(initial.times.length - 1));
  return {
    run,
    starts: positions(0).map(place),
    ends: positions(initial.times.length - 1).map(place),
    centres: initial.centres.map(place),
    leaders: initial.leader,
    async changedBy(label) {
      await run.checkbox(label).check();
      const pixels = changed(tokens, await run.picture());
      await run.checkbox(label).uncheck();
      expect(changed(tokens, await run.picture()), `${label} off again`).toEqual([]);
      expect(pixels.length, label).toBeGreaterThan(0);
      return pixels;
    },
  };
}

test('the hull is drawn around the tokens and nowhere else', async ({ view }) => {
  const { starts, ends, changedBy } = await bare(view, 'polytope');
  const pixels = await changedBy('Hull');
  const hull = hullOf(ends);
  const first = hullOf(starts);
  const outside = pixels.filter(
    (pixel) =>
      !inOrNear(pixel, hull, NEAR) &&
      !outline(first).some(([a, b]) => distanceToPiece(pixel, a, b) <= NEAR),
  );
  expect(outside).toEqual([]);
  const long = outline(hull).filter(([a, b]) => Math.hypot(b[0] - a[0], b[1] - a[1]) > SEEN);
  expect(long.length).toBe(5);
  for (const [a, b] of long) {
    const middle = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    expect(
      pixels.some((pixel) => Math.hypot(pixel[0] - middle[0], pixel[1] - middle[1]) <= NEAR),
    ).toBe(true);
  }
});

test('paths run from where the tokens started to where they are', async ({ view }) => {
  const { starts, ends, changedBy } = await bare(view, 'polytope');
  const pixels = await changedBy('Paths');
  const paths = starts.map((start, i) => [start, ends[i]]);
  const astray = pixels.filter(
    (pixel) => !paths.some(([from, to]) => distanceToPiece(pixel, from, to) <= NEAR),
  );
  expect(astray).toEqual([]);
  const long = paths.filter(([from, to]) => Math.hypot(to[0] - from[0], to[1] - from[1]) > SEEN);
  expect(long.length).toBeGreaterThan(20);
  for (const [from, to] of long) {
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    expect(pixels.some(near(middle))).toBe(true);
  }
});

test('a ring is around each leader and nowhere else', async ({ view }) => {
  const { ends, leaders, changedBy } = await bare(view, 'hyperplanes');
  const pixels = await changedBy('Leaders');
  const places = ends.filter((_, i) => leaders[i]);
  expect(places.length).toBe(3);
  expect(pixels.filter((pixel) => !places.some((place) => near(place)(pixel)))).toEqual([]);
  for (const place of places) {
    expect(pixels.filter(near(place)).length).toBeGreaterThan(20);
  }
});

test('a cross is at each centre and nowhere else', async ({ view }) => {
  const { centres, changedBy } = await bare(view, 'polytope');
  const pixels = await changedBy('Centres');
  expect(pixels.filter((pixel) => !centres.some((place) => near(place)(pixel)))).toEqual([]);
  for (const place of centres) {
    expect(pixels.filter(near(place)).length).toBeGreaterThan(10);
  }
});

for (const label of ['Paths', 'Hull', 'Leaders', 'Centres']) {
  test(`in space the switch ${label} changes the picture, and back`, async ({ view }) => {
    const run = await view.open('space', { size: NARROW });
    const whole = await run.picture();
    await run.checkbox(label).uncheck();
    expect(changed(whole, await run.picture()).length).toBeGreaterThan(100);
    await run.checkbox(label).check();
    expect(changed(whole, await run.picture())).toEqual([]);
  });
}

test('the legend explains what is drawn, and only that', async ({ view }) => {
  const run = await view.open('polytope');
  for (const [label, sign] of [
    ['Paths', 'path from the start'],
    ['Hull', 'hull of the tokens'],
    ['Leaders', 'leader'],
    ['Centres', 'cluster centre'],
  ]) {
    const row = run.legend.getByText(sign, { exact: true });
    await expect(row).toBeVisible();
    await run.checkbox(label).uncheck();
    await expect(row).toHaveCount(0);
  }
});

for (const scene of ['identical tokens', 'nothing finite', 'one token']) {
  test(`neither legend nor switches tell of marks that are nowhere: ${scene}`, async ({ view }) => {
    const run = await view.open(scene);
    for (const sign of ['hull of the tokens', 'hull at the start', 'path from the start']) {
      await expect(run.legend.getByText(sign, { exact: true })).toHaveCount(0);
    }
    await expect(run.checkbox('Hull')).toHaveCount(0);
    await expect(run.checkbox('Paths')).toHaveCount(0);
  });
}

test('switches for what a scene does not have are not offered', async ({ view }) => {
  const run = await view.open('identical tokens');
  await expect(run.checkbox('Leaders')).toHaveCount(0);
  await expect(run.checkbox('Centres')).toHaveCount(0);
});
