// SPDX-License-Identifier: Apache-2.0
import { DEGENERATE } from '../scenes/index.js';
import { EXAMPLES, viewFile } from '../support/examples.js';
import { fault } from '../support/golden.js';
import { expect, test } from '../support/test.js';

test.skip(
  process.platform !== 'linux',
  'the fonts of golden pictures are set by fontconfig, which only Linux has',
);

const SIZES = [
  { width: 360, height: 300 },
  { width: 800, height: 600 },
  { width: 1600, height: 1000 },
];
const MIDDLE = SIZES[1];

const named = (scene, { width, height }, dark) =>
  `${scene.replaceAll(/[^a-z0-9]+/g, '-')}-${width}x${height}-${dark ? 'dark' : 'light'}`;

function looksAsEver(scene, size, dark = false) {
  const name = named(scene, size, dark);
  test(`${name} looks as the golden picture`, async ({ view }) => {
    const run = await view.open(scene, { size, dark });
    expect(fault(name, await run.screen())).toBe('');
  });
}

for (const scene of ['polytope', 'space', 'hyperplanes']) {
  for (const size of SIZES) {
    looksAsEver(scene, size);
    looksAsEver(scene, size, true);
  }
}

for (const scene of [...DEGENERATE, 'fifteen clusters', 'with a note', '10,000 tokens, short']) {
  looksAsEver(scene, MIDDLE);
}

for (const example of EXAMPLES) {
  const name = named(`example-${example}`, MIDDLE, false);
  test(`${name} looks as the golden picture`, async ({ view }) => {
    const run = await view.openFile(viewFile(example));
    expect(fault(name, await run.screen())).toBe('');
  });
}
