// SPDX-License-Identifier: Apache-2.0
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { decoded } from './pixels.js';

const ORIGIN = 'http://view.test/';

/** One view on the page, by the names that its readers hear. */
export class View {
  constructor(page, root = page.locator('#view-0')) {
    this.page = page;
    this.root = root;
    this.stage = root.getByRole('application', { name: /^Picture of the tokens: / });
    this.play = root.getByRole('button', { name: 'Play (Space)' });
    this.pause = root.getByRole('button', { name: 'Pause (Space)' });
    this.first = root.getByRole('button', { name: 'First frame (Home)' });
    this.last = root.getByRole('button', { name: 'Last frame (End)' });
    this.reset = root.getByRole('button', { name: 'Reset the view (0)' });
    this.time = root.getByRole('slider', { name: 'Time' });
    this.speed = root.getByRole('combobox', { name: 'Speed' });
    this.legend = root.getByRole('region', { name: 'Legend' });
    this.alert = root.getByRole('alert');
  }

  /**
   * Opens a scene in the host.
   *
   * @param scene name of a scene, or a record to send as it is
   * @param options size {width, height}; dark, reducedMotion; all others are the service's (host/service.js)
   */
  async open(scene, { size = { width: 800, height: 600 }, dark, reducedMotion, ...options } = {}) {
    await this.page.setViewportSize(size);
    await this.page.emulateMedia({
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    });
    if (!this.page.url().startsWith(ORIGIN)) {
      await this.page.goto(ORIGIN);
      await this.page.waitForFunction(() => window.host);
    }
    const id = await this.page.evaluate(
      ([name, more]) => window.host.open(name, more),
      [scene, options],
    );
    const opened = new View(this.page, this.page.locator(`#${id}`));
    await expect(opened.stage.or(opened.alert)).toBeVisible();
    await opened.settled();
    return opened;
  }

  /** Opens the page that the runner wrote for a workflow's view. */
  async openFile(file, { size = { width: 800, height: 600 }, dark } = {}) {
    await this.page.setViewportSize(size);
    await this.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await this.page.goto(pathToFileURL(file).href);
    const opened = new View(this.page, this.page.locator('#view'));
    await expect(opened.stage).toBeVisible();
    await opened.settled();
    return opened;
  }

  checkbox(name) {
    return this.root.getByRole('checkbox', { name, exact: true });
  }

  select(name) {
    return this.root.getByRole('combobox', { name, exact: true });
  }

  region(name) {
    return this.root.getByRole('region', { name, exact: true });
  }

  /** The button that opens or closes a panel. */
  toggle(name) {
    return this.root.getByRole('button', { name, exact: true });
  }

  /** The number of the frame that is shown, counted from 0. */
  async frame() {
    await this.settled();
    return Number(await this.time.inputValue());
  }

  /** Waits until what was asked for is drawn: the page draws in the next frame of the screen. */
  async settled() {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  /** The picture alone. */
  async picture() {
    await this.settled();
    return decoded(await this.stage.screenshot());
  }

  /** The whole view. */
  async screen() {
    await this.settled();
    return decoded(await this.root.screenshot());
  }
}
