// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.ode.Tableau;

/** How tokens move in time. */
public sealed interface Scheme {
    /**
     * The differential equation x' = P V x.
     *
     * @param pair the Runge-Kutta pair it is integrated with
     */
    record Continuous(Tableau pair) implements Scheme {}

    /**
     * Residual layers with tied weights: x(t + dt) = x(t) + dt P V x, exactly; dt = 1 is a transformer's layer.
     *
     * <p>Source: arXiv:2305.05465, equation (1.3) and Remark 3.4.
     *
     * @param size dt, finite, above 0
     */
    record Layers(double size) implements Scheme {
        /**
         * @throws IllegalArgumentException if the size is out of its range
         */
        public Layers {
            if (!(size > 0) || Double.isInfinite(size)) {
                throw new IllegalArgumentException(
                        "layer size must be finite and above 0, was " + size);
            }
        }
    }
}
