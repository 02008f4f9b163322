// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Another implementation of order 8, as an oracle. */
class HipparchusTest {
    private static final double TOLERANCE = 1e-12;

    /** Global error: local errors of a tolerance each, times hundreds of steps, times the growth of errors along these orbits. */
    private static final double GLOBAL = 1e4 * TOLERANCE;

    static Stream<Arguments> pairsAndProblems() {
        return Tableau.all().stream()
                .flatMap(
                        tableau ->
                                List.of(
                                                Problem.BELL,
                                                Problem.LOTKA_VOLTERRA,
                                                Problem.RIGID_BODY,
                                                Problem.VAN_DER_POL)
                                        .stream()
                                        .map(problem -> Arguments.of(tableau, problem)));
    }

    @ParameterizedTest
    @MethodSource("pairsAndProblems")
    void bothGiveTheSameEnd(final Tableau tableau, final Problem problem) {
        double[] y = problem.start().clone();
        Outcome outcome =
                new Solver(tableau, problem, Problem.tolerance(TOLERANCE), 1_000_000)
                        .solve(0, y, problem.horizon(), step -> true);
        assertThat(outcome.ending()).as(outcome.sentence()).isEqualTo(Ending.REACHED_HORIZON);
        double[] expected = hipparchus(problem);
        for (int i = 0; i < y.length; i++) {
            assertThat(y[i]).isCloseTo(expected[i], within(GLOBAL * (1 + Math.abs(expected[i]))));
        }
    }

    private static double[] hipparchus(final Problem problem) {
        return new DormandPrince853Integrator(1e-12, problem.horizon(), TOLERANCE, TOLERANCE)
                .integrate(
                        new OrdinaryDifferentialEquation() {
                            @Override
                            public int getDimension() {
                                return problem.dimension();
                            }

                            @Override
                            public double[] computeDerivatives(final double t, final double[] y) {
                                double[] f = new double[y.length];
                                problem.evaluate(t, y, f);
                                return f;
                            }
                        },
                        new ODEState(0, problem.start()),
                        problem.horizon())
                .getPrimaryState();
    }
}
