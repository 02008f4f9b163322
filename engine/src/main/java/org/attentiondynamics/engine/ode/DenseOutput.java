// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

/**
 * One accepted step as a continuous function of time, of the order of its pair's continuous extension.
 *
 * <p>Valid only during the call that hands it out: the solver reuses its arrays. Looking inside a step may evaluate the vector field, once a
 * step and not once a look; looking at its ends never does. Not thread-safe.
 */
public interface DenseOutput {
    /** The start of the step. */
    double from();

    /** The end of the step. */
    double to();

    /**
     * The state at t in [from, to]; exactly the accepted states at both ends.
     *
     * @param out the result. Modified.
     */
    void at(double t, double[] out);

    /**
     * Components [first, first + count) of the state at t in [from, to], the same numbers as {@link #at(double, double[])} gives; O(count).
     *
     * @param out the result, in [0, count). Modified.
     */
    void at(double t, int first, int count, double[] out);

    /** Steps accepted so far, this one included. */
    long accepted();

    /** Evaluations of the vector field so far. */
    long evaluations();

    /** The sum of the local errors of the steps accepted so far, this one included, in units of the tolerance. */
    double errorSum();
}
