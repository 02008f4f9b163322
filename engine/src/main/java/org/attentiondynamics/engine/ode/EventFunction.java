// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

/** g(t, y), whose zeros along a solution are the times of an event. Continuous where its zeros matter. */
@FunctionalInterface
public interface EventFunction {
    /**
     * @param y the state, or the slice of it that the event asked for. Not modified.
     */
    double of(double t, double[] y);
}
