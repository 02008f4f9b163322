// SPDX-License-Identifier: Apache-2.0
/**
 * How long the engine takes: benchmarks for JMH, and figures for the comparison with others on the same machine.
 *
 * <p>Nothing here runs in a build but the checks that every benchmark computes what it says.
 */
package org.attentiondynamics.benchmark;
