// SPDX-License-Identifier: Apache-2.0
/**
 * Ordinary differential equations over {@code double[]}: embedded Runge-Kutta pairs as data, step control, dense output, and the one loop.
 *
 * <p>May import: nothing of ours; it never hears of tokens. May be imported by: flow.
 */
package org.attentiondynamics.engine.ode;
