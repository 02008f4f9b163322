// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.PaperMatrices;
import org.attentiondynamics.engine.flow.FlowResult;
import org.attentiondynamics.engine.flow.FlowSettings;
import org.attentiondynamics.engine.flow.Limit;
import org.attentiondynamics.engine.flow.RescaledFlow;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;

class LimitGeometryTest {
    private static final Matrix I2 = Matrix.identity(2);
    private static final AttentionModel IDENTITY = AttentionModel.of(I2, I2, I2);

    /** A square off the origin, a token on the middle of its right side, and one inside. */
    private static final double[][] PLACES = {{2, 1}, {2, -1}, {0, 1}, {0, -1}, {2, 0}, {1, 0.5}};

    @Test
    void clustersNeedNoCountAndVerticesAreTold() {
        LimitGeometry seen = LimitGeometry.observe(IDENTITY, Observation.of(crowd(10, 12), 12));
        TokenClusters clusters = seen.clusters();
        assertThat(clusters.count()).isEqualTo(6);
        assertThat(clusters.sizes()).containsOnly(10);
        assertThat(clusters.vertices()).containsExactly(0, 1, 2, 3);
        assertThat(clusters.tokensOffVertices()).isEqualTo(20);
    }

    /** 0 of the square's left corners is in S: the score of (0, 1) with (2, 1) is its own; the middle of the right side is, too. */
    @Test
    void candidateSetHoldsPointsThatAreNoVertices() {
        LimitGeometry seen = LimitGeometry.observe(IDENTITY, Observation.of(crowd(1, 40), 40));
        assertThat(seen.clusters().selfDominant()).containsExactly(0, 1, 2, 3, 4);
        assertThat(seen.clusters().selfDominanceDefects()[5])
                .isCloseTo((2.5 - 1.25) / 5, within(1e-7));
    }

    /** 200 e^-t from the centre at most; twice as far, and tokens come apart. */
    @Test
    void toleranceShrinksLikeTheApproach() {
        double[] z = {5, 0, 5 + 190 * StrictMath.exp(-12), 0};
        double[] wide = {5, 0, 5 + 210 * StrictMath.exp(-12), 0};
        assertThat(clusters(z, 12)).isEqualTo(1);
        assertThat(clusters(wide, 12)).isEqualTo(2);
        assertThat(clusters(z, 13)).isEqualTo(2);
    }

    private static int clusters(final double[] z, final double time) {
        return LimitGeometry.observe(IDENTITY, Observation.of(Tokens.of(2, 2, z), time))
                .clusters()
                .count();
    }

    /** Tokens below the length |B|^-1/2 take their time to choose leaders. */
    @Test
    void weakScoresMakeWideTolerances() {
        Matrix weak = Matrix.scaledIdentity(2, 1e-2);
        LimitGeometry seen =
                LimitGeometry.observe(
                        AttentionModel.of(weak, weak, I2),
                        Observation.of(Tokens.of(2, 2, 1, 0, 0, 1), 9));
        assertThat(seen.settledModes()).isZero();
    }

    @Test
    void toleranceOfADefectiveBlockGrowsWithTime() {
        AttentionModel model = AttentionModel.of(I2, I2, Matrix.of(2, 2, 1, 1, 0, 1));
        Observation late = Observation.of(Tokens.of(2, 2, 1, 1, -1, -1), 12);
        Approach approach = Approach.of(model, ValueSpectrum.of(model.value()).basis(), late);
        assertThat(approach.share(approach.expanding()))
                .isCloseTo(40 * 13 * StrictMath.exp(-12), within(1e-7));
    }

    @Test
    void knownLimitIsMeasuredWithinItsError() {
        FlowResult end = run(IDENTITY, 1, 20, 5);
        assertThat(end.limit()).isPresent();
        LimitGeometry told = LimitGeometry.observe(IDENTITY, Observation.of(end));
        LimitGeometry late =
                LimitGeometry.observe(
                        IDENTITY, Observation.of(run(IDENTITY, 1, 20, 14).rescaled(), 14));
        assertThat(told.isLimit()).isTrue();
        assertThat(told.clusters().labels()).isEqualTo(late.clusters().labels());
        assertThat(told.sentence()).endsWith("in the limit, known at t = 5.0");
    }

    @Test
    void oneTokenIsOneVertex() {
        LimitGeometry seen =
                LimitGeometry.observe(IDENTITY, Observation.of(run(IDENTITY, 1, 1, 12)));
        assertThat(seen.clusters().vertices()).containsExactly(0);
        assertThat(seen.clusters().selfDominant()).containsExactly(0);
        assertThat(seen.attention().orElseThrow().rank().standard()).isEqualTo(1);
    }

