// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SolverTest {
    private static final String ALL = "org.attentiondynamics.engine.ode.Tableau#all";

    @ParameterizedTest
    @MethodSource(ALL)
    void tighterToleranceGivesASmallerError(final Tableau tableau) {
        double loose = errorAt(tableau, 1e-5);
        double tight = errorAt(tableau, 1e-9);
        assertThat(loose).isLessThan(1e-3);
        assertThat(tight).isLessThan(1e-7).isLessThan(loose / 100);
    }

    private static double errorAt(final Tableau tableau, final double tolerance) {
        double[] y = {1};
        Outcome outcome =
                new Solver(tableau, Problem.BELL, Problem.tolerance(tolerance), 100_000)
                        .solve(0, y, 5, step -> true);
        assertThat(outcome.ending()).isEqualTo(Ending.REACHED_HORIZON);
        return Math.abs(y[0] - 1.0 / 26);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void denseOutputFollowsTheSolutionInsideSteps(final Tableau tableau) {
        double[] worst = {0};
        double[] y = {1};
        double[] middle = new double[1];
        new Solver(tableau, Problem.BELL, Problem.tolerance(1e-8), 100_000)
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
        Problem explosion =
                new Problem("explosion", new double[] {1}, 2, (t, y, f) -> f[0] = y[0] * y[0]);
        double[] y = {1}; // y = 1 / (1 - t)
        Outcome outcome =
                new Solver(Tableau.DORMAND_PRINCE_5, explosion, Problem.tolerance(1e-8), 100_000)
                        .solve(0, y, 2, step -> true);
        assertThat(outcome.ending()).isIn(Ending.STEP_TOO_SMALL, Ending.NOT_FINITE);
        assertThat(outcome.time()).isCloseTo(1, within(1e-6));
        assertThat(outcome.isComplete()).isFalse();
    }

    @Test
    void notANumberFromTheStartIsNotFinite() {
        double[] y = {Double.NaN};
        assertThat(
                        new Solver(
                                        Tableau.DORMAND_PRINCE_5,
                                        Problem.BELL,
                                        Problem.tolerance(1e-8),
                                        10)
                                .solve(0, y, 1, step -> true)
                                .ending())
                .isEqualTo(Ending.NOT_FINITE);
    }

    @Test
    void zeroHorizonIsReachedAtOnce() {
        double[] y = {3};
        Outcome outcome =
                new Solver(Tableau.DORMAND_PRINCE_5, Problem.BELL, Problem.tolerance(1e-8), 10)
                        .solve(0, y, 0, step -> true);
        assertThat(outcome.ending()).isEqualTo(Ending.REACHED_HORIZON);
        assertThat(y).containsExactly(3);
    }

    @Test
    void fieldMayEndTheSolve() {
        Problem impatient =
                new Problem(
                        "impatient",
                        new double[1],
                        10,
                        (t, y, f) -> {
                            if (t > 0.5) {
                                throw new CancellationException();
                            }
                            f[0] = 1;
                        });
        Outcome outcome =
                new Solver(Tableau.DORMAND_PRINCE_5, impatient, Problem.tolerance(1e-8), 1000)
                        .solve(0, new double[1], 10, step -> true);
        assertThat(outcome.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(outcome.time()).isLessThanOrEqualTo(0.5);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void observerMayStopAtTheEndOfAnyStep(final Tableau tableau) {
        double[] y = {1};
        double[] seen = new double[1];
        Outcome outcome =
                new Solver(tableau, Problem.BELL, Problem.tolerance(1e-8), 1000)
                        .solve(
                                0,
                                y,
                                2,
                                step -> {
                                    step.at(step.to(), seen);
                                    return step.accepted() < 3;
                                });
        assertThat(outcome.ending()).isEqualTo(Ending.STOPPED);
        assertThat(outcome.accepted()).isEqualTo(3);
        assertThat(y).containsExactly(seen);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void resumedSolveEqualsAnUnbrokenOne(final Tableau tableau) {
        double tolerance = 1e-10;
        Problem problem = Problem.LOTKA_VOLTERRA;
        Solver solver = new Solver(tableau, problem, Problem.tolerance(tolerance), 100_000);
        double[] unbroken = problem.start().clone();
        Outcome whole = solver.solve(0, unbroken, problem.horizon(), step -> true);
        double[] broken = problem.start().clone();
        int pieces = 10;
        long accepted = 0;
        double next = 0;
        for (int i = 0; i < pieces; i++) {
            double from = problem.horizon() * i / pieces;
            double to = problem.horizon() * (i + 1) / pieces;
            Outcome piece = solver.solve(from, broken, to, next, step -> true);
            accepted += piece.accepted();
            next = piece.nextStep();
        }
        for (int i = 0; i < broken.length; i++) {
            // Both err by the sum of their local errors, which grow along the orbit.
            assertThat(broken[i]).isCloseTo(unbroken[i], within(10 * whole.errorSum() * tolerance));
        }
        // One step more a seam, and no ramp-up after it, which would be three or more.
        assertThat(accepted).isLessThanOrEqualTo(whole.accepted() + 2 * pieces);
    }

    @Test
    void givenFirstStepIsTaken() {
        double[] first = {0};
        new Solver(Tableau.DORMAND_PRINCE_8, Problem.BELL, Problem.tolerance(1e-3), 1000)
                .solve(
                        0,
                        new double[] {1},
                        2,
                        0.125,
                        step -> {
                            first[0] = step.to() - step.from();
                            return false;
                        });
        assertThat(first[0]).isEqualTo(0.125);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void errorSumAddsWhatTheNormSaidOfAcceptedSteps(final Tableau tableau) {
        double[] last = {0};
        Outcome outcome =
                new Solver(tableau, Problem.VAN_DER_POL, Problem.tolerance(1e-7), 100_000)
                        .solve(
                                0,
                                Problem.VAN_DER_POL.start().clone(),
                                30,
                                step -> {
                                    assertThat(step.errorSum() - last[0]).isBetween(0.0, 1.0);
                                    last[0] = step.errorSum();
                                    return true;
                                });
        assertThat(outcome.errorSum()).isEqualTo(last[0]).isPositive();
        assertThat(outcome.rejected()).isPositive();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void denseStagesAreEvaluatedOnlyWhenAskedForAndOncePerStep(final Tableau tableau) {
        long plain = bellEvaluations(tableau, 0);
        long extra = tableau.denseStageCount() - tableau.stageCount();
        assertThat(bellEvaluations(tableau, 1)).isEqualTo(plain + extra);
        assertThat(bellEvaluations(tableau, 5)).isEqualTo(plain + extra);
    }

    private static long bellEvaluations(final Tableau tableau, final int looks) {
        double[] out = new double[1];
        return new Solver(tableau, Problem.BELL, Problem.tolerance(1e-3), 1)
                .solve(
                        0,
                        new double[] {1},
                        0.01,
                        0.01,
                        step -> {
                            step.at(step.from(), out);
                            step.at(step.to(), out);
                            for (int i = 1; i <= looks; i++) {
                                step.at(0.001 * i, out);
                            }
                            return true;
                        })
                .evaluations();
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void sliceHasTheNumbersOfTheWhole(final Tableau tableau) {
        double[] whole = new double[3];
        double[] slice = new double[2];
        new Solver(tableau, Problem.RIGID_BODY, Problem.tolerance(1e-8), 1000)
                .solve(
                        0,
                        Problem.RIGID_BODY.start().clone(),
                        20,
                        step -> {
                            for (double theta : new double[] {0, 0.25, 0.5, 1}) {
                                double t = step.from() + theta * (step.to() - step.from());
                                step.at(t, whole);
                                step.at(t, 1, 2, slice);
                                assertThat(slice).containsExactly(whole[1], whole[2]);
                            }
                            return true;
                        });
    }

    @Test
    void stepLimitEndsASolve() {
        Outcome outcome =
                new Solver(Tableau.DORMAND_PRINCE_5, Problem.BELL, Problem.tolerance(1e-8), 3)
                        .solve(0, new double[] {1}, 2, step -> true);
        assertThat(outcome.ending()).isEqualTo(Ending.STEP_LIMIT);
        assertThat(outcome.accepted() + outcome.rejected()).isEqualTo(3);
        assertThat(outcome.time()).isPositive().isLessThan(2);
    }

    @Test
    void horizonWithinRoundingOfTheStartIsReached() {
        double[] y = {1};
        assertThat(
                        new Solver(
                                        Tableau.DORMAND_PRINCE_8,
                                        Problem.BELL,
                                        Problem.tolerance(1e-8),
                                        10)
                                .solve(1, y, Math.nextUp(1.0), 0.1, step -> true)
                                .ending())
                .isEqualTo(Ending.REACHED_HORIZON);
    }

    @Test
    void rejectsMisuse() {
        Solver solver =
                new Solver(Tableau.DORMAND_PRINCE_5, Problem.BELL, Problem.tolerance(1e-8), 10);
        assertThatThrownBy(() -> solver.solve(1, new double[1], 0, step -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the horizon must not be before the start 1.0, was 0.0");
        assertThatThrownBy(() -> solver.solve(0, new double[1], 1, -1, step -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the first step must not be negative, was -1.0");
        assertThatThrownBy(() -> solver.solve(0, new double[2], 1, step -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the state must have 1 components, was 2");
    }
}
