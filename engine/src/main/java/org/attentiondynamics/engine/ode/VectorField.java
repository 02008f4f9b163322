// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

/** The right-hand side f of y' = f(t, y). */
public interface VectorField {
    /** The number of components of y. */
    int dimension();

    /**
     * f(t, y).
     *
     * @param y the state. Not modified.
     * @param derivative the result. Modified.
     * @throws java.util.concurrent.CancellationException to end the solve as cancelled
     */
    void evaluate(double t, double[] y, double[] derivative);
}
