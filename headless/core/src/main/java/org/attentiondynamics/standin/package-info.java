// SPDX-License-Identifier: Apache-2.0
/**
 * What a host of nodes needs beyond KNIME's public API: execution contexts, tables, settings files, stored port objects.
 *
 * <p>May import: the stand-in's types. May be imported by: the headless runner, tests.
 */
package org.attentiondynamics.standin;
