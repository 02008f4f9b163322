// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * y' = f(y) for f of one sign, by separation: y(t) is the root of t = integral of 1/f from y(0) to y.
 *
 * <p>No time stepping, so an oracle independent of every integrator. f is analytic within 0.5 of the path.
 */
record ScalarFlow(DoubleUnaryOperator rate) {
    private static final double RELATIVE = 1e-15;

    double at(final double start, final double time) {
        if (time == 0) {
            return start;
        }
        double direction = Math.signum(rate.applyAsDouble(start));
        double near = start;
        double far = start + direction * 0.25;
        for (double width = 0.5; timeTo(start, far) < time; width *= 1.5) {
            near = far;
            far += direction * width;
        }
        return new BracketingNthOrderBrentSolver(RELATIVE, RELATIVE, 5)
                .solve(
                        1000,
                        y -> timeTo(start, y) - time,
                        Math.min(near, far),
                        Math.max(near, far));
    }

    private double timeTo(final double start, final double y) {
        return Quadrature.integral(s -> 1 / rate.applyAsDouble(s), start, y);
    }
}
