// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from '@playwright/test';
import { findChromium, launchOptions } from './support/chromium.js';

/** Tests wait for what must be seen, never for a time; this much is patience with a busy machine. */
const PATIENCE = 120_000;

export default defineConfig({
  outputDir: 'target/failures',
  forbidOnly: true,
  workers: 1,
  timeout: PATIENCE,
  expect: { timeout: PATIENCE / 4 },
  reporter: [['dot'], ['junit', { outputFile: 'target/surefire-reports/TEST-browser.xml' }]],
  use: { browserName: 'chromium', launchOptions: launchOptions(findChromium()) },
  testDir: 'tests',
});
