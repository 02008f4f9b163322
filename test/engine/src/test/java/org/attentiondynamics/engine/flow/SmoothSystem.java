// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/** y' = f(t, y) by Hipparchus' method of order 8 at a tolerance of 1e-14 a step. */
@FunctionalInterface
interface SmoothSystem {
    double TOLERANCE = 1e-14;

    double[] derivatives(double t, double[] y);

    default double[] at(final double[] start, final double time) {
        if (time == 0) {
            return start.clone();
        }
        SmoothSystem system = this;
        OrdinaryDifferentialEquation equation =
                new OrdinaryDifferentialEquation() {
                    @Override
                    public int getDimension() {
                        return start.length;
                    }

                    @Override
                    public double[] computeDerivatives(final double t, final double[] y) {
                        return system.derivatives(t, y);
                    }
                };
        return new DormandPrince853Integrator(1e-12, 1, TOLERANCE, TOLERANCE)
                .integrate(equation, new ODEState(0, start), time)
                .getPrimaryState();
    }
}
