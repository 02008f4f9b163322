// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

/**
 * One accepted step as a continuous function of time. Valid only during the call that hands it out: the solver reuses its arrays.
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

    /** Steps accepted so far, this one included. */
    long accepted();

    /** Evaluations of the vector field so far. */
    long evaluations();
}
