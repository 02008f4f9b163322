// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;

/** What changes tokens, Q, K, V or time and x(T) in a known way. Two runs are compared: see {@link MeasuredEnd}. */
class SymmetryLawsTest {
    private static final double BACK = 1;

    /** Tokens are of size 1: a bound above this would show little. */
    private static final double VACUOUS = 1e-6;

    @Test
    void boundsBetweenTwoRunsAreSmall() {
        for (MeasuredEnd end : MeasuredEnd.all()) {
            assertThat(end.allowed()).as(end.instance().toString()).isLessThan(VACUOUS);
        }
    }

    /** I2. */
    @Test
    void permutingTokensPermutesTheFlow() {
        for (MeasuredEnd end : MeasuredEnd.all()) {
            Instance instance = end.instance();
            int d = instance.d();
            int[] order = shuffled(instance.random(), instance.n());
            Instance permuted = instance.with(Rows.ordered(order, d, instance.tokens().toArray()));
            double[] actual = permuted.end(MeasuredEnd.TIME);
            end.assertEnd(Rows.ordered(Rows.inverse(order), d, actual), 1);
        }
    }

    /** I3: x -> M x, V -> M V M^-1, B -> M^-T B M^-1. */
    @Test
    void changingTheBasisChangesTheFlowAlong() {
        for (MeasuredEnd end : MeasuredEnd.all()) {
            Instance instance = end.instance();
            Matrix m = Instance.skew(instance.random(), instance.d());
            assertEquivariant(end, m, Instance.inverse(m));
        }
    }

    /** I3 with M = R orthogonal: V -> R V R^T, B -> R B R^T. */
    @Test
    void turningTokensTurnsTheFlow() {
        for (MeasuredEnd end : MeasuredEnd.all()) {
            Instance instance = end.instance();
            Matrix r = Instance.rotation(instance.random(), instance.d());
            assertEquivariant(end, r, r.transpose());
        }
    }

    /** I4: (c x, B / c^2) gives c x(t). */
    @Test
    void scalingTokensScalesTheFlow() {
        for (MeasuredEnd end : MeasuredEnd.all()) {
            Instance instance = end.instance();
            double c = factor(instance.random());
            Instance scaled =
                    instance.with(Rows.scaled(instance.tokens().toArray(), c))
                            .with(
                                    instance.form().times(c(1 / (c * c), instance)),
                                    instance.value());
            end.assertEnd(Rows.scaled(scaled.end(MeasuredEnd.TIME), 1 / c), 1);
        }
    }

    /** I5: a V to time T / a is V to time T. */
    @Test
    void scalingTheValueScalesTime() {
        for (MeasuredEnd end : MeasuredEnd.all()) {
            Instance instance = end.instance();
            double a = factor(instance.random());
            Instance faster =
                    instance.with(instance.form(), instance.value().times(c(a, instance)));
            end.assertEnd(faster.end(MeasuredEnd.TIME / a), 1);
        }
    }

    /**
     * I16: the flow of -V from x(T) leads back to x(0), and what the way there went wrong is magnified on the way back.
     *
     * <p>The way back undoes a contraction by e^{-e^t}: for it to be within reach the time is short, and the scores are a tenth.
     */
    @Test
    void theFlowOfTheOppositeValueLeadsBack() {
        Instance.all()
                .map(any -> any.with(any.form().times(c(0.1, any)), any.value()))
                .map(instance -> MeasuredEnd.of(instance, BACK))
                .forEach(SymmetryLawsTest::assertLeadsBack);
    }

    private static void assertLeadsBack(final MeasuredEnd end) {
        Instance instance = end.instance();
        Matrix opposite = instance.value().times(c(-1, instance));
        MeasuredEnd back =
                MeasuredEnd.of(instance.with(end.x()).with(instance.form(), opposite), BACK);
        double allowed = back.allowed() + end.allowed() * back.magnification();
        assertThat(Rows.distance(back.x(), instance.tokens().toArray()))
                .as(instance.toString())
                .isLessThan(allowed);
    }

    private static void assertEquivariant(
            final MeasuredEnd end, final Matrix m, final Matrix inverse) {
        Instance instance = end.instance();
        Instance moved =
                instance.with(Rows.mapped(m, instance.tokens().toArray()))
                        .with(
                                inverse.transpose().times(instance.form()).times(inverse),
                                m.times(instance.value()).times(inverse));
        end.assertEnd(
                Rows.mapped(inverse, moved.end(MeasuredEnd.TIME)),
                Rows.rowSum(m) * Rows.rowSum(inverse));
    }

    /** c I. */
    private static Matrix c(final double factor, final Instance instance) {
        return Matrix.scaledIdentity(instance.d(), factor);
    }

    /** From e^-2 to e^2. */
    private static double factor(final Random random) {
        return Math.exp(4 * random.nextDouble() - 2);
    }

    private static int[] shuffled(final Random random, final int n) {
        int[] order = new int[n];
        for (int k = 1; k < n; k++) {
            int other = random.nextInt(k + 1);
            order[k] = order[other];
            order[other] = k;
        }
        return order;
    }
}
