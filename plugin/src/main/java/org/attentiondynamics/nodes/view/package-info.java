// SPDX-License-Identifier: Apache-2.0

/**
 * What a run looks like: the records that become the page's data, the built page, and the same
 * scene drawn as PNG, SVG and animation.
 *
 * <p>May import: java.* without java.awt, view.raster and view.png. May be imported by: node.
 */
package org.attentiondynamics.nodes.view;
