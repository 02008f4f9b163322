// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

/** The size of a local error in units of the tolerance: a step is accepted where it is at most one. */
@FunctionalInterface
public interface ErrorNorm {
    /**
     * @param error the error of each component. Not modified.
     * @param before the state at the start of the step. Not modified.
     * @param after the state at its end. Not modified.
     */
    double of(double[] error, double[] before, double[] after);
}
