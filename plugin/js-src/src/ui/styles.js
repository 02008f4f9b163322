// SPDX-License-Identifier: Apache-2.0
import view from './style/view.css?inline';
import controls from './style/controls.css?inline';
import tooltip from './style/tooltip.css?inline';
import panels from './style/panels.css?inline';
import sizes from './style/sizes.css?inline';

/** One file a room; how they share a small house is the last, which overrules the others. */
export const styles = [view, controls, tooltip, panels, sizes].join('\n');