    @Test
    void tokensWhoseLimitIsTheOriginAreOneCluster() {
        Observation seen =
                Observation.of(Tokens.of(2, 2, 1e-9, 0, 0, 1e-9), 5)
                        .withLimit(
                                new Limit(
                                        Tokens.of(2, 2, 0, 0, 0, 0), new double[] {1e-8, 1e-8}, 3));
        LimitGeometry geometry = LimitGeometry.observe(IDENTITY, seen);
        assertThat(geometry.leadingFactor().count()).isEqualTo(1);
        assertThat(geometry.leadingFactor().selfDominant()).containsExactly(0);
        assertThat(geometry.subspaces().orElseThrow().count()).isEqualTo(1);
    }

    @Test
    void linesHaveTheSlopeOfTheSecondEigenvector() {
        Matrix v = PaperMatrices.PLANE;
        AttentionModel model = AttentionModel.of(I2, I2, v);
        Hyperplanes lines =
                LimitGeometry.observe(model, Observation.of(run(model, 1, 20, 15).rescaled(), 15))
                        .hyperplanes()
                        .orElseThrow();
        double second = -0.0682574;
        assertThat(lines.count()).isEqualTo(2);
        assertThat(lines.slope().orElseThrow())
                .isCloseTo((second - v.at(0, 0)) / v.at(0, 1), within(1e-6));
        assertThat(Arrays.stream(lines.spread()).max().orElseThrow()).isLessThan(1e-7);
    }

    @Test
    void subspacesCountDistinctTuples() {
        Matrix i3 = Matrix.identity(3);
        AttentionModel model = AttentionModel.of(i3, i3, Matrix.diagonal(2, 1, -1));
        double[] z = {1, 1, 9, 1, 1, -7, 1, -1, 2, -1, 0, 3};
        Subspaces seen =
                LimitGeometry.observe(model, Observation.of(Tokens.of(4, 3, z), 30))
                        .subspaces()
                        .orElseThrow();
        assertThat(seen.codimension()).isEqualTo(2);
        assertThat(seen.tuples().labels()).containsExactly(0, 0, 1, 2);
    }

