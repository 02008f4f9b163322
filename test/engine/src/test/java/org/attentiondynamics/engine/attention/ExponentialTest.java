// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialTest {
    private static final double LN_2 = Math.log(2);
    private static final double LEAST = -708.3;
    private static final double GREATEST = 709.78;

    @Test
    void errorIsBelowOneUlpOverTheWholeRange() {
        // Measured maximum: 0.744.
        requireBelowOneUlp(new Random(1).doubles(100_000, LEAST, GREATEST));
    }

    @Test
    void errorIsBelowOneUlpAtEveryScale() {
        // Measured maximum: 0.680.
        Random random = new Random(2);
        requireBelowOneUlp(
                DoubleStream.generate(
                                () -> random.nextDouble(-2, 2) * Math.scalb(1, -random.nextInt(64)))
                        .limit(60_000));
    }

    @Test
    void errorIsBelowOneUlpInOnePeriod() {
        // Measured maximum: 0.752.
        requireBelowOneUlp(new Random(3).doubles(60_000, -LN_2, LN_2));
    }

    @Test
    void errorIsBelowOneUlpAtTheSeams() {
        // Measured maximum: 0.753.
        Random random = new Random(5);
        requireBelowOneUlp(
                random.ints(30_000, -2043, 2048)
                        .mapToDouble(
                                k ->
                                        k * LN_2 / 2
                                                + Math.ulp(k * LN_2 / 2) * random.nextInt(-9, 9)));
    }

    @Test
    void edges() {
        assertThat(Exponential.exp(0.0)).isEqualTo(1);
        assertThat(Exponential.exp(-0.0)).isEqualTo(1);
        assertThat(Exponential.exp(Double.MIN_VALUE)).isEqualTo(1);
        assertThat(Exponential.exp(-Double.MIN_VALUE)).isEqualTo(1);
        assertThat(Exponential.exp(-0x1p-54)).isEqualTo(1);
        assertThat(Exponential.exp(0x1p-52)).isEqualTo(1 + 0x1p-52);
        assertThat(Exponential.exp(Double.NaN)).isNaN();
        assertThat(Exponential.exp(Double.POSITIVE_INFINITY)).isInfinite().isPositive();
        assertThat(Exponential.exp(Double.NEGATIVE_INFINITY)).isEqualTo(0);
        assertThat(Exponential.exp(Double.MAX_VALUE)).isInfinite();
        assertThat(Exponential.exp(-Double.MAX_VALUE)).isEqualTo(0);
    }

    @Test
    void overflowsWhereTheExactValueDoes() {
        // The neighbours of ln(2^1024).
        assertThat(Exponential.exp(709.782712893384)).isFinite();
        assertThat(Exponential.exp(Math.nextUp(709.782712893384))).isInfinite();
    }

    @Test
    void vanishesBelowTheLeastNormalNumber() {
        assertThat(Exponential.exp(-708.3)).isGreaterThan(Double.MIN_NORMAL);
        assertThat(Exponential.exp(-708.75)).isEqualTo(0);
        assertThat(Exponential.exp(-800)).isEqualTo(0);
    }

    @Test
    void neverDecreasesAtTheSeams() {
        for (int k = -2043; k <= 2047; k++) {
            requireRising(k * LN_2 / 2, 200);
        }
    }

    @Test
    void neverDecreasesInBetween() {
        Random random = new Random(6);
        for (int i = 0; i < 20_000; i++) {
            requireRising(random.nextDouble(-1, 1) * Math.scalb(1, random.nextInt(15) - 5), 40);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 64, 255, 1000, 100_000})
    void arrayFormHasTheSameBits(final int n) {
        double[] x = new Random(n).doubles(n, n % 2 == 0 ? -760 : -1, 0).toArray();
        requireSameBits(x);
    }

    @Test
    void arrayFormHasTheSameBitsAtTheEdges() {
        requireSameBits(
                0,
                -0.0,
                -Double.MIN_VALUE,
                -LN_2 / 2,
                Math.nextDown(-LN_2 / 2),
                -708.3964185322641,
                Math.nextDown(-708.3964185322641),
                -745.1332191019411,
                -746,
                -1e300,
                Double.NEGATIVE_INFINITY,
                Double.NaN);
    }

    @Test
    void arrayFormOfModerateArgumentsHasTheSameBits() {
        double[] x = new Random(8).doubles(1001, -708, 700).toArray();
        double[] out = new double[x.length];
        double[] t = x.clone();
        Exponential.reduce(t, x.length, out);
        Exponential.finish(t, x.length, out);
        assertThat(out).isEqualTo(Arrays.stream(x).map(Exponential::exp).toArray());
    }

    @Test
    void arrayFormTakesWhatIsAboveZeroForZero() {
        double[] out = new double[1];
        Exponential.exp(new double[] {0.25}, 1, out);
        assertThat(out[0]).isEqualTo(1);
    }

    @Test
    void arrayFormTouchesNothingBeyondItsLength() {
        double[] x = {1, 2, 3};
        double[] out = {7, 7, 7};
        Exponential.exp(x, 2, out);
        assertThat(DoubleStream.of(x[2], out[2])).containsExactly(3.0, 7.0);
    }

    @Test
    void bitsAreTheSameOnEveryMachine() {
        Random random = new Random(7);
        long hash = 0;
        for (int i = 0; i < 100_000; i++) {
            double x = LEAST + (GREATEST - LEAST) * random.nextDouble();
            long bits = Double.doubleToRawLongBits(Exponential.exp(i % 2 == 0 ? x : x / 512));
            hash = Long.rotateLeft(hash ^ bits, 23) * 0x9E3779B97F4A7C15L;
        }
        assertThat(Long.toHexString(hash)).isEqualTo("a5b7067e4682def2");
    }

    private static void requireBelowOneUlp(final DoubleStream arguments) {
        double worst = 0;
        double at = 0;
        for (double x : arguments.toArray()) {
            double error = ExactExponential.of(x).ulpsTo(Exponential.exp(x));
            if (error > worst) {
                worst = error;
                at = x;
            }
        }
        assertThat(worst).as("greatest error %s ulp, at x = %s", worst, at).isLessThan(1);
    }

    private static void requireRising(final double centre, final int neighbours) {
        double x = centre - neighbours * Math.ulp(centre);
        double before = Exponential.exp(x);
        for (int i = 0; i < 2 * neighbours; i++) {
            x = Math.nextUp(x);
            double value = Exponential.exp(x);
            if (value < before) {
                assertThat(value).as("exp(%s)", x).isGreaterThanOrEqualTo(before);
            }
            before = value;
        }
    }

    private static void requireSameBits(final double... x) {
        double[] out = new double[x.length];
        Exponential.exp(x.clone(), x.length, out);
        assertThat(out).containsExactly(Arrays.stream(x).map(Exponential::exp).toArray());
    }
}
