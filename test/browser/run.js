// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './support/chromium.js';
import { executeExamples } from './support/examples.js';
import { HERE, MODULE, TARGET } from './support/places.js';

/*
 * node run.js [--required=true|false] [--golden] [what Playwright's command `test` takes]
 *
 * Runs the tests, or says in one sentence why not. Without a browser that fails where the tests are required (CI=true or
 * --required=true), and is a test left out elsewhere. --golden keeps the pictures of this run as golden ones.
 */
const INSTALL = 'Install it (on Debian: apt-get install chromium) or set CHROMIUM to its path';

const given = process.argv.slice(2);
const required = process.env.CI === 'true' || given.includes('--required=true');
const golden = given.includes('--golden');
const rest = given.filter(
  (argument) => !argument.startsWith('--required=') && argument !== '--golden',
);

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** So that the totals of a build say that something was not tested. */
function reportLeftOut(sentence) {
  const folder = join(TARGET, 'surefire-reports');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'TEST-browser.xml'),
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites><testsuite name="browser" tests="1" skipped="1"><testcase classname="browser" name="all"><skipped message="${sentence}"/></testcase></testsuite></testsuites>
`,
  );
}

let chromium;
try {
  chromium = findChromium();
} catch (error) {
  stop(error.message);
}
if (!chromium && required) {
  stop(`Cannot run the browser tests, because there is no Chromium. ${INSTALL}.`);
}
if (!chromium) {
  const sentence = `The browser tests did not run, because there is no Chromium. ${INSTALL}, then run npm ci and npm test in test/browser.`;
  reportLeftOut(sentence);
  console.log(sentence);
  process.exit(0);
}
if (!existsSync(MODULE)) {
  stop(
    'Cannot run the browser tests, because the page is not built. Run npm ci and npm run build in plugin/js-src.',
  );
}
executeExamples();
const { status } = spawnSync(
  process.execPath,
  [join(HERE, 'node_modules/@playwright/test/cli.js'), 'test', ...rest],
  { cwd: HERE, stdio: 'inherit', env: { ...process.env, GOLDEN: golden ? 'renew' : '' } },
);
process.exit(status ?? 1);
