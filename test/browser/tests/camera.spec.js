// SPDX-License-Identifier: Apache-2.0
import { bounds, changed, coloured } from '../support/pixels.js';
import { expect, test } from '../support/test.js';

/** The middle of the picture on the screen. */
async function middle(run) {
  const { x, y, width, height } = await run.stage.boundingBox();
  return [x + width / 2, y + height / 2];
}

async function dragBy(run, dx, dy, button = 'left') {
  const [x, y] = await middle(run);
  await run.page.mouse.move(x, y);
  await run.page.mouse.down({ button });
  await run.page.mouse.move(x + dx, y + dy, { steps: 4 });
  await run.page.mouse.up({ button });
  await run.page.mouse.move(0, 0);
}

const centre = (picture) => {
  const { left, right, top, bottom } = bounds(coloured(picture));
  return [(left + right) / 2, (top + bottom) / 2];
};

test('dragging turns a scene in space, and the button brings it back', async ({ view }) => {
  const run = await view.open('space');
  const home = await run.picture();
  await dragBy(run, 120, 40);
  expect(changed(home, await run.picture()).length).toBeGreaterThan(2000);
  await run.reset.click();
  await run.page.mouse.move(0, 0);
  expect(changed(home, await run.picture())).toEqual([]);
});

test('shift with arrows turns a scene in space, 0 brings it back', async ({ view }) => {
  const run = await view.open('space');
  await run.stage.focus();
  const home = await run.picture();
  await run.page.keyboard.press('Shift+ArrowRight');
  const right = await run.picture();
  expect(changed(home, right).length).toBeGreaterThan(2000);
  await run.page.keyboard.press('Shift+ArrowUp');
  expect(changed(right, await run.picture()).length).toBeGreaterThan(2000);
  await run.page.keyboard.press('0');
  expect(changed(home, await run.picture())).toEqual([]);
});

test('the right button moves a scene in space without turning it', async ({ view }) => {
  const run = await view.open('space');
  const before = centre(await run.picture());
  await dragBy(run, 30, -20, 'right');
  const after = centre(await run.picture());
  expect(after[0] - before[0]).toBeCloseTo(30, -0.5);
  expect(after[1] - before[1]).toBeCloseTo(-20, -0.5);
});

test('dragging moves a plane scene by as much', async ({ view }) => {
  const run = await view.open('hyperplanes');
  await run.checkbox('Paths').uncheck();
  await run.checkbox('Limit').uncheck();
  for (const key of ['-', '-', '-', '-']) {
    await run.stage.press(key);
  }
  const before = centre(await run.picture());
  await dragBy(run, 25, 15);
  const after = centre(await run.picture());
  expect(after[0] - before[0]).toBeCloseTo(25, -0.5);
  expect(after[1] - before[1]).toBeCloseTo(15, -0.5);
});

for (const scene of ['polytope', 'space']) {
  test(`plus and the wheel zoom in, minus zooms out: ${scene}`, async ({ view }) => {
    const run = await view.open(scene);
    const width = async () => {
      const { left, right } = bounds(coloured(await run.picture()));
      return right - left;
    };
    await run.stage.press('-');
    await run.stage.press('-');
    const small = await width();
    await run.stage.press('+');
    const larger = await width();
    expect(larger).toBeGreaterThan(small + 10);
    await run.page.mouse.move(...(await middle(run)));
    await run.page.mouse.wheel(0, 200);
    await run.page.mouse.move(0, 0);
    expect(await width()).toBeLessThan(larger - 10);
  });
}

test('with the wheel the point under the mouse stays', async ({ view }) => {
  const run = await view.open('one token');
  const [px, py] = centre(await run.picture());
  const { x, y } = await run.stage.boundingBox();
  await run.page.mouse.move(x + px, y + py);
  await run.page.mouse.wheel(0, -300);
  await run.page.mouse.move(0, 0);
  const after = centre(await run.picture());
  expect(after[0]).toBeCloseTo(px, -0.5);
  expect(after[1]).toBeCloseTo(py, -0.5);
});
