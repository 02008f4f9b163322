// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attentiondynamics.engine.ode.Tableau;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hipparchus integrates x' = P V x as it is written; the engine, in its own coordinates and with either pair, ends in the same place.
 *
 * <p>On {@link #INSTANCES} random instances of 2 to 20 tokens of 1 to 5 coordinates, all kinds of V in turn.
 */
class IndependentIntegratorTest {
    private static final int INSTANCES = 50;

    /** Of Hipparchus, for each step and coordinate: relative to tokens of size one, as the engine's {@link Flows#TIGHT}. */
    private static final double TOLERANCE = 1e-13;

    /** Hipparchus' steps report no errors: they are taken for as large as its tolerance, and for 200, more than it ever takes here. */
    private static final double STEPS = 200;

    static List<Tableau> pairs() {
        return Tableau.all();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void bothGiveTheSameTokens(final Tableau pair) {
        int checked = 0;
        for (long seed = 1; checked < INSTANCES; seed++) {
            Instance instance = Instance.of(seed);
            if (instance.n() >= 2 && instance.n() <= 20 && instance.d() <= 5) {
                assertSameTokens(instance, pair);
                checked++;
            }
        }
    }

    private static void assertSameTokens(final Instance instance, final Tableau pair) {
        FlowSettings settings =
                FlowSettings.to(MeasuredEnd.TIME)
                        .withTolerance(Flows.TIGHT)
                        .withScheme(new Scheme.Continuous(pair));
        FlowResult run = Flows.run(instance.model(), instance.tokens(), settings, frame -> {});
        MeasuredEnd end = MeasuredEnd.of(instance, run, MeasuredEnd.TIME);
        double allowed = end.allowed() + end.magnification() * STEPS * TOLERANCE;
        assertThat(Rows.distance(end.x(), hipparchus(instance)))
                .as("%s, %s", instance, pair)
                .isLessThan(allowed);
    }

    private static double[] hipparchus(final Instance instance) {
        return new DormandPrince853Integrator(1e-12, MeasuredEnd.TIME, TOLERANCE, TOLERANCE)
                .integrate(
                        new OrdinaryDifferentialEquation() {
                            @Override
                            public int getDimension() {
                                return instance.n() * instance.d();
                            }

                            @Override
                            public double[] computeDerivatives(final double t, final double[] x) {
                                return derivative(instance, x);
                            }
                        },
                        new ODEState(0, instance.tokens().toArray()),
                        MeasuredEnd.TIME)
                .getPrimaryState();
    }

    /** x_i' = sum_j P_ij V x_j, P_ij = exp(x_i^T B x_j) / sum_k exp(x_i^T B x_k). */
    static double[] derivative(final Instance instance, final double[] x) {
        int n = instance.n();
        int d = instance.d();
        double[] queries = Rows.mapped(instance.form().transpose(), x);
        double[] means = new double[n * d];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                double score = 0;
                for (int k = 0; k < d; k++) {
                    score += queries[i * d + k] * x[j * d + k];
                }
                double weight = Math.exp(score); // scores are tens
                sum += weight;
                for (int k = 0; k < d; k++) {
                    means[i * d + k] += weight * x[j * d + k];
                }
            }
            for (int k = 0; k < d; k++) {
                means[i * d + k] /= sum;
            }
        }
        return Rows.mapped(instance.value(), means);
    }
}
