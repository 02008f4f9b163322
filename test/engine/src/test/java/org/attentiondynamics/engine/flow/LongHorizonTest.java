// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attentiondynamics.engine.ode.Ending;
import org.attentiondynamics.engine.ode.Outcome;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.spectrum.Mode;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Flows to ten thousand e-foldings: the leading eigenvalue is 1 in each. */
class LongHorizonTest {
    private static final double[] SHORT = {10, 36, 100, 1000, 10000};

    /** Of the many modes of d = 64 and 128, fewer horizons do. */
    private static final double[] SHORT_OF_MANY = {10, 100, 10000};

    /** Along an expanding mode z stays in the range of the start, but for a few hundred local errors of 1e-9 of the extent. */
    private static final double RANGE = 1e-6;

    /** A dozen steps of 12 evaluations over one switch; none without. */
    private static final int EVALUATIONS_PER_SWITCH = 200;

    /**
     * Steps that end at other times: the proof that leaders are final is tried again each e-folding, and where V does not split into simple
     * modes there is none, so that the last steps grow with t, each ten times the one before.
     */
    private static final double EVALUATIONS_BESIDES = 0.05;

    /** Five steps more at the end, for the same reason, where a run takes few. */
    private static final int FEW_STEPS = 60;

    private record Case(String name, Matrix value, long seed) {
        int d() {
            return value.rows();
        }

        Tokens initial() {
            int n = d() > 3 ? 8 : 20;
            return Flows.uniform(new Random(seed), n, d(), 1);
        }

        RescaledFlow flow() {
            Matrix identity = Matrix.identity(d());
            return new RescaledFlow(AttentionModel.of(identity, identity, value));
        }

        @Override
        public String toString() {
            return name + " in dimension " + d() + ", seed " + seed;
        }
    }

    static Stream<Case> few() {
        return IntStream.of(1, 2, 3)
                .boxed()
                .flatMap(d -> IntStream.of(1, 2, 3).boxed().flatMap(seed -> cases(d, seed)));
    }

    static Stream<Case> many() {
        return IntStream.of(64, 128)
                .boxed()
                .flatMap(d -> cases(d, 1))
                .filter(c -> !c.name.equals("defective"));
    }

    private static Stream<Case> cases(final int d, final long seed) {
        Random random = new Random(seed);
        return Stream.of(
                        new Case("identity", Matrix.identity(d), seed),
                        new Case("symmetric", symmetric(random, d), seed),
                        new Case("positive", positive(random, d), seed),
                        new Case("complex beside", complexBeside(random, d), seed),
                        new Case("defective", defective(random, d), seed))
                .filter(c -> d > 1 || !c.name.equals("defective"))
                .filter(c -> d > 2 || !c.name.equals("complex beside"));
    }

    private static Matrix symmetric(final Random random, final int d) {
        double[] eigenvalues = new double[d];
        Arrays.setAll(eigenvalues, k -> (k % 2 == 0 ? 1 : -1) * (0.2 + 0.6 * random.nextDouble()));
        eigenvalues[0] = 1;
        Matrix v = turned(random, Matrix.diagonal(eigenvalues));
        return v.plus(v.transpose()).times(Matrix.scaledIdentity(d, 0.5));
    }

    private static Matrix positive(final Random random, final int d) {
        Matrix v = Matrix.of(d, d, random.doubles((long) d * d, 0, 1).toArray());
        double leading = ValueSpectrum.of(v).growthRate();
        return v.times(Matrix.scaledIdentity(d, 1 / leading));
    }

    /** 1 and pairs of real part 0.4 and -0.3 in turn. */
    private static Matrix complexBeside(final Random random, final int d) {
        double[] v = new double[d * d];
        v[0] = 1;
        for (int k = 1; k < d; k += 2) {
            double re = k / 2 % 2 == 0 ? -0.3 : 0.4;
            double im = 0.5 + 0.5 * random.nextDouble();
            v[k * d + k] = re;
            if (k + 1 < d) {
                v[k * d + k + 1] = im;
                v[(k + 1) * d + k] = -im;
                v[(k + 1) * d + k + 1] = re;
            }
        }
        return turned(random, Matrix.of(d, d, v));
    }

