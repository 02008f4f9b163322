// SPDX-License-Identifier: Apache-2.0

/**
 * Outlines, the lines drawn along them, and the share of every pixel that they cover.
 *
 * <p>All of it is IEEE arithmetic in a fixed order, so a picture has the same pixels on every
 * machine and Java runtime. May import: java.lang and java.util only. May be imported by: view.
 */
package org.attentiondynamics.nodes.view.raster;
