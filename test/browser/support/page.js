// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODULE, ROOT, TARGET } from './places.js';

const TEMPLATE = join(ROOT, 'headless/runner/src/main/resources/view-host.html');

const inScript = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * Writes the page that the runner would write for a scene, with the answers to its requests.
 *
 * @param scene {initial, answers} as scenes/run.js makes them
 * @returns the file
 */
export function pageOf(name, { initial, answers }) {
  const parts = {
    TITLE: name,
    INITIAL_DATA: inScript({ result: initial }),
    SCRIPT: inScript(readFileSync(MODULE, 'utf8')),
    REQUESTS: inScript(initial.requests),
    ANSWERS: initial.requests
      .map(({ method, params }, k) => {
        const answer = inScript(answers[method](...params));
        return `<script type="application/json" id="answer-${k}">${answer}</script>`;
      })
      .join('\n'),
  };
  const template = readFileSync(TEMPLATE, 'utf8');
  const folder = join(TARGET, 'pages');
  const file = join(folder, `${name}.html`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    template.replaceAll(/\{\{([A-Z_]+)\}\}/g, (_, part) => parts[part]),
  );
  return file;
}
