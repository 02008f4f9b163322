// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders of convergence, measured: the slope of log error over log step. */
class OrderTest {
    private static final String ALL = "org.attentiondynamics.engine.ode.Tableau#all";

    /** The next order of the error is still seen at these steps, as a tenth or so of the slope. */
    private static final double SLOPE = 0.2;

    /** Far above the rounding of a hundred steps, 1e-14. */
    private static final double ROUNDING = 1e-12;

    /** Far above that of one step, 1e-16. */
    private static final double ROUNDING_OF_A_STEP = 1e-13;

    private static final ErrorNorm ACCEPTS = (error, before, after) -> 0;

    /** Logistic growth y' = y (1 - y): y = 1 / (1 + 99 e^-t). */
    private static final Problem GROWTH =
            new Problem("growth", new double[] {0.01}, 10, (t, y, f) -> f[0] = y[0] * (1 - y[0]));

    @ParameterizedTest
    @MethodSource(ALL)
    void stepHasTheOrderOfItsName(final Tableau tableau) {
        // The error changes sign somewhere; each pair is measured at a time far from that.
        boolean fifth = tableau.order() == 5;
        double end = fifth ? 6 : 10;
        int[] steps = fifth ? new int[] {30, 40, 60, 90, 120} : new int[] {12, 13, 14, 16, 18, 20};
        assertThat(slope(ROUNDING, steps, n -> growthError(tableau, end, (int) n)))
                .isCloseTo(tableau.order(), within(SLOPE));
    }

    private static double growthError(final Tableau tableau, final double horizon, final int n) {
        Solver solver = new Solver(tableau, GROWTH, ACCEPTS, 1);
        double[] y = GROWTH.start().clone();
        for (int i = 0; i < n; i++) {
            double t = horizon * i / n;
            double end = horizon * (i + 1) / n;
            assertThat(solver.solve(t, y, end, end - t, step -> true).accepted()).isEqualTo(1);
        }
        return Math.abs(y[0] - 1 / (1 + 99 * Math.exp(-horizon)));
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void denseOutputHasItsOrder(final Tableau tableau) {
        // One step from an exact state errs by O(h^{order + 1}) inside.
        int[] steps =
                tableau.order() == 5
                        ? new int[] {20, 25, 32, 40, 50}
                        : new int[] {5, 6, 7, 8, 9, 10};
        double slope = slope(ROUNDING_OF_A_STEP, steps, n -> bellErrorInside(tableau, 1 / n));
        assertThat(slope).isGreaterThanOrEqualTo(4 + 1 - SLOPE);
        assertThat(slope).isGreaterThanOrEqualTo(tableau.denseOrder() + 1 - SLOPE);
    }

    /** The largest error inside a step of 1 / (1 + t^2) from t = 1. */
    private static double bellErrorInside(final Tableau tableau, final double h) {
        double[] worst = {0};
        double[] inside = new double[1];
        new Solver(tableau, Problem.BELL, ACCEPTS, 1)
                .solve(
                        1,
                        new double[] {0.5},
                        1 + h,
                        h,
                        step -> {
                            for (int i = 1; i < 20; i++) {
                                double t = 1 + h * i / 20;
                                step.at(t, inside);
                                double error = Math.abs(inside[0] - 1 / (1 + t * t));
                                worst[0] = Math.max(worst[0], error);
                            }
                            return true;
                        });
        return worst[0];
    }

    /** The least-squares slope of log error over log h = -log n. */
    private static double slope(
            final double rounding, final int[] steps, final DoubleUnaryOperator error) {
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int n : steps) {
            double e = error.applyAsDouble(n);
            assertThat(e).isGreaterThan(rounding);
            double logH = -Math.log(n);
            x += logH;
            y += Math.log(e);
            xx += logH * logH;
            xy += logH * Math.log(e);
        }
        int m = steps.length;
        return (m * xy - x * y) / (m * xx - x * x);
    }
}
