// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { test as base } from '@playwright/test';
import { HERE, MODULE } from './places.js';
import { View } from './view.js';

export { expect } from '@playwright/test';

/** A name that no network knows; everything below it is answered from files. */
export const ORIGIN = 'http://view.test';

const FILES = {
  '/': join(HERE, 'host/host.html'),
  '/host.js': join(HERE, 'host/host.js'),
  '/service.js': join(HERE, 'host/service.js'),
  '/geometry.js': MODULE,
};
const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src data: blob:";

/**
 * Tests with `view`, the page under test in a host like KNIME. Every test also fails if its page writes an error or a
 * warning to the console, throws what nobody catches, or asks for anything beyond the host and the module.
 */
export const test = base.extend({
  /** What a test that breaks something on purpose expects there; Chromium's own words, as regular expressions. */
  expectedNoise: [[], { option: true }],

  quiet: [
    async ({ context, page, expectedNoise }, use) => {
      const faults = [];
      const note = (fault) => {
        if (!expectedNoise.some((expected) => expected.test(fault))) {
          faults.push(fault);
        }
      };
      page.on('console', (message) => {
        if (['error', 'warning', 'assert'].includes(message.type())) {
          note(`console ${message.type()}: ${message.text()}`);
        }
      });
      page.on('pageerror', (error) => note(`uncaught: ${error.stack ?? error}`));
      page.on('websocket', (socket) => note(`web socket: ${socket.url()}`));
      page.on('request', (request) => {
        if (!known(request)) {
          note(`request: ${request.url()}`);
        }
      });
      await context.route('**/*', (route) => answer(route));
      await use();
      base.expect(faults, 'errors, warnings and requests of the page').toEqual([]);
    },
    { auto: true },
  ],

  view: async ({ page }, use) => use(new View(page)),
});

function fileOf(url) {
  const { origin, pathname } = new URL(url);
  if (origin !== ORIGIN) {
    return undefined;
  }
  return pathname.startsWith('/scenes/') ? join(HERE, pathname) : FILES[pathname];
}

/** A page from disk is the document itself and nothing that it asks for. */
function known(request) {
  const { protocol } = new URL(request.url());
  const opened = protocol === 'file:' && request.isNavigationRequest();
  return opened || protocol === 'blob:' || protocol === 'data:' || Boolean(fileOf(request.url()));
}

/** The host's files and the module for the host's origin, the disk's for pages from disk, and nothing else. */
export async function answer(route) {
  const url = route.request().url();
  const file = fileOf(url);
  if (file) {
    await route.fulfill({
      body: readFileSync(file),
      contentType: TYPES[extname(file)],
      headers: { 'Content-Security-Policy': POLICY },
    });
  } else if (url.startsWith('file:')) {
    await route.continue();
  } else {
    await route.abort();
  }
}
