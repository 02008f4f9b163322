// SPDX-License-Identifier: Apache-2.0
/**
 * Ordinary differential equations over {@code double[]}: embedded Runge-Kutta pairs as data, step control, dense output, events, and the one loop.
 *
 * <p>A new method is a file with its numbers, as DormandPrince5, and a constant in Tableau.
 *
 * <p>May import: nothing of ours; it never hears of tokens. May be imported by: flow.
 */
package org.attentiondynamics.engine.ode;
