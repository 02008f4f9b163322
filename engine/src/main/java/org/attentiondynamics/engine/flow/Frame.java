// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.tokens.Tokens;

/**
 * The rescaled tokens at one time.
 *
 * @param time t
 * @param rescaled z(t) = e^{-tV} x(t)
 * @param accepted steps taken up to the end of the step that holds t
 * @param evaluations evaluations of the vector field so far
 * @param step the size of that step; 0 for the initial frame
 */
public record Frame(double time, Tokens rescaled, long accepted, long evaluations, double step) {}
