// SPDX-License-Identifier: Apache-2.0
/**
 * What a host of nodes needs beyond KNIME's public API: the declaration opened, settings stored and loaded, nodes configured and executed.
 *
 * <p>May import: the stand-in's types. May be imported by: the headless runner, tests.
 */
package org.attentiondynamics.standin.node;
