// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { MODULE, ROOT, TARGET } from './places.js';

/** Have no view: a sweep makes a table. */
const WITHOUT_VIEW = ['sweep', 'sweep-loops'];

/** The shipped examples with a view, by name. */
export const EXAMPLES = readdirSync(join(ROOT, 'examples'))
  .filter((file) => file.endsWith('.knwf'))
  .map((file) => basename(file, '.knwf'))
  .filter((example) => !WITHOUT_VIEW.includes(example))
  .sort();

const folder = (example) => join(TARGET, 'examples', example);

/** The page that a run of the example writes, for opening without KNIME. */
export function viewFile(example) {
  const visualizer = readdirSync(folder(example)).find((name) =>
    name.endsWith('geometry-visualizer'),
  );
  return join(folder(example), visualizer, 'view.html');
}

/** Executes the examples that have not been since the page and the nodes were built. */
export function executeExamples() {
  const installed = join(
    ROOT,
    'headless/equinox/target/equinox/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info',
  );
  const built = Math.max(
    ...[MODULE, installed].map((file) => (existsSync(file) ? written(file) : Infinity)),
  );
  for (const example of EXAMPLES) {
    const manifest = join(folder(example), 'manifest.json');
    if (!existsSync(manifest) || written(manifest) < built) {
      const workflow = join(ROOT, 'examples', `${example}.knwf`);
      execFileSync(join(ROOT, 'run'), [workflow, '--out', folder(example)], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    }
  }
}

const written = (file) => statSync(file).mtimeMs;
