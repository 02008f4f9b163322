// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;

/** What never grows, or never shrinks, along a run, from frame to frame; on all instances. */
class MonotoneLawsTest {
    /** Time for the tokens of V = I to gather and for their leaders to freeze. */
    private static final double LONG = 8;

    /** I8: for V = I and any B the hull of z shrinks, and with it its support function in every direction. */
    @Test
    void hullOfRescaledTokensNeverGrowsWhenValueIsIdentity() {
        Instance.all()
                .map(instance -> instance.with(instance.form(), identity(instance, 1)))
                .map(instance -> Course.of(instance, LONG))
                .forEach(
                        course -> {
                            Random random = course.instance().random();
                            for (int k = 0; k < 20; k++) {
                                assertFalls(
                                        course,
                                        random.doubles(course.instance().d(), -1, 1).toArray());
                            }
                        });
    }

    /** I9: along a left eigenvector of V the z_i close up if the eigenvalue is above 0, and part if it is below. */
    @Test
    void rescaledTokensCloseUpAlongPositiveEigenvaluesAndPartAlongNegativeOnes() {
        Instance.all()
                .map(instance -> Course.of(instance, MeasuredEnd.TIME))
                .forEach(
                        course -> {
                            Matrix blocks = course.instance().blocks();
                            for (int k = 0; k < blocks.rows(); k++) {
                                if (isLeftEigenvector(blocks, k)) {
                                    assertCloseUpOrPart(course, k);
                                }
                            }
                        });
    }

    private static void assertCloseUpOrPart(final Course course, final int k) {
        int d = course.instance().d();
        double[] phi = Arrays.copyOfRange(course.instance().inverse().toArray(), k * d, k * d + d);
        if (course.instance().blocks().at(k, k) >= 0) {
            assertFalls(course, phi);
            assertFalls(course, Rows.scaled(phi, -1));
        } else {
            course.assertNeverGrows(f -> -Course.most(phi, z(f)), f -> size(phi, z(f)));
            course.assertNeverGrows(
                    f -> -Course.most(Rows.scaled(phi, -1), z(f)), f -> size(phi, z(f)));
        }
    }

    /** max_i w . z_i never grows. */
    private static void assertFalls(final Course course, final double[] w) {
        course.assertNeverGrows(f -> Course.most(w, z(f)), f -> size(w, z(f)));
    }

    /** Row k of J is lambda e_k. */
    private static boolean isLeftEigenvector(final Matrix blocks, final int k) {
        return IntStream.range(0, blocks.columns()).allMatch(j -> j == k || blocks.at(k, j) == 0);
    }

    /** I10: |phi*_k(x_i)| grows at most like e^{|lambda_k| t}, for complex eigenvalues, too. */
    @Test
    void modesGrowAtMostAtTheirOwnRate() {
        Instance.all()
                .map(instance -> Course.of(instance, MeasuredEnd.TIME))
                .forEach(
                        course -> {
                            Matrix blocks = course.instance().blocks();
                            for (int k = 0; k < blocks.rows(); k++) {
                                if (isLeftEigenvector(blocks, k)) {
                                    assertBounded(course, k, k, Math.abs(blocks.at(k, k)));
                                } else if (blocks.at(k, k + 1) == -blocks.at(k + 1, k)) {
                                    double rate = Math.hypot(blocks.at(k, k), blocks.at(k, k + 1));
                                    assertBounded(course, k, ++k, rate);
                                }
                            }
                        });
    }

    /** |phi*_k| is that of row k of A^{-1}, or of row k and i times row l for a complex pair. */
    private static void assertBounded(
            final Course course, final int k, final int l, final double rate) {
        Frame first = course.frames().get(0);
        double[] start = Rows.mapped(course.instance().inverse(), x(first));
        for (Frame frame : course.frames()) {
            double[] modes = Rows.mapped(course.instance().inverse(), x(frame));
            int d = course.instance().d();
            double error = course.error() * Rows.rowSum(course.instance().inverse());
            assertThat(largest(modes, d, k, l))
                    .as("%s, mode %d, t = %s", course.instance(), k, frame.time())
                    .isLessThanOrEqualTo(
                            largest(start, d, k, l) * Math.exp(rate * frame.time())
                                    + error * Rows.maxNorm(x(frame)));
        }
    }

    private static double largest(final double[] modes, final int d, final int k, final int l) {
        double largest = 0;
        for (int i = 0; i < modes.length; i += d) {
            double size = k == l ? Math.abs(modes[i + k]) : Math.hypot(modes[i + k], modes[i + l]);
            largest = Math.max(largest, size);
        }
        return largest;
    }

    /** I11: for V = B = I no two tokens x come closer. */
    @Test
    void distancesNeverShrinkWhenValueAndFormAreIdentity() {
        Instance.all()
                .map(instance -> instance.with(identity(instance, 1), identity(instance, 1)))
                .map(instance -> Course.of(instance, MeasuredEnd.TIME))
                .forEach(
                        course -> {
                            Random random = course.instance().random();
                            int n = course.instance().n();
                            for (int k = 0; k < 20; k++) {
                                int i = random.nextInt(n);
                                int j = random.nextInt(n);
                                course.assertNeverGrows(
                                        f -> -distance(x(f), course.instance().d(), i, j),
                                        f -> course.instance().d() * Rows.maxNorm(x(f)));
                            }
                        });
    }

    /** I11: for d = 1, V > 0 and B > 0 tokens keep their order, rescaled and for ever; what coincides to rounding has none. */
    @Test
    void tokensOnALineKeepTheirOrder() {
        Instance.all()
                .map(MonotoneLawsTest::onALine)
                .map(instance -> Course.of(instance, 5 * LONG))
                .forEach(
                        course -> {
                            for (Frame frame : course.frames()) {
                                double[] z = z(frame);
                                double error = 0x1p-50 * Rows.maxNorm(z);
                                for (int i = 1; i < z.length; i++) {
                                    assertThat(z[i])
                                            .as("%s, t = %s", course.instance(), frame.time())
                                            .isGreaterThanOrEqualTo(z[i - 1] - error);
                                }
                            }
                        });
    }

    private static Instance onALine(final Instance any) {
        Random random = any.random();
        double[] ascending = random.doubles(any.n(), -1, 1).sorted().toArray();
        return any.onALine(
                ascending, 0.2 + 3 * random.nextDouble(), 0.2 + 0.8 * random.nextDouble());
    }

    private static double[] z(final Frame frame) {
        return frame.rescaled().toArray();
    }

    private static double[] x(final Frame frame) {
        return frame.raw().coordinates();
    }

    private static double size(final double[] w, final double[] z) {
        return Arrays.stream(w).map(Math::abs).sum() * Rows.maxNorm(z);
    }

    private static double distance(final double[] x, final int d, final int i, final int j) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
            double difference = x[i * d + k] - x[j * d + k];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    private static Matrix identity(final Instance instance, final double factor) {
        return Matrix.scaledIdentity(instance.d(), factor);
    }
}
