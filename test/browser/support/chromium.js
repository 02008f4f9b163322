// SPDX-License-Identifier: Apache-2.0
import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { HERE, TARGET } from './places.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * Chromium's file: what the variable CHROMIUM names, else the first of its usual names on PATH; null if there is none.
 *
 * @throws Error with a sentence if CHROMIUM names no program
 */
export function findChromium(environment = process.env) {
  if (environment.CHROMIUM) {
    if (!executable(environment.CHROMIUM)) {
      throw new Error(
        `Cannot run the browser tests, because CHROMIUM is ${environment.CHROMIUM}, which is no program. Set it to the path of Chromium, or unset it.`,
      );
    }
    return environment.CHROMIUM;
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find(executable) ?? null;
}

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * How it is started: drawing in software and with fonts of our own, so that every machine draws nearly alike, whatever graphics card
 * and fonts it has.
 */
export function launchOptions(executablePath) {
  return {
    executablePath,
    args: [
      '--no-sandbox', // which root, as in a container, cannot have
      '--disable-dev-shm-usage',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--hide-scrollbars',
      '--force-color-profile=srgb',
      '--font-render-hinting=none',
      '--disable-lcd-text',
    ],
    env: { ...process.env, FONTCONFIG_FILE: fontConfiguration() },
  };
}

/** DejaVu from the package beside us, for every font a page may ask for. */
function fontConfiguration() {
  const folder = join(TARGET, 'fonts');
  const file = join(folder, 'fonts.conf');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(HERE, 'node_modules/dejavu-fonts-ttf/ttf')}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  <match target="pattern"><edit name="family" mode="prepend_first" binding="strong"><string>DejaVu Sans</string></edit></match>
</fontconfig>
`,
  );
  return file;
}
