// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SolverTest {
    /** y' = -2 t y^2, y(0) = 1, so y = 1 / (1 + t^2): nonlinear and not autonomous. */
    private static final VectorField BELL =
            new Field(1) {
                @Override
                public void evaluate(final double t, final double[] y, final double[] derivative) {
                    derivative[0] = -2 * t * y[0] * y[0];
                }
            };

    /** Every step is accepted: the size is what the horizon leaves. */
    private static final ErrorNorm ACCEPTS = (error, before, after) -> 1e-30;

    private static ErrorNorm tolerance(final double tolerance) {
        return (error, before, after) -> {
            double worst = 0;
            for (int i = 0; i < error.length; i++) {
                worst =
                        Math.max(
                                worst,
                                Math.abs(error[i])
                                        / (tolerance * Math.max(1e-3, Math.abs(after[i]))));
            }
            return worst;
        };
    }

    @ParameterizedTest
    @MethodSource("org.attentiondynamics.engine.ode.Tableau#all")
    void errorOfOneStepFallsWithTheOrderPlusOne(final Tableau tableau) {
        // The local error of a method of order p is O(h^{p+1}); two small steps show the slope.
        double slope = Math.log(localError(tableau, 0.2) / localError(tableau, 0.1)) / Math.log(2);
        assertThat(slope).isCloseTo(tableau.order() + 1, within(0.4));
    }

    private static double localError(final Tableau tableau, final double h) {
        double[] y = {1 / (1 + 0.25)};
        Solver solver = new Solver(tableau, BELL, ACCEPTS, 1);
        // A first step must be allowed to span everything: shift time instead of shrinking the
        // step.
        Outcome outcome = solver.solve(0.5, y, 0.5 + h, step -> true);
        assertThat(outcome.accepted()).isEqualTo(1);
        return Math.abs(y[0] - 1 / (1 + (outcome.time()) * (outcome.time())));
    }

    @ParameterizedTest
    @MethodSource("org.attentiondynamics.engine.ode.Tableau#all")
    void tighterToleranceGivesASmallerError(final Tableau tableau) {
        double loose = errorAt(tableau, 1e-5);
        double tight = errorAt(tableau, 1e-9);
        assertThat(loose).isLessThan(1e-3);
        assertThat(tight).isLessThan(1e-7).isLessThan(loose / 100);
    }

    private static double errorAt(final Tableau tableau, final double tolerance) {
        double[] y = {1};
        Outcome outcome =
                new Solver(tableau, BELL, tolerance(tolerance), 100_000)
                        .solve(0, y, 5, step -> true);
        assertThat(outcome.ending()).isEqualTo(Ending.REACHED_HORIZON);
        return Math.abs(y[0] - 1.0 / 26);
    }

    @ParameterizedTest
    @MethodSource("org.attentiondynamics.engine.ode.Tableau#all")
    void denseOutputFollowsTheSolutionInsideSteps(final Tableau tableau) {
        double[] worst = {0};
        double[] y = {1};
        double[] middle = new double[1];
        new Solver(tableau, BELL, tolerance(1e-8), 100_000)
                .solve(
                        0,
                        y,
                        5,
                        step -> {
                            for (double theta : new double[] {0, 0.3, 0.5, 0.9, 1}) {
                                double t = step.from() + theta * (step.to() - step.from());
                                step.at(t, middle);
                                worst[0] =
                                        Math.max(worst[0], Math.abs(middle[0] - 1 / (1 + t * t)));
                            }
                            return true;
                        });
        assertThat(worst[0]).isLessThan(1e-6);
    }

    @Test
    void blowUpIsReportedAndNotThrown() {
        VectorField explosion =
                new Field(1) {
                    @Override
                    public void evaluate(
                            final double t, final double[] y, final double[] derivative) {
                        derivative[0] = y[0] * y[0];
                    }
                };
        double[] y = {1}; // y = 1 / (1 - t)
        Outcome outcome =
                new Solver(Tableau.DORMAND_PRINCE_5, explosion, tolerance(1e-8), 100_000)
                        .solve(0, y, 2, step -> true);
        assertThat(outcome.ending()).isIn(Ending.STEP_TOO_SMALL, Ending.NOT_FINITE);
        assertThat(outcome.time()).isCloseTo(1, within(1e-6));
        assertThat(outcome.isComplete()).isFalse();
    }

    @Test
    void notANumberFromTheStartIsNotFinite() {
        double[] y = {Double.NaN};
        assertThat(
                        new Solver(Tableau.DORMAND_PRINCE_5, BELL, tolerance(1e-8), 10)
                                .solve(0, y, 1, step -> true)
                                .ending())
                .isEqualTo(Ending.NOT_FINITE);
    }

    @Test
    void zeroHorizonIsReachedAtOnce() {
        double[] y = {3};
        Outcome outcome =
                new Solver(Tableau.DORMAND_PRINCE_5, BELL, tolerance(1e-8), 10)
                        .solve(0, y, 0, step -> true);
        assertThat(outcome.ending()).isEqualTo(Ending.REACHED_HORIZON);
        assertThat(y).containsExactly(3);
    }

    @Test
    void fieldMayEndTheSolve() {
        VectorField impatient =
                new Field(1) {
                    @Override
                    public void evaluate(
                            final double t, final double[] y, final double[] derivative) {
                        if (t > 0.5) {
                            throw new CancellationException();
                        }
                        derivative[0] = 1;
                    }
                };
        Outcome outcome =
                new Solver(Tableau.DORMAND_PRINCE_5, impatient, tolerance(1e-8), 1000)
                        .solve(0, new double[1], 10, step -> true);
        assertThat(outcome.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(outcome.time()).isLessThanOrEqualTo(0.5);
    }

    private abstract static class Field implements VectorField {
        private final int dimension;

        Field(final int dimension) {
            this.dimension = dimension;
        }

        @Override
        public int dimension() {
            return dimension;
        }
    }
}
