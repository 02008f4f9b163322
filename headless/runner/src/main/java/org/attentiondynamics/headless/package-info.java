// SPDX-License-Identifier: Apache-2.0
/**
 * The entry points of the runner, which executes a saved KNIME workflow outside KNIME.
 *
 * <p>May import: every room below, Equinox. May be imported by: tests.
 */
package org.attentiondynamics.headless;
