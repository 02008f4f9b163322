// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Theorem 2.1: on the line, attention becomes Boolean, of rank 1 or 2 for almost every start.
 *
 * <p>The theorem is about t to infinity. Of 200 draws of 40 tokens from [-1, 1] about two have their two greatest or two least tokens so
 * close, below 1e-4, that t = 12 does not tell them apart: there the row of the specification is met later.
 */
class BooleanLimitTest {
    private static final int DRAWS = 200;
    private static final int N = 40;

    /** The specification's: a matrix of zeros and ones within 1e-6 has no other singular values above. */
    private static final double ONE_HOT = 1e-6;

    /** The specification's. */
    private static final double SLOPE = 0.02;

    /** What x_i = g e^t + O(1) leaves of the slope from t = 30 on, e^-30 / g, and the rounding of a fit over nine units of time. */
    private static final double LATE_SLOPE = 1e-9;

    /** Frames inside a step are right to about the tolerance of the run, 1e-9, relative to the tokens. */
    private static final double DENSE = 1e-8;

    private static final RescaledFlow FLOW =
            new RescaledFlow(
                    AttentionModel.of(Matrix.identity(1), Matrix.identity(1), Matrix.identity(1)));

    /** The runs to t = 12 from seeds 1, 2 and so on; made once. */
    private static final List<FollowedFlow> TWELVE = new ArrayList<>();

    @BeforeAll
    static void followAll() {
        for (long seed = 1; seed <= DRAWS; seed++) {
            TWELVE.add(FollowedFlow.of(FLOW, initial(seed), FlowSettings.to(12).withFrames(49)));
        }
    }

    @AfterAll
    static void forget() {
        TWELVE.clear();
    }

    @Test
    void attentionIsBooleanOfRankOneOrTwoAsSoonAsItsLeadersAreKnown() {
        int early = 0;
        int one = 0;
        for (long seed = 1; seed <= DRAWS; seed++) {
            Tokens initial = initial(seed);
            FollowedFlow twelve = TWELVE.get((int) seed - 1);
            if (twelve.result().limit().isPresent()) {
                early++;
                assertBoolean(seed, initial, twelve);
            }
            one +=
                    assertBoolean(
                                            seed,
                                            initial,
                                            FollowedFlow.of(FLOW, initial, FlowSettings.to(40)))
                                    == 1
                            ? 1
                            : 0;
        }
        assertThat(early).isGreaterThanOrEqualTo(DRAWS - 10);
        // Tokens all end on one side in 22 of 200 draws, the specification found; three standard
        // deviations of such a count are 13.
        assertThat(one).isBetween(9, 35);
    }

    private static int assertBoolean(
            final long seed, final Tokens initial, final FollowedFlow flow) {
        AttentionMatrix p = AttentionMatrix.of(flow.attention());
        int rank = p.rank(ONE_HOT);
        assertThat(rank).as("seed %d", seed).isBetween(1, 2);
        assertThat(p.leastMaximum()).as("seed %d", seed).isGreaterThan(1 - ONE_HOT);
        int[] extremes = {argmin(initial), argmax(initial)};
        Arrays.sort(extremes);
        if (rank == 2) {
            assertThat(p.columns()).as("seed %d", seed).containsExactly(extremes);
        } else {
            assertThat(p.columns()).as("seed %d", seed).hasSize(1);
            assertThat(p.columns()[0]).as("seed %d", seed).isIn(extremes[0], extremes[1]);
        }
        return rank;
    }

    @Test
    void entriesVanishDoublyExponentiallyAtRateOneInsideAClusterAndTwoAcross() {
        List<Double> same = new ArrayList<>();
        List<Double> across = new ArrayList<>();
        for (FollowedFlow flow : TWELVE) {
            collectSlopes(flow, 4, 9, same, across);
        }
        assertThat(median(same)).isCloseTo(1, within(SLOPE));
        assertThat(median(across)).isCloseTo(2, within(SLOPE));
    }

    @Test
    void everyEntryHasItsRateInTheEnd() {
        for (long seed = 1; seed <= DRAWS; seed += 8) {
            List<Double> same = new ArrayList<>();
            List<Double> across = new ArrayList<>();
            collectSlopes(
                    FollowedFlow.of(FLOW, initial(seed), FlowSettings.to(40).withFrames(41)),
                    30,
                    39,
                    same,
                    across);
            assertThat(same)
                    .as("seed %d", seed)
                    .allSatisfy(s -> assertThat(s).isCloseTo(1, within(LATE_SLOPE)));
            assertThat(across)
                    .as("seed %d", seed)
                    .allSatisfy(s -> assertThat(s).isCloseTo(2, within(LATE_SLOPE)));
        }
    }

    /** Slopes of log(-log P_ij) over t of all entries but the leaders'. */
    private static void collectSlopes(
            final FollowedFlow flow,
            final double from,
            final double to,
            final List<Double> same,
            final List<Double> across) {
        int[] leaders = flow.result().leaders();
        LineFit[][] fits = new LineFit[N][N];
        for (Frame frame : flow.frames()) {
            if (frame.time() >= from && frame.time() <= to) {
                addTo(fits, frame);
            }
        }
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                if (j != leaders[i]) {
                    (leaders[j] == leaders[i] ? same : across).add(fits[i][j].slope());
                }
            }
        }
    }

    private static void addTo(final LineFit[][] fits, final Frame frame) {
        double[][] log = AttentionMatrix.of(frame.attention().get(0)).log();
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                fits[i][j] = fits[i][j] == null ? new LineFit() : fits[i][j];
                fits[i][j].add(frame.time(), Math.log(-log[i][j]));
            }
        }
    }

    @Test
    void tokensKeepTheirOrderAndNeverComeCloser() {
        for (long seed = 1; seed <= DRAWS; seed++) {
            double[] before = null;
            for (Frame frame : TWELVE.get((int) seed - 1).frames()) {
                double[] now = frame.raw().coordinates();
                if (before != null) {
                    assertApart(seed, frame.time(), before, now);
                }
                before = now;
            }
        }
    }

    private static void assertApart(
            final long seed, final double t, final double[] before, final double[] now) {
        double extent = Arrays.stream(now).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < i; j++) {
                double gap = (before[i] - before[j]);
                double grown = Math.signum(gap) * (now[i] - now[j]);
                if (!(grown > 0) || grown < Math.abs(gap) - DENSE * extent) {
                    assertThat(grown)
                            .as("seed %d, t = %s, tokens %d and %d", seed, t, i, j)
                            .isPositive()
                            .isGreaterThanOrEqualTo(Math.abs(gap) - DENSE * extent);
                }
            }
        }
    }

    private static Tokens initial(final long seed) {
        return Flows.uniform(new Random(seed), N, 1, 1);
    }

    private static int argmax(final Tokens tokens) {
        return IntStream.range(0, tokens.count())
                .reduce(0, (a, b) -> tokens.at(b, 0) > tokens.at(a, 0) ? b : a);
    }

    private static int argmin(final Tokens tokens) {
        return IntStream.range(0, tokens.count())
                .reduce(0, (a, b) -> tokens.at(b, 0) < tokens.at(a, 0) ? b : a);
    }

    private static double median(final List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
