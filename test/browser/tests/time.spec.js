// SPDX-License-Identifier: Apache-2.0
import { changed } from '../support/pixels.js';
import { expect, test } from '../support/test.js';

const LAST = 60;

test('a run opens at its end', async ({ view }) => {
  const run = await view.open('polytope');
  expect(await run.frame()).toBe(LAST);
  await expect(run.root.getByText('t = 12', { exact: true })).toBeVisible();
});

test('playing moves the tokens, goes on to the end, and stops there', async ({ view }) => {
  const run = await view.open('polytope');
  await run.speed.selectOption('4');
  await run.play.click();
  await expect(run.pause).toBeVisible();
  await expect.poll(() => run.frame()).toBeLessThan(LAST / 2);
  const early = await run.picture();
  await expect(run.play).toBeVisible();
  expect(await run.frame()).toBe(LAST);
  expect(changed(early, await run.picture()).length).toBeGreaterThan(1000);
});

test('pausing holds the picture', async ({ view }) => {
  const run = await view.open('polytope');
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

/** Whether two pictures differ although the same frame is shown, between the start and the next frame. */
async function glides(run) {
  await run.play.click();
  const seen = new Map();
  let differs = false;
  for (let frame = await run.frame(); frame < 2; frame = await run.frame()) {
    const picture = await run.picture();
    if ((await run.frame()) === frame && (await run.pause.isVisible())) {
      const before = seen.get(frame) ?? picture;
      seen.set(frame, before);
      differs ||= changed(before, picture).length > 0;
    }
  }
  expect(seen.size).toBeGreaterThan(0);
  return differs;
}