    /** A Jordan block of 1 in the plane; otherwise 1, a Jordan block of 0.5 and distinct eigenvalues below. */
    private static Matrix defective(final Random random, final int d) {
        double[] v = new double[d * d];
        v[0] = 1;
        for (int k = 1; k < d; k++) {
            v[k * d + k] = k < 3 ? (d == 2 ? 1 : 0.5) : -0.5 * (k - 2) / d;
        }
        v[d == 2 || d == 1 ? d - 1 : d + 2] = 1;
        return d == 2 ? Matrix.of(d, d, v) : turned(random, Matrix.of(d, d, v));
    }

    private static Matrix turned(final Random random, final Matrix v) {
        int d = v.rows();
        DMatrixRMaj orthogonal = RandomMatrices_DDRM.orthogonal(d, d, random);
        Matrix basis = Matrix.of(d, d, orthogonal.data);
        return basis.times(v).times(basis.transpose());
    }

    @ParameterizedTest
    @MethodSource("few")
    void everyHorizonIsReachedAtACostThatDoesNotGrow(final Case c) {
        assertReached(c, SHORT);
    }

    @ParameterizedTest
    @MethodSource("many")
    void everyHorizonIsReachedInManyDimensions(final Case c) {
        assertReached(c, SHORT_OF_MANY);
    }

    @ParameterizedTest
    @ValueSource(ints = 64)
    void defectiveValueOfManyDimensionsIsFollowedAHundredFolds(final int d) {
        Case c = new Case("defective", defective(new Random(1), d), 1);
        FollowedFlow followed = FollowedFlow.of(c.flow(), c.initial(), FlowSettings.to(100));
        assertThat(followed.result().outcome().time()).isEqualTo(100);
        assertInRange(c.flow().spectrum().basis(), c.initial(), followed.result().rescaled());
    }

    @Test
    void defectiveValueOfManyDimensionsIsFollowedToEveryHorizon() {
        assertReached(new Case("defective", defective(new Random(1), 64), 1), SHORT_OF_MANY);
    }

    private static void assertReached(final Case c, final double... horizons) {
        RescaledFlow flow = c.flow();
        Tokens initial = c.initial();
        long cost = 0;
        int switches = 0;
        for (double horizon : horizons) {
            FollowedFlow followed = FollowedFlow.of(flow, initial, FlowSettings.to(horizon));
            Outcome outcome = followed.result().outcome();
            assertThat(outcome.time()).isEqualTo(horizon);
            assertInRange(flow.spectrum().basis(), initial, followed.result().rescaled());
            if (horizon <= 100) {
                cost = outcome.evaluations();
                switches = followed.switches().size();
            } else {
                int more = Math.max(0, followed.switches().size() - switches);
                assertThat(outcome.evaluations())
                        .as("t = %s", horizon)
                        .isLessThanOrEqualTo(
                                (long) (cost * (1 + EVALUATIONS_BESIDES))
                                        + FEW_STEPS
                                        + (long) EVALUATIONS_PER_SWITCH * more);
            }
        }
    }

    /** Real modes that expand keep to the range of the start, others stay finite. */
    private static void assertInRange(
            final ModalBasis basis, final Tokens initial, final Tokens rescaled) {
        int d = basis.dimension();
        double[] before = basis.toModal(initial.toArray(), initial.count());
        double[] after = basis.toModal(rescaled.toArray(), initial.count());
        for (Mode mode : basis.modes()) {
            if (mode.rate() > 0 && mode.size() == 1 && onlyExpanding(basis)) {
                double[] range = range(before, mode.first(), d);
                double allowed = RANGE * Math.max(Math.abs(range[0]), Math.abs(range[1]));
                double[] now = range(after, mode.first(), d);
                assertThat(now[0]).isGreaterThanOrEqualTo(range[0] - allowed);
                assertThat(now[1]).isLessThanOrEqualTo(range[1] + allowed);
            }
        }
        assertThat(Arrays.stream(rescaled.toArray()).allMatch(Double::isFinite)).isTrue();
    }

