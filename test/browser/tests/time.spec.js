// SPDX-License-Identifier: Apache-2.0
import { changed } from '../support/pixels.js';
import { expect, test } from '../support/test.js';

const LAST = 60;
/** Enough to see a token glide; at a quarter of the speed a scene of four frames shows each for six seconds and more. */
const PICTURES = 3;

test('a run opens at its end', async ({ view }) => {
  const run = await view.open('polytope');
  expect(await run.frame()).toBe(LAST);
  await expect(run.root.getByText('t = 12', { exact: true })).toBeVisible();
});

test('playing moves the tokens, goes on to the end, and stops there', async ({ view }) => {
  const run = await view.open('polytope');
  await run.speed.selectOption('0.25');
  await run.play.click();
  await expect(run.pause).toBeVisible();
  await expect.poll(() => run.frame()).toBeLessThan(LAST / 2);
  const early = await run.picture();
  await run.speed.selectOption('4');
  await expect(run.play).toBeVisible();
  expect(await run.frame()).toBe(LAST);
  expect(changed(early, await run.picture()).length).toBeGreaterThan(1000);
});

test('pausing holds the picture', async ({ view }) => {
  const run = await view.open('polytope');
  await run.speed.selectOption('0.25');
  await run.play.click();
  await expect.poll(() => run.frame()).toBeLessThan(LAST);
  await run.pause.click();
  await expect(run.play).toBeVisible();
  const held = await run.picture();
  expect(changed(held, await run.picture())).toEqual([]);
});

test('the slider shows the frame it is moved to', async ({ view }) => {
  const run = await view.open('polytope');
  const atEnd = await run.picture();
  const { x, y, width, height } = await run.time.boundingBox();
  await run.page.mouse.move(x + width - 8, y + height / 2);
  await run.page.mouse.down();
  await run.page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
  await run.page.mouse.up();
  expect(Math.abs((await run.frame()) - LAST / 2)).toBeLessThanOrEqual(1);
  await expect(run.time).toHaveAttribute('aria-valuetext', /frame 3\d of 61$/);
  expect(changed(atEnd, await run.picture()).length).toBeGreaterThan(500);
});

test('buttons go to the first and the last frame', async ({ view }) => {
  const run = await view.open('polytope');
  const atEnd = await run.picture();
  await run.first.click();
  expect(await run.frame()).toBe(0);
  const atStart = await run.picture();
  expect(changed(atEnd, atStart).length).toBeGreaterThan(1000);
  await run.last.click();
  expect(await run.frame()).toBe(LAST);
  await run.page.mouse.move(0, 0);
  expect(changed(atEnd, await run.picture())).toEqual([]);
});

test('a scene of one frame offers nothing to play', async ({ view }) => {
  const still = await view.open('one frame');
  await expect(still.play).toBeDisabled();
  await expect(still.time).toBeDisabled();
});

test('with less motion whole frames follow each other, without gliding', async ({ view }) => {
  const run = await view.open('four frames', { reducedMotion: true });
  expect(await glides(run)).toBe(false);
});

test('without that wish tokens glide', async ({ view }) => {
  const run = await view.open('four frames');
  expect(await glides(run)).toBe(true);
});

/** Whether pictures differ although they show one frame, played slowly; then it is played on to the end. */
async function glides(run) {
  await run.speed.selectOption('0.25');
  await run.play.click();
  await expect(run.pause).toBeVisible();
  const seen = new Map();
  const enough = () => [...seen.values()].some((pictures) => pictures.length === PICTURES);
  while (!enough() && (await run.pause.isVisible())) {
    const frame = await run.frame();
    const picture = await run.picture();
    if ((await run.frame()) === frame) {
      seen.set(frame, [...(seen.get(frame) ?? []), picture]);
    }
  }
  await run.speed.selectOption('4');
  await expect(run.play).toBeVisible();
  expect(await run.frame()).toBe(3);
  expect(enough(), `${PICTURES} pictures of one frame`).toBe(true);
  return [...seen.values()].some(([first, ...others]) =>
    others.some((picture) => changed(first, picture).length > 0),
  );
}
