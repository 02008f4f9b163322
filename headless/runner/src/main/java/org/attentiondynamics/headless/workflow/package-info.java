// SPDX-License-Identifier: Apache-2.0
/**
 * Saved workflows as genuine KNIME writes them, a folder or a .knwf archive, read into records.
 *
 * <p>May import: outcome, the stand-in's settings. May be imported by: every room of the runner but
 * outcome. Knows no node.
 */
package org.attentiondynamics.headless.workflow;
