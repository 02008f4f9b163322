// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { findChromium } from '../support/chromium.js';
import { compare, fault } from '../support/golden.js';
import { HERE } from '../support/places.js';
import { SCENES } from '../scenes/index.js';
import { expect, test } from '../support/test.js';

const INSTALL = /Install it \(on Debian: apt-get install chromium\) or set CHROMIUM to its path/;

/** Starts the tests where no program is on PATH. */
function start(environment, ...given) {
  const env = { PATH: '', ...environment };
  return spawnSync(process.execPath, ['run.js', ...given], { cwd: HERE, env, encoding: 'utf8' });
}

test('without a browser the tests are left out with a sentence', () => {
  const { status, stdout, stderr } = start({});
  expect(status).toBe(0);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^The browser tests did not run, because there is no Chromium\. /);
  expect(stdout).toMatch(INSTALL);
  expect(stdout.trim().split('\n')).toHaveLength(1);
});

for (const [where, environment, given] of [
  ['in CI', { CI: 'true' }, []],
  ['where they are required', {}, ['--required=true']],
]) {
  test(`without a browser the tests fail with a sentence ${where}`, () => {
    const { status, stderr } = start(environment, ...given);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Cannot run the browser tests, because there is no Chromium\. /);
    expect(stderr).toMatch(INSTALL);
  });
}

test('a variable CHROMIUM that names no program is refused', () => {
  const { status, stderr } = start({ CHROMIUM: '/no/such/program' });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /because CHROMIUM is \/no\/such\/program, which is no program\. Set it to/,
  );
});

test('the variable CHROMIUM goes before the usual names', () => {
  expect(findChromium({ CHROMIUM: process.execPath, PATH: process.env.PATH })).toBe(
    process.execPath,
  );
  expect(findChromium({ PATH: '' })).toBeNull();
});

test('a scene is the same in the browser and beside it', async ({ view, page }) => {
  await view.open('one token');
  for (const name of ['polytope', 'space', 'not finite', '10,000 tokens, short']) {
    const inPage = await page.evaluate(async (scene) => {
      const { SCENES: scenes } = await import('/scenes/index.js');
      return JSON.stringify(scenes[scene]().initial);
    }, name);
    expect(inPage === JSON.stringify(SCENES[name]().initial), name).toBe(true);
  }
});

test('a golden picture that is missing is told of, and how to make it', async ({ view }) => {
  test.skip(process.env.GOLDEN === 'renew', 'it would be made');
  const run = await view.open('polytope');
  expect(fault('no-such-picture', await run.screen())).toMatch(
    /^There is no golden picture golden\/no-such-picture\.png .*, run: npm run golden$/,
  );
});

test('a picture that misses its centres is told from one that has them', async ({ view }) => {
  const run = await view.open('hyperplanes', { size: { width: 1600, height: 1000 } });
  const whole = await run.screen();
  expect(compare(whole, await run.screen()).share).toBe(0);
  await run.checkbox('Centres').uncheck();
  expect(fault('hyperplanes-1600x1000-light', await run.screen())).toMatch(
    /^0\.\d\d % of the picture differ from golden\/hyperplanes-1600x1000-light\.png, 0\.1 % may: .*npm run golden$/,
  );
});
