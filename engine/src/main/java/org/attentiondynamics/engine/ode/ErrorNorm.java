// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

/** The size of a local error in units of the tolerance: a step is accepted where it is at most one. */
@FunctionalInterface
public interface ErrorNorm {
    /**
     * Takes note of a step whose errors, one or more, are asked for next: of what depends on its ends only.
     *
     * @param before the state at its start. Not modified.
     * @param after the state at its end. Not modified.
     */
    default void over(final double[] before, final double[] after) {}

    /**
     * @param error the error of each component. Not modified.
     * @param before the state at the start of the step. Not modified.
     * @param after the state at its end. Not modified.
     */
    double of(double[] error, double[] before, double[] after);
}
