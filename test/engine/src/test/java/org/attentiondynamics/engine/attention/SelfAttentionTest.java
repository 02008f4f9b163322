// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;

/** Rows of attention against 200 digits, and in the limit of large scores. */
class SelfAttentionTest {
    private static final int INSTANCES = 200;

    /** Beyond this exponent a weight is next to nothing in double precision. */
    private static final double FAR = 700;

    /** A gap is wrong by the rounding of its query, its difference and its d products, and the kernel takes four units off besides. */
    private static final double UNITS = 16 * 0x1p-52;

    /** Free tokens of moderate scores. */
    @Test
    void rowsAgreeWithExactOnes() {
        for (long seed = 1; seed <= INSTANCES; seed++) {
            Random random = new Random(seed * 7919);
            int n = 1 + random.nextInt(12);
            int d = 1 + random.nextInt(5);
            AnchoredTokens tokens = AnchoredTokens.free(n, d);
            fill(tokens.anchors(), random, 1);
            tokens.changed(1.5 * random.nextDouble());
            assertRows(seed, tokens, form(random, d), masses(random, n));
        }
    }

    /** Tokens held by few anchors, at distances of e^{-G} and so at scores of a few units from one another, whatever G. */
    @Test
    void rowsOfAnchoredTokensAgreeWithExactOnesAtAnyGrowth() {
        for (long seed = 1; seed <= INSTANCES; seed++) {
            Random random = new Random(seed * 7907);
            int m = 1 + random.nextInt(3);
            int n = m + random.nextInt(10);
            int d = 1 + random.nextInt(4);
            int[] anchorOf = new int[n];
            Arrays.setAll(anchorOf, i -> i < m ? i : random.nextInt(m));
            AnchoredTokens tokens = new AnchoredTokens(anchorOf, m, d);
            double growth = 150 * random.nextDouble();
            fill(tokens.anchors(), random, 1);
            fill(tokens.offsets(), random, 10 * StrictMath.exp(-growth));
            Arrays.fill(tokens.offsets(), 0, m * d, 0);
            tokens.changed(growth);
            assertRows(seed, tokens, form(random, d), masses(random, n));
        }
    }

    private static void assertRows(
            final long seed,
            final AnchoredTokens tokens,
            final Matrix form,
            final double[] masses) {
        SelfAttention attention = attention(form, masses, AttentionRule.SOFTMAX);
        ExactAttention exact = new ExactAttention(tokens, form);
        double[] logRow = new double[masses.length];
        for (int i = 0; i < masses.length; i++) {
            int leader = exact.leader(i);
            assertThat(attention.logRow(tokens, i, logRow)).as("seed %d", seed).isEqualTo(leader);
            for (int j = 0; j < masses.length; j++) {
                double gap = exact.gap(i, leader, j).doubleValue();
                if (gap < FAR) {
                    double ratio = masses[j] / masses[leader] * StrictMath.exp(-gap);
                    double actual = StrictMath.exp(logRow[j] - logRow[leader]);
                    assertThat(Math.abs(actual / ratio - 1))
                            .as("seed %d, G = %s, P_%d,%d", seed, tokens.logGrowth(), i, j)
                            .isLessThan(
                                    error(tokens, exact.query(i), leader, j)
                                            + gap * tokens.logGrowth() * 0x1p-52
                                            + UNITS);
                }
            }
        }
    }

    /** Of the exponent, and so of the ratio of weights, e^G taken as exact: that is as wrong as G is rounded. */
    private static double error(
            final AnchoredTokens tokens, final double[] query, final int leader, final int j) {
        boolean near = tokens.anchorOf(leader) == tokens.anchorOf(j);
        double size = 0;
        for (int k = 0; k < query.length; k++) {
            double extent = near ? 0 : StrictMath.exp(tokens.logGrowth()) * tokens.anchorExtent[k];
            size += Math.abs(query[k]) * (extent + tokens.widestOffset[k]);
        }
        return query.length * UNITS * size;
    }

    /** Hardmax is softmax of B, B 2^k, ... as k grows: all mass is on the leader and those in its place. */
    @Test
    void hardmaxIsTheLimitOfSoftmax() {
        for (long seed = 1; seed <= INSTANCES; seed++) {
            Random random = new Random(seed * 7901);
            int n = 2 + random.nextInt(20);
            int d = 1 + random.nextInt(5);
            AnchoredTokens tokens = AnchoredTokens.free(n, d);
            fill(tokens.anchors(), random, 1);
            System.arraycopy(tokens.anchors(), 0, tokens.anchors(), (n - 1) * d, d); // a duplicate
            tokens.changed(0);
            assertHardmaxIsTheLimit(seed, tokens, form(random, d), masses(random, n));
        }
    }

    private static void assertHardmaxIsTheLimit(
            final long seed,
            final AnchoredTokens tokens,
            final Matrix form,
            final double[] masses) {
        int n = masses.length;
        SelfAttention hard = attention(form, masses, AttentionRule.HARDMAX);
        Attended attended = new Attended(n, form.rows());
        hard.attend(tokens, tokens.anchors(), attended);
        double[] expected = new double[n];
        double[] actual = new double[n];
        for (int power = 0; power <= 60; power += 4) {
            Matrix hot = form.times(Matrix.scaledIdentity(form.rows(), Math.scalb(1, power)));
            SelfAttention soft = attention(hot, masses, AttentionRule.SOFTMAX);
            for (int i = 0; i < n; i++) {
                assertThat(soft.logRow(tokens, i, actual))
                        .isEqualTo(hard.logRow(tokens, i, expected));
                double leak = n * 10 * Math.exp(-Math.scalb(attended.margin[i], power));
                for (int j = 0; j < n; j++) {
                    assertThat(Math.abs(Math.exp(actual[j]) - Math.exp(expected[j])))
                            .as("seed %d, 2^%d B, P_%d,%d", seed, power, i, j)
                            .isLessThanOrEqualTo(leak + UNITS);
                }
            }
        }
    }

    private static SelfAttention attention(
            final Matrix form, final double[] masses, final AttentionRule rule) {
        return new SelfAttention(form, masses, rule, Workers.caller(), () -> false);
    }

    private static Matrix form(final Random random, final int d) {
        double[] entries = new double[d * d];
        fill(entries, random, 3);
        return Matrix.of(d, d, entries);
    }

    /** From 0.3 to 3, so that no ratio is above 10. */
    private static double[] masses(final Random random, final int n) {
        return random.doubles(n, 0.3, 3).toArray();
    }

    private static void fill(final double[] values, final Random random, final double half) {
        Arrays.setAll(values, k -> half * (2 * random.nextDouble() - 1));
    }
}
