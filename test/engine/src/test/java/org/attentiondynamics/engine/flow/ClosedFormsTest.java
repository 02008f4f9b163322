// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The closed forms against numbers computed elsewhere, against each other, and against the flow as it is written. */
class ClosedFormsTest {
    /** The numbers have 13 digits. */
    private static final double PRINTED = 2e-12;

    /** A few hundred steps at 1e-14 each, times the growth of their errors. */
    private static final double INTEGRATED = 1e-11;

    private static final Matrix I2 = Matrix.identity(2);

    @ParameterizedTest
    @CsvSource({
        "2, 3.836596918439, 0.5192269306216",
        "3, 2.388224584898, 0.3232011912168",
        "4, 1.498067718343, 0.1973181299672"
    })
    void e6SimplexAgreesWithThePrintedNumbers(
            final int n, final double radius, final double limit) {
        assertRelative(ClosedForms.simplexRadius(n, 0.7, 2), radius, PRINTED);
        assertRelative(ClosedForms.simplexLimit(n, 0.7), limit, PRINTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7})
    void e6SimplexReachesItsLimit(final int n) {
        assertRelative(
                ClosedForms.simplexRadius(n, 0.7, 20) * Math.exp(-20),
                ClosedForms.simplexLimit(n, 0.7),
                1e-13);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7})
    void e6SimplexIsTheFlowOfItsTokens(final int n) {
        Tokens x = new PlainFlow(Matrix.identity(n - 1)).at(ClosedForms.simplex(n, 0.7), 1.5);
        double radius = ClosedForms.simplexRadius(n, 0.7, 1.5);
        assertTokens(x, ClosedForms.simplex(n, radius), INTEGRATED * radius);
    }

    @ParameterizedTest
    @CsvSource({"3, 1.394220582186", "4, 1.251809301502"})
    void e7PolygonAgreesWithThePrintedNumbers(final int n, final double radius) {
        assertRelative(ClosedForms.polygonRadius(n, 0.8, 1), radius, PRINTED);
    }

    @Test
    void e7CircleAgreesWithThePrintedNumberAndWithPolygonsOfManyCorners() {
        assertRelative(ClosedForms.sphereRadius(2, 0.8, 1), 1.225936830605, PRINTED);
        assertRelative(
                ClosedForms.polygonRadius(40, 0.8, 1), ClosedForms.sphereRadius(2, 0.8, 1), 1e-14);
    }

    @Test
    void e7SphereInOneDimensionIsAPairAndInThreeHasElementaryRate() {
        assertRelative(
                ClosedForms.sphereRadius(1, 0.7, 2), ClosedForms.simplexRadius(2, 0.7, 2), 1e-14);
        // I_{3/2}(w) / I_{1/2}(w) = coth w - 1/w.
        SmoothSystem sphere =
                (t, r) -> {
                    double w = r[0] * r[0];
                    return new double[] {r[0] * (1 / Math.tanh(w) - 1 / w)};
                };
        assertRelative(
                ClosedForms.sphereRadius(3, 0.9, 1.5),
                sphere.at(new double[] {0.9}, 1.5)[0],
                1e-12);
    }

    @Test
    void e7TriangleIsASimplex() {
        assertRelative(
                ClosedForms.polygonRadius(3, 0.7, 2), ClosedForms.simplexRadius(3, 0.7, 2), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,5"})
    void e8PairIsTheFlowOfItsTokens(final long seed, final int d) {
        Tokens initial = Flows.uniform(new Random(seed), 2, d, 1);
        Tokens x = new PlainFlow(Matrix.identity(d)).at(initial, 2);
        assertTokens(ClosedForms.pair(initial, 2), x, INTEGRATED * Math.exp(2));
    }

    @Test
    void e8OppositePairIsASimplex() {
        double x = ClosedForms.pair(Tokens.of(2, 1, 0.7, -0.7), 2).at(0, 0);
        assertRelative(x, ClosedForms.simplexRadius(2, 0.7, 2), 1e-12);
    }

    @Test
    void e9TripleAgreesWithThePrintedNumberAndWithTheFlow() {
        assertRelative(ClosedForms.tripleRadius(0.9, 2), 5.110499777304, PRINTED);
        Tokens x = new PlainFlow(Matrix.identity(1)).at(Tokens.of(3, 1, -0.9, 0, 0.9), 1);
        assertRelative(ClosedForms.tripleRadius(0.9, 1), x.at(2, 0), INTEGRATED);
    }

    @ParameterizedTest
    @CsvSource({"10, 0.219847721590677", "100, 0.07059159526"})
    void e10ContractingPairAgreesWithThePrintedNumbers(final double t, final double u) {
        // Printed with 15 and with 10 digits.
        assertRelative(ClosedForms.contractingPair(1, t), u, t == 10 ? 1e-14 : 1e-10);
    }

    @Test
    void e10ContractingPairDecaysLikeOneOverTheRootOfTwiceTheTime() {
        double t = 1e6;
        assertThat(ClosedForms.contractingPair(1, t) * Math.sqrt(2 * t)).isCloseTo(1, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"0.2, 4.9825e-6", "0.4, 0.0599292", "1, 0.948302"})
    void e11OffsetOfThePairAgreesWithThePrintedNumbers(final double e, final double limit) {
        assertRelative(ClosedForms.pairOffsetLimit(e), limit, 1e-5);
    }

    @Test
    void e11OffsetOfThePairIsTheLimitOfTheFlow() {
        Tokens x = ClosedForms.pair(Tokens.of(2, 2, 1, 0.4, 1, -0.4), 6);
        assertRelative(x.at(0, 1) * Math.exp(-6), ClosedForms.pairOffsetLimit(0.4), 1e-11);
        assertRelative(x.at(0, 0) * Math.exp(-6), 1, 1e-12);
    }

    @Test
    void e12GaussianAgreesWithThePrintedNumberAndSolvesItsEquation() {
        assertRelative(ClosedForms.gaussianVariance(1, 0.2, 1), 1.0 / 3, 1e-15);
        for (int sign : new int[] {1, -1}) {
            SmoothSystem law =
                    (t, y) -> new double[] {sign * (1 + y[1]) * y[0], sign * 2 * y[1] * y[1]};
            double[] end = law.at(new double[] {0.3, 0.2}, 1);
            assertRelative(ClosedForms.gaussianMean(sign, 0.3, 0.2, 1), end[0], 1e-12);
            assertRelative(ClosedForms.gaussianVariance(sign, 0.2, 1), end[1], 1e-12);
        }
    }

    @Test
    void e12QuantilesHaveTheMeanAndAlmostTheVariance() {
        double[] x = ClosedForms.gaussianQuantiles(8000, 0.3, 0.2).toArray();
        assertThat(Arrays.stream(x).average().orElseThrow()).isCloseTo(0.3, within(1e-12));
        // Quantiles miss the tails: a bias of order (log n) / n.
        assertThat(Arrays.stream(x).map(a -> (a - 0.3) * (a - 0.3)).average().orElseThrow())
                .isCloseTo(0.2, within(1e-4));
    }

    @Test
    void e12QuantilesFlowLikeTheGaussian() {
        int n = 400;
        double t = 0.5;
        double[] x =
                new PlainFlow(Matrix.identity(1))
                        .at(ClosedForms.gaussianQuantiles(n, 0.1, 0.2), t)
                        .toArray();
        double mean = Arrays.stream(x).average().orElseThrow();
        double variance =
                Arrays.stream(x).map(a -> (a - mean) * (a - mean)).average().orElseThrow();
        // The bias of 400 quantiles, some thousandths.
        assertRelative(mean, ClosedForms.gaussianMean(1, 0.1, 0.2, t), 0.01);
        assertRelative(variance, ClosedForms.gaussianVariance(1, 0.2, t), 0.01);
    }

    @Test
    void e14FifthTokenOfTheSquareTendsToTheAbscissaOfTheVertices() {
        Tokens x = MirroredSquare.at(1);
        Tokens square = Tokens.of(5, 2, 1, 1, 1, -1, -1, 1, -1, -1, 1, 0);
        assertTokens(x, new PlainFlow(I2).at(square, 1), INTEGRATED);
        Tokens late = MirroredSquare.at(7);
        assertThat(late.at(4, 1)).isZero();
        assertThat(late.at(4, 0) * Math.exp(-7))
                .isCloseTo(late.at(0, 0) * Math.exp(-7), within(0.01));
    }

    @Test
    void e15OrthonormalTokensAttendToThemselves() {
        // One derivative: x_i' = sum_j P_ij x_j has the coordinate P_ii along x_i.
        int n = 4;
        Tokens basis = Tokens.of(n, n, Matrix.identity(n).toArray());
        double h = 1e-6;
        double slope =
                (new PlainFlow(Matrix.identity(n)).at(basis, h).at(2, 2)
                                - new PlainFlow(Matrix.scaledIdentity(n, -1)).at(basis, h).at(2, 2))
                        / (2 * h);
        assertThat(slope).isCloseTo(ClosedForms.orthonormalSelfWeight(n), within(1e-8));
    }

    @Test
    void e4EvenAttentionRescaledIsTheSameFlow() {
        Matrix v = Matrix.of(2, 2, 0.6, 0.8, 0.7, 0.5);
        Tokens initial = Flows.uniform(new Random(4), 5, 2, 1);
        Tokens x = ClosedForms.evenAttention(v, initial, 2);
        Tokens z = ClosedForms.evenAttentionRescaled(v, initial, 2);
        for (int i = 0; i < 5; i++) {
            assertThat(Propagator.apply(v, 2, z.token(i)))
                    .containsExactly(x.token(i), within(1e-13 * Math.exp(4)));
        }
    }

    @Test
    void e1ToE3StandStillRescaled() {
        Matrix v = Matrix.of(2, 2, 0.3, -1, 2, 0.1);
        Tokens one = Tokens.of(1, 2, 3, -2);
        Tokens same = Tokens.of(2, 2, 3, -2, 3, -2);
        Tokens any = Tokens.of(2, 2, 3, -2, 1, 1);
        assertThat(ClosedForms.evenAttentionRescaled(v, one, 5)).isEqualTo(one);
        assertThat(ClosedForms.evenAttentionRescaled(v, same, 5)).isEqualTo(same);
        assertThat(ClosedForms.evenAttention(Matrix.scaledIdentity(2, 0), any, 5)).isEqualTo(any);
        assertTokens(new PlainFlow(v).at(same, 1), ClosedForms.evenAttention(v, same, 1), 1e-12);
    }

    @Test
    void e5TokensInsideTheKernelOfTheForm() {
        // V maps the first axis into itself; B = diag(0, 1) vanishes there.
        Matrix v = Matrix.of(2, 2, 0.7, 0.4, 0, -0.3);
        Tokens initial = Tokens.of(3, 2, 1, 0, -0.2, 0, 0.5, 0);
        Tokens z = ClosedForms.evenAttentionRescaled(v, initial, 1);
        double mean = 1.3 / 3;
        for (int i = 0; i < 3; i++) {
            assertThat(z.at(i, 0))
                    .isCloseTo(mean + Math.exp(-0.7) * (initial.at(i, 0) - mean), within(1e-15));
            assertThat(z.at(i, 1)).isZero();
        }
    }

    private static void assertRelative(
            final double actual, final double expected, final double tolerance) {
        assertThat(actual).isCloseTo(expected, within(tolerance * Math.abs(expected)));
    }

    private static void assertTokens(
            final Tokens actual, final Tokens expected, final double tolerance) {
        assertThat(actual.toArray()).containsExactly(expected.toArray(), within(tolerance));
    }
}