    private static boolean onlyExpanding(final ModalBasis basis) {
        return IntStream.range(0, basis.dimension()).allMatch(k -> basis.expanding()[k]);
    }

    private static double[] range(final double[] zeta, final int k, final int d) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int p = k; p < zeta.length; p += d) {
            low = Math.min(low, zeta[p]);
            high = Math.max(high, zeta[p]);
        }
        return new double[] {low, high};
    }

    @ParameterizedTest
    @MethodSource("few")
    void limitKeepsToTheRangeOfTheStartAlongRealExpandingModes(final Case c) {
        FollowedFlow followed = FollowedFlow.of(c.flow(), c.initial(), FlowSettings.to(1000));
        if (followed.result().limit().isEmpty()) {
            assertThat(c.flow().spectrum().basis().isSplit()).isFalse();
            return;
        }
        ModalBasis basis = c.flow().spectrum().basis();
        Limit limit = followed.result().limit().orElseThrow();
        double[] before = basis.toModal(c.initial().toArray(), c.initial().count());
        double[] after = basis.toModal(limit.tokens().toArray(), c.initial().count());
        for (Mode mode : basis.modes()) {
            if (mode.rate() > 0 && mode.size() == 1) {
                double[] range = range(before, mode.first(), c.d());
                double[] end = range(after, mode.first(), c.d());
                double allowed = RANGE * Math.max(Math.abs(range[0]), Math.abs(range[1]));
                assertThat(end[0]).isGreaterThanOrEqualTo(range[0] - allowed);
                assertThat(end[1]).isLessThanOrEqualTo(range[1] + allowed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void leadingPairsEndWithAnOutcomeWithinTheirStepLimit(final long seed) {
        // No theorem tells where these go, and some take steps without end.
        double im = 0.1 * seed;
        Matrix v = Matrix.of(3, 3, 1, im, 0, -im, 1, 0, 0, 0, 0.5 - im);
        Matrix identity = Matrix.identity(3);
        FlowResult result =
                new RescaledFlow(AttentionModel.of(identity, identity, v))
                        .run(
                                Flows.uniform(new Random(seed), 12, 3, 1),
                                FlowSettings.to(1000).withStepLimit(2000),
                                frame -> {},
                                () -> false);
        assertThat(result.outcome().ending()).isIn(Ending.REACHED_HORIZON, Ending.STEP_LIMIT);
        assertThat(result.outcome().accepted() + result.outcome().rejected())
                .isLessThanOrEqualTo(2000);
        assertThat(Arrays.stream(result.rescaled().toArray()).allMatch(Double::isFinite)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void settledFlowIsAsCloseToItsLimitAsAskedAndStaysThere(final long seed) {
        // The time is solved for, so that the furthest token is as close as asked to rounding.
        double closeness = 1e-6;
        Matrix identity = Matrix.identity(2);
        RescaledFlow flow = new RescaledFlow(AttentionModel.of(identity, identity, identity));
        Tokens initial = Flows.uniform(new Random(seed), 20, 2, 1);
        FlowSettings settings =
                FlowSettings.to(0).withHorizon(new Horizon.Settled(closeness, 1000));
        FlowResult settled = FollowedFlow.of(flow, initial, settings).result();
        assertThat(settled.outcome().ending()).isEqualTo(Ending.SETTLED);
        Limit limit = settled.limit().orElseThrow();
        double extent = Arrays.stream(limit.tokens().toArray()).map(Math::abs).max().orElseThrow();
        assertThat(settled.rescaled().toArray())
                .containsExactly(
                        limit.tokens().toArray(), within(closeness * extent * (1 + RANGE)));
        double twice = 2 * settled.outcome().time();
        Tokens later = FollowedFlow.of(flow, initial, FlowSettings.to(twice)).result().rescaled();
        assertThat(later.toArray())
                .containsExactly(
                        limit.tokens().toArray(), within(closeness * closeness * extent + 1e-13));
    }
}
