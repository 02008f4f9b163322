// SPDX-License-Identifier: Apache-2.0

/**
 * What a run looks like: the records that become the page's data, the built page, and the same
 * scene drawn as PNG.
 *
 * <p>May import: java.* only, and of AWT what draws shapes, never java.awt.Font. May be imported
 * by: node.
 */
package org.attentiondynamics.nodes.view;
