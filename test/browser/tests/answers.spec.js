// SPDX-License-Identifier: Apache-2.0
import { SCENES } from '../scenes/index.js';
import { changed, decoded } from '../support/pixels.js';
import { pageOf } from '../support/page.js';
import { expect, test } from '../support/test.js';

const SIZE = { width: 1400, height: 900 };
const STEPS = 30;

/** The polytope's run of which only both ends are sent; the rest, and one matrix, are asked for. */
function sparse(requests) {
  const { initial, answers } = SCENES.polytope();
  const last = initial.times.length - 1;
  const [begin, end] = [answers.frames(0, 1), answers.frames(last, 1)].map(({ frames }) =>
    Buffer.from(frames, 'base64'),
  );
  const frames = Buffer.concat([begin, end]).toString('base64');
  return { answers, initial: { ...initial, sent: [0, last], frames, requests } };
}

async function stepBack(run) {
  await run.stage.focus();
  for (let i = 0; i < STEPS; i++) {
    await run.page.keyboard.press('ArrowLeft');
  }
}

test('a page from disk draws the frames and weights that it was given as answers', async ({
  view,
  page,
}) => {
  const scene = sparse([
    { method: 'frames', params: [1, 59] },
    { method: 'attention', params: [STEPS] },
  ]);
  const disk = await view.openFile(pageOf('with-answers', scene), { size: SIZE });
  await stepBack(disk);
  expect(await disk.frame()).toBe(STEPS);
  await disk.toggle('Attention').click();
  await expect(disk.region('Attention')).toContainText('at t = 6');
  const fromDisk = [await disk.picture(), decoded(await disk.region('Attention').screenshot())];
  await expect(disk.root.getByText(/Cannot/)).toHaveCount(0);
  const hosted = await view.open('polytope', { size: SIZE });
  await stepBack(hosted);
  await hosted.toggle('Attention').click();
  await expect(hosted.region('Attention')).toContainText('at t = 6');
  expect(changed(fromDisk[0], await hosted.picture())).toEqual([]);
  await page.mouse.move(0, 0);
  expect(changed(fromDisk[1], decoded(await hosted.region('Attention').screenshot()))).toEqual([]);
});

test('a page from disk that lacks answers says so, and draws what it has', async ({ view }) => {
  const disk = await view.openFile(pageOf('without-answers', sparse([])));
  await expect(
    disk.root.getByText(/Cannot load all frames, because .* Frames 2 of 61 are drawn\./),
  ).toBeVisible();
  const atEnd = await disk.picture();
  await disk.stage.press('Home');
  expect(changed(atEnd, await disk.picture()).length).toBeGreaterThan(1000);
});
