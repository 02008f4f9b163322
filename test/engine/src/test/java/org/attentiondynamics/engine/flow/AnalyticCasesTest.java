// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The flow against its closed forms: the cases E1 to E15 and the pair of the paper's remark on higher dimensions (E11). */
class AnalyticCasesTest {
    /** At tolerance 1e-12 a step; the cases take some ten steps of order 8 and none magnifies errors by more than a few. */
    private static final double RELATIVE = 1e-10;

    private static final Matrix I1 = Matrix.identity(1);
    private static final Matrix I2 = Matrix.identity(2);
    private static final AttentionModel PLANE = AttentionModel.of(I2, I2, I2);
    private static final AttentionModel LINE = AttentionModel.of(I1, I1, I1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void e1OneTokenFollowsTheLinearFlow(final long seed) {
        Random random = new Random(seed);
        Matrix v = Matrix.of(3, 3, random.doubles(9, -1, 1).toArray());
        Tokens one = Flows.uniform(random, 1, 3, 2);
        assertAgree(
                Flows.tokensAt(model(v), one, 3), Propagator.apply(v, 3, one.toArray()), RELATIVE);
    }

    @Test
    void e2NoValueMovesNothing() {
        Tokens initial = Flows.uniform(new Random(2), 9, 3, 2);
        Matrix zero = Matrix.scaledIdentity(3, 0);
        assertThat(Flows.tokensAt(model(zero), initial, 5)).containsExactly(initial.toArray());
    }

    @Test
    void e3TokensInOnePlaceStayTogetherAndShareTheirAttention() {
        double[] point = {0.3, -1.2};
        Tokens initial = Tokens.of(4, 2, 0.3, -1.2, 0.3, -1.2, 0.3, -1.2, 0.3, -1.2);
        FlowResult result = run(PLANE, initial, FlowSettings.to(7));
        double[] log = new double[4];
        for (int i = 0; i < 4; i++) {
            assertThat(result.rescaled().token(i)).containsExactly(point);
            result.last().attention().get(0).logRow(i, log);
            for (double l : log) {
                assertThat(Math.exp(l)).isEqualTo(0.25);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void e4WithoutScoresAttentionIsEven(final long seed) {
        Random random = new Random(seed);
        Matrix v = Matrix.of(3, 3, random.doubles(9, -1, 1).toArray());
        Matrix zero = Matrix.scaledIdentity(3, 0);
        AttentionModel model = AttentionModel.of(zero, Matrix.identity(3), v);
        Tokens initial = Flows.uniform(random, 7, 3, 2);
        assertAgree(
                Flows.tokensAt(model, initial, 2),
                ClosedForms.evenAttention(v, initial, 2).toArray(),
                RELATIVE);
        assertAgree(
                Flows.rescaledAt(model, initial, 2, Flows.TIGHT).toArray(),
                ClosedForms.evenAttentionRescaled(v, initial, 2).toArray(),
                RELATIVE);
    }

    @Test
    void e5ScoresThatVanishOnTheTokensSubspaceLeaveAttentionEven() {
        // Tokens in the (x1, x2) plane, which V keeps; B sees the third coordinate only.
        Matrix v = Matrix.of(3, 3, 0.7, 0.4, 0.1, -0.2, 0.5, 0.3, 0, 0, 0.9);
        Matrix query = Matrix.diagonal(0, 0, 1);
        Tokens initial = Tokens.of(4, 3, 1, 2, 0, -1, 0.5, 0, 0.25, -2, 0, 1.5, 1, 0);
        assertAgree(
                Flows.tokensAt(AttentionModel.of(query, query, v), initial, 3),
                ClosedForms.evenAttention(v, initial, 3).toArray(),
                RELATIVE);
    }

    @ParameterizedTest
    @CsvSource({"2, 0.5192269306216", "3, 0.3232011912168", "4, 0.1973181299672"})
    void e6SimplexKeepsItsShapeAndItsLimit(final int n, final double limit) {
        int d = ClosedForms.simplex(n, 0.7).dimension();
        AttentionModel model = model(Matrix.identity(d));
        Tokens initial = ClosedForms.simplex(n, 0.7);
        double[] x = Flows.tokensAt(model, initial, 2);
        double scale = ClosedForms.simplexRadius(n, 0.7, 2) / 0.7;
        assertAgree(x, scaled(initial, scale), RELATIVE);

        FlowResult far = run(model, initial, FlowSettings.to(25).withTolerance(Flows.TIGHT));
        assertThat(ClosedForms.simplexLimit(n, 0.7)).isCloseTo(limit, within(limit));
        assertAgree(
                far.limit().orElseThrow().tokens().toArray(),
                scaled(initial, ClosedForms.simplexLimit(n, 0.7) / 0.7),
                RELATIVE);
    }

    @ParameterizedTest
    @CsvSource({"3", "4", "5", "12", "40"})
    void e7PolygonKeepsItsShape(final int n) {
        Tokens initial = ClosedForms.polygon(n, 0.8);
        assertAgree(
                Flows.tokensAt(PLANE, initial, 1),
                scaled(initial, ClosedForms.polygonRadius(n, 0.8, 1) / 0.8),
                RELATIVE);
    }

    @Test
    void e7ManyTokensOnACircleMoveLikeTheUniformMeasure() {
        // The trapezoidal sum over n = 64 angles of e^{r^2 cos} agrees with the Bessel functions to
        // rounding.
        Tokens initial = ClosedForms.polygon(64, 0.8);
        assertAgree(
                Flows.tokensAt(PLANE, initial, 1),
                scaled(initial, ClosedForms.sphereRadius(2, 0.8, 1) / 0.8),
                RELATIVE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void e8PairFollowsItsReducedEquation(final long seed) {
        Tokens initial = Flows.uniform(new Random(seed), 2, 3, 1);
        assertAgree(
                Flows.tokensAt(model(Matrix.identity(3)), initial, 2),
                ClosedForms.pair(initial, 2).toArray(),
                RELATIVE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.5, 2})
    void e9SymmetricTripleKeepsAnEvenMiddleRow(final double t) {
        // The middle token is unstable like exp(int u^2 dt), e^13 by t = 2.
        Tokens initial = Tokens.of(3, 1, -0.9, 0, 0.9);
        FlowResult result = run(LINE, initial, FlowSettings.to(t).withTolerance(Flows.TIGHT));
        double u = ClosedForms.tripleRadius(0.9, t);
        assertAgree(result.last().raw().coordinates(), new double[] {-u, 0, u}, RELATIVE);
        double[] log = new double[3];
        result.last().attention().get(0).logRow(1, log);
        for (double l : log) {
            assertThat(Math.exp(l)).isCloseTo(1.0 / 3, within(1.0 / 3));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 10, 100, 1000})
    void e10ContractingPairDecaysAlgebraically(final double t) {
        AttentionModel model = AttentionModel.of(I1, I1, Matrix.scaledIdentity(1, -1));
        double[] x = Flows.tokensAt(model, Tokens.of(2, 1, -1, 1), t);
        double u = ClosedForms.contractingPair(1, t);
        assertAgree(x, new double[] {-u, u}, RELATIVE);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 4.9825e-6, 1e-4", "0.4, 0.0599292, 1e-5", "1, 0.948302, 1e-6"})
    void e11PairNearlyInOnePlaceKeepsTwoLimits(
            final double e, final double printed, final double digits) {
        FlowResult result =
                run(
                        PLANE,
                        Tokens.of(2, 2, 1, e, 1, -e),
                        FlowSettings.to(30).withTolerance(Flows.TIGHT));
        double b = ClosedForms.pairOffsetLimit(e);
        assertThat(b).isCloseTo(printed, Assertions.within(digits * printed));
        double[] limit = result.limit().orElseThrow().tokens().toArray();
        assertThat(limit[0]).isCloseTo(1, within(1));
        // b is what is left of e after a decay by e / b, which magnifies its relative error.
        assertAgree(new double[] {limit[1], limit[3]}, new double[] {b, -b}, RELATIVE * e / b);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void e12GaussianTokensKeepTheirVariance(final int sign) {
        // Quantiles cut the tails. The specification finds 4.5e-4 of the variance for n = 8000, and
        // so does this program (4.2e-4, one
        // minute); the error falls by 0.53 with each doubling of n, so that n = 1000 may be wrong
        // by seven times as much.
        Tokens initial = ClosedForms.gaussianQuantiles(1000, 0, 0.2);
        double[] x =
                run(
                                model(Matrix.scaledIdentity(1, sign)),
                                initial,
                                FlowSettings.to(1).withTolerance(1e-8))
                        .last()
                        .raw()
                        .coordinates();
        double variance = Arrays.stream(x).map(v -> v * v).sum() / x.length;
        double exact = ClosedForms.gaussianVariance(sign, 0.2, 1);
        assertThat(variance / exact).isCloseTo(1, Assertions.within(7 * 4.5e-4));
        assertThat(Arrays.stream(x).sum() / x.length).isCloseTo(0, Assertions.within(1e-8));
    }

    @Test
    void e13TokensOfOneSignHaveOneLimit() {
        FlowResult result = run(LINE, Tokens.of(4, 1, 0.2, 0.9, 0.5, 1.4), FlowSettings.to(20));
        double[] limit = result.limit().orElseThrow().tokens().toArray();
        assertThat(limit).containsOnly(limit[3]);
        assertThat(result.leaders()).containsOnly(3);
    }

    @Test
    void e14TokenOnTheAxisOfASquareStaysOnIt() {
        double[] x = Flows.tokensAt(PLANE, MirroredSquare.at(0), 1);
        assertAgree(x, MirroredSquare.at(1).toArray(), RELATIVE);
    }

    @Test
    void e15OrthonormalTokensWeighThemselvesAlike() {
        int n = 6;
        Tokens initial = Tokens.of(n, n, Matrix.identity(n).toArray());
        RescaledFlow flow = new RescaledFlow(model(Matrix.identity(n)));
        double[] log = new double[n];
        for (int i = 0; i < n; i++) {
            flow.attention(initial, 0, 0).logRow(i, log);
            assertThat(Math.exp(log[i])).isCloseTo(ClosedForms.orthonormalSelfWeight(n), within(1));
        }
    }

    private static AttentionModel model(final Matrix value) {
        Matrix identity = Matrix.identity(value.rows());
        return AttentionModel.of(identity, identity, value);
    }

    private static FlowResult run(
            final AttentionModel model, final Tokens initial, final FlowSettings settings) {
        return new RescaledFlow(model).run(initial, settings, frame -> {}, () -> false);
    }

    private static double[] scaled(final Tokens tokens, final double factor) {
        return Arrays.stream(tokens.toArray()).map(x -> factor * x).toArray();
    }

    private static Offset<Double> within(final double size) {
        return Assertions.within(RELATIVE * Math.abs(size));
    }

    /** Every coordinate within a share of the largest. */
    private static void assertAgree(
            final double[] actual, final double[] expected, final double relative) {
        double extent = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        double error =
                IntStream.range(0, expected.length)
                        .mapToDouble(k -> Math.abs(actual[k] - expected[k]))
                        .max()
                        .orElseThrow();
        assertThat(error / extent)
                .as("%s for %s", Arrays.toString(actual), Arrays.toString(expected))
                .isLessThan(relative);
    }
}
