// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, platform, arch } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium, launchOptions } from './support/chromium.js';
import { ROOT } from './support/places.js';
import { answer, ORIGIN } from './support/test.js';

/*
 * node measure.js [--write]
 *
 * How long large scenes take to open and how smoothly they play, drawn in software at 800x600. Prints a table; --write
 * also keeps it, with the machine and the date, in docs/performance-view.md. On a busy machine the figures are worth little.
 */
const SCENES = ['polytope', '10,000 tokens, short', '10,000 tokens', '100,000 tokens'];
/** What is aimed at: a scene, one of its figures, a bound and what it says. Rates are bounded from below, times from above. */
const GOALS = [
  ['10,000 tokens', 'opening', 3000, '10,000 tokens with 200 frames open in less than 3 s'],
  [
    '10,000 tokens',
    'rate',
    30,
    '10,000 tokens with 200 frames play at 30 frames per second or more',
  ],
  [
    '100,000 tokens',
    'openingTask',
    200,
    '100,000 tokens with 50 frames open without a pause of more than 200 ms',
  ],
];
const ROUNDS = 3;
const PLAYED = 4000;
const MOST_WAITED = 180_000;
const PAGE = join(ROOT, 'docs/performance-view.md');

const executable = findChromium();
if (!executable) {
  console.error(
    'Cannot measure, because there is no Chromium. Install it or set CHROMIUM to its path.',
  );
  process.exit(1);
}
const browser = await chromium.launch(launchOptions(executable));
const rows = [];
const medians = new Map();
for (const scene of SCENES) {
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) {
    rounds.push(await measured(scene));
  }
  medians.set(scene, mediansOf(rounds));
  rows.push([scene, ...summed(rounds[0].refused, medians.get(scene))]);
}
const version = browser.version();
await browser.close();
const table = [
  '| scene | opens in | longest task while opening | frames per second | longest task while playing | all frames there after |',
  '|---|---|---|---|---|---|',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
].join('\n');
const goals = GOALS.map(([scene, key, bound, goal]) => {
  const value = medians.get(scene)[key];
  const met = key === 'rate' ? value >= bound : value < bound;
  return `- ${goal}: **${met ? 'met' : 'missed'}**.`;
}).join('\n');
console.log(`${table}\n\n${goals}`);
if (process.argv.includes('--write')) {
  writeFileSync(PAGE, page());
  console.log('written: docs/performance-view.md');
}

/** One round in a page of its own. */
async function measured(scene) {
  const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
  const tab = await context.newPage();
  tab.setDefaultTimeout(MOST_WAITED);
  await context.route('**/*', answer);
  await tab.goto(ORIGIN);
  await tab.waitForFunction(() => window.host);
  const figures = await tab.evaluate(
    async ([name, played, patience]) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const tasks = [];
      new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
        type: 'longtask',
      });
      const longest = (from, to) =>
        tasks
          .filter(({ startTime }) => startTime >= from && startTime < to)
          .reduce((most, { duration }) => Math.max(most, duration), 0);
      await window.host.prepare(name);
      const start = performance.now();
      await window.host.open(name, { as: 'text' });
      const { shadow, service } = window.host.views[0];
      const find = (selector) => shadow.querySelector(selector);
      while (!find('[role="application"], [role="alert"]')) {
        await frame();
      }
      if (find('[role="alert"]')) {
        return { refused: find('[role="alert"]').textContent };
      }
      await frame();
      await frame();
      const opened = performance.now();
      let quietSince = performance.now();
      let answers = service.asked.length;
      while (performance.now() - quietSince < 1500 && performance.now() - opened < patience) {
        await frame();
        if (service.asked.length !== answers) {
          answers = service.asked.length;
          quietSince = performance.now();
        }
      }
      find('button[aria-label^="Play"]').click();
      await frame();
      const from = performance.now();
      let count = 0;
      while (performance.now() - from < played) {
        await frame();
        count++;
      }
      const to = performance.now();
      return {
        opening: opened - start,
        openingTask: longest(start, opened),
        rate: (1000 * count) / (to - from),
        playingTask: longest(from, to),
        complete: answers === 0 ? opened - start : quietSince - start,
      };
    },
    [scene, PLAYED, MOST_WAITED],
  );
  await context.close();
  return figures;
}

/** The median of each figure over the rounds. */
function mediansOf(rounds) {
  const median = (key) =>
    rounds.map((round) => round[key]).sort((a, b) => a - b)[Math.floor(rounds.length / 2)];
  return Object.fromEntries(Object.keys(rounds[0]).map((key) => [key, median(key)]));
}

function summed(refused, { opening, openingTask, rate, playingTask, complete }) {
  if (refused) {
    return [`refused: ${refused}`, '', '', '', ''];
  }
  const ms = (time) => (time === 0 ? 'below 50 ms' : `${Math.round(time)} ms`);
  return [ms(opening), ms(openingTask), rate.toFixed(1), ms(playingTask), ms(complete)];
}

function page() {
  const commit = execFileSync('git', ['describe', '--always'], {
    cwd: ROOT,
    encoding: 'utf8',
  }).trim();
  const facts = [
    ['date', new Date().toISOString().slice(0, 10)],
    ['revision', commit],
    ['processor', processor()],
    ['cores', cpus().length],
    ['system', `${platform()} ${arch()}`],
    ['Chromium', `${version}, drawing in software (SwiftShader), 800x600`],
    [
      'load average',
      loadavg()
        .map((load) => load.toFixed(1))
        .join(', '),
    ],
  ];
  return `# How fast the view is

Written by \`npm run measure -- --write\` in test/browser. Each figure is the median of ${ROUNDS} rounds, each in a page of its own. A scene is open when its first
picture is on the screen; the node's own time is not in it, its answers were made before. Frames are counted over ${PLAYED / 1000} s of playing, with everything shown that is
shown by default. A graphics card draws faster; the longest task is what the processor does either way.

|  |  |
|---|---|
${facts.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}

${table}

What was aimed at, on this machine:

${goals}
`;
}

function processor() {
  const { model } = cpus()[0];
  try {
    return readFileSync('/proc/cpuinfo', 'utf8').match(/model name\s*: (.*)/)?.[1] ?? model;
  } catch {
    return model;
  }
}