    @Test
    void contractingModesDivergeAtTheirRate() {
        AttentionModel model = AttentionModel.of(I2, I2, Matrix.diagonal(1, -0.5));
        FlowResult end = run(model, 1, 20, 14);
        List<Divergence> seen = LimitGeometry.observe(model, Observation.of(end)).divergences();
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).growth()).isEqualTo(StrictMath.exp(7));
        assertThat(seen.get(0).bounded()).isBetween(0.1, 5.0);
    }

    @Test
    void collapseIsMeasuredOnTokensNotRescaled() {
        AttentionModel model = AttentionModel.of(I2, I2, Matrix.scaledIdentity(2, -1));
        FlowResult end = run(model, 1, 20, 50);
        Collapse seen = LimitGeometry.observe(model, Observation.of(end)).collapse();
        double largest = 0;
        for (double log : end.last().raw().logNorms()) {
            largest = Math.max(largest, StrictMath.exp(log));
        }
        assertThat(seen.largestNorm()).isCloseTo(largest, within(1e-12));
        assertThat(seen.largestScore()).isCloseTo(largest * largest, within(1e-12));
    }

    @Test
    void attentionInNumbers() {
        Matrix p = Matrix.of(4, 4, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0.25, 0.25, 0.25, 0.25);
        AttentionSummary seen = AttentionSummary.of(p, new int[] {0, 0, 1, 2});
        assertThat(seen.rank()).isEqualTo(new AttentionRank(3, 3, 3, true));
        assertThat(seen.distanceToBoolean()).isEqualTo(0.75);
        assertThat(seen.exceptionalRow()).hasValue(3);
        assertThat(seen.offCluster(3)).isEqualTo(0.5);
        assertThat(seen.leaders()).containsExactly(new Following(0, 3), new Following(3, 1));
        assertThat(seen.effectiveLeaders()).isCloseTo(4 / StrictMath.pow(27, 0.25), within(1e-14));
        assertThat(seen.distanceToUniform()).isCloseTo(3, within(1e-14));
    }

    @Test
    void largeAttentionCountsDistinctRows() {
        int n = AttentionRank.MOST_ROWS + 1;
        double[] p = new double[n * n];
        for (int i = 0; i < n; i++) {
            p[i * n + i % 3] = 1;
        }
        AttentionSummary seen = AttentionSummary.of(Matrix.of(n, n, p), new int[n]);
        assertThat(seen.rank()).isEqualTo(new AttentionRank(3, 3, 3, false));
    }

    /** Up to rho t = 15 z still tells its attention; later only the flow does, or leaders handed on. */
    @Test
    void lateAttentionIsNotComputedFromRoundedTokens() {
        FlowResult end = run(IDENTITY, 1, 20, 40);
        Observation plain = Observation.of(end.rescaled(), 40);
        LimitGeometry seen = LimitGeometry.observe(IDENTITY, plain);
        assertThat(seen.attention()).isEmpty();
        assertThat(seen.leader(0)).isEmpty();
        assertThat(seen.sentence()).contains("leaders unknown");
        boolean[] undecided = new boolean[20];
        undecided[3] = true;
        AttentionSummary handed =
                LimitGeometry.observe(IDENTITY, plain.withLeaders(end.leaders(), undecided))
                        .attention()
                        .orElseThrow();
        AttentionSummary exact =
                LimitGeometry.observe(IDENTITY, Observation.of(end)).attention().orElseThrow();
        assertThat(handed.unknownRows()).isEqualTo(1);
        assertThat(handed.rank()).isEqualTo(exact.rank());
        assertThat(IntStream.range(0, 20).map(exact::leader).toArray()).isEqualTo(end.leaders());
    }

    @Test
    void framesTellTheSameThroughTime() {
        List<FrameSummary> frames = new ArrayList<>();
        ValueSpectrum spectrum = ValueSpectrum.of(I2);
        new RescaledFlow(IDENTITY)
                .run(
                        start(1, 20, 2),
                        FlowSettings.to(50).withFrames(26),
                        frame -> frames.add(FrameSummary.of(IDENTITY, spectrum, frame)),
                        () -> false);
        FrameSummary first = frames.get(0);
        FrameSummary last = frames.get(25);
        assertThat(first.settledModes()).isZero();
        assertThat(first.distanceToBoolean()).isGreaterThan(0.01);
        assertThat(last.distanceToBoolean()).isLessThan(1e-15);
        assertThat(last.rank().orElseThrow().fine()).isEqualTo(last.clusters());
        assertThat(last.hullVertices()).hasValue(last.clusters());
        assertThat(last.clusters()).isBetween(2, 8);
        assertThat(first.hullVertices().orElseThrow()).isGreaterThanOrEqualTo(last.clusters());
    }

    /** Layers of size 1 contract like 2^-k under V = 1, not like e^-k. */
    @Test
    void layersApproachMoreSlowly() {
        Observation seen = Observation.of(Tokens.of(2, 2, 1, 1, -1, -1), 8);
        assertThat(LimitGeometry.observe(IDENTITY, seen).settledModes()).isEqualTo(2);
        assertThat(LimitGeometry.observe(IDENTITY, seen.throughLayers(1)).settledModes()).isZero();
    }

    @Test
    void rejectsWhatDoesNotFit() {
        Tokens two = Tokens.of(2, 2, 1, 2, 3, 4);
        assertThatThrownBy(() -> Observation.of(two, -1))
                .hasMessage("time must be finite and at least 0, was -1.0");
        assertThatThrownBy(() -> Observation.of(two, 1).withErrors(new double[3]))
                .hasMessage("2 tokens take 2 errors, got 3");
        assertThatThrownBy(
                        () -> Observation.of(two, 1).withLeaders(new int[] {0, 2}, new boolean[2]))
                .hasMessage("leaders must be numbers of tokens, from 0 to 1, was 2");
        assertThatThrownBy(
                        () ->
                                LimitGeometry.observe(
                                        IDENTITY, Observation.of(Tokens.of(1, 1, 1), 1)))
                .hasMessage("tokens have 1 coordinates but the value matrix is 2x2");
    }

    /** The given number of tokens round every place, within 100 e^{-t} of it. */
    private static Tokens crowd(final int each, final double time) {
        Random random = new Random(1);
        double[] z = new double[2 * each * PLACES.length];
        for (int p = 0; p < z.length; p++) {
            double way = (each - 1) * 10 * StrictMath.exp(-time) * (2 * random.nextDouble() - 1);
            z[p] = PLACES[p / 2 % PLACES.length][p % 2] + way;
        }
        return Tokens.of(each * PLACES.length, 2, z);
    }

    private static Tokens start(final long seed, final int n, final int d) {
        return Tokens.of(n, d, new Random(seed).doubles((long) n * d, -5, 5).toArray());
    }

    private static FlowResult run(
            final AttentionModel model, final long seed, final int n, final double horizon) {
        return new RescaledFlow(model)
                .run(
                        start(seed, n, model.dimension()),
                        FlowSettings.to(horizon),
                        frame -> {},
                        () -> false);
    }
}
