// SPDX-License-Identifier: Apache-2.0
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export const HERE = at('..');
export const ROOT = at('../../..');
export const TARGET = at('../target');
export const GOLDEN = at('../golden');
/** The page as the plugin's build makes it. */
export const MODULE = at('../../../plugin/dist/view/geometry.js');
