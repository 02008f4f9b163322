// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Row-stochastic self-attention P_ij = softmax_j(e^L y_i^T B y_j), with the factor e^L kept out of the scores.
 *
 * <p>For row i let l be its leader, the key of greatest score (the first of equals). The gap D_ij = y_i^T B (y_l - y_j) &gt;= 0 is computed
 * from the difference of keys, never as a difference of scores, so it keeps its relative accuracy when keys nearly coincide; then P_ij =
 * exp(-e^L D_ij) / sum_k exp(-e^L D_ik). No finite input overflows, whatever L: a gap of exactly zero weighs one, and e^L D_ij beyond
 * double range weighs zero.
 *
 * <p>y is n x d, row-major. Cost O(n^2 d + n d^2) for all rows. Exponentials are StrictMath's and sums run in the order of the keys, so
 * the bits do not depend on the machine. Holds scratch rows: not thread-safe.
 *
 * <p>Source: arXiv:2305.05465, equation (1.2); mathematics of the log domain: docs/theory.md, D7.
 */
public final class SelfAttention {
    /** exp(-x) is zero in double precision beyond this x. */
    private static final double VANISHES = 745.2;

    /** Above this L the factor e^L itself would overflow and is folded into the logarithm of the gap. */
    private static final double LARGEST_LOG_SCALE = 700;

    private final int n;
    private final int d;
    private final double[] form;
    private final BooleanSupplier cancelled;
    private final double[] query;
    private final double[] exponents;

    /**
     * @param n the number of tokens
     * @param form B, d x d
     * @param cancelled asked before every row; true ends the computation with a CancellationException
     */
    public SelfAttention(final int n, final Matrix form, final BooleanSupplier cancelled) {
        this.n = n;
        this.d = form.rows();
        this.form = form.toArray();
        this.cancelled = cancelled;
        this.query = new double[d];
        this.exponents = new double[n];
    }

    /**
     * out_i = sum_j P_ij (v_j - v_i) for every token i.
     *
     * @param y n x d, the tokens as they score each other. Not modified.
     * @param logScale L
     * @param v n x d, the values averaged. Not modified.
     * @param out n x d. Modified.
     */
    public void pull(
            final double[] y, final double logScale, final double[] v, final double[] out) {
        for (int i = 0; i < n; i++) {
            int leader = gaps(i, y, logScale);
            averageAround(leader, v, i * d, out);
        }
    }

    /**
     * log P_ij for one row: -e^L D_ij - log sum_k exp(-e^L D_ik); the least finite double where that overflows.
     *
     * @param logWeights n entries. Modified.
     * @return the leader of row i
     */
    public int logRow(
            final int i, final double[] y, final double logScale, final double[] logWeights) {
        int leader = gaps(i, y, logScale);
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += weight(exponents[j]);
        }
        double logSum = StrictMath.log(sum);
        for (int j = 0; j < n; j++) {
            logWeights[j] = Math.max(-Double.MAX_VALUE, -exponents[j] - logSum);
        }
        return leader;
    }

    /** Leaves e^L D_ij in exponents[j] and returns the leader of row i. */
    private int gaps(final int i, final double[] y, final double logScale) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        queryOf(i, y);
        int leader = greatestScore(y);
        double scale = logScale <= LARGEST_LOG_SCALE ? StrictMath.exp(logScale) : Double.NaN;
        for (int j = 0; j < n; j++) {
            double gap = 0;
            for (int k = 0; k < d; k++) {
                gap += query[k] * (y[leader * d + k] - y[j * d + k]);
            }
            exponents[j] =
                    gap <= 0
                            ? 0
                            : scale == scale
                                    ? gap * scale
                                    : StrictMath.exp(logScale + StrictMath.log(gap));
        }
        return leader;
    }

    /** query = B^T y_i, so that the score for token j is query . y_j. */
    private void queryOf(final int i, final double[] y) {
        for (int k = 0; k < d; k++) {
            double sum = 0;
            for (int r = 0; r < d; r++) {
                sum += y[i * d + r] * form[r * d + k];
            }
            query[k] = sum;
        }
    }

    private int greatestScore(final double[] y) {
        int leader = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < n; j++) {
            double score = 0;
            for (int k = 0; k < d; k++) {
                score += query[k] * y[j * d + k];
            }
            if (score > greatest) {
                greatest = score;
                leader = j;
            }
        }
        return leader;
    }

    /** out_i = (v_l - v_i) + sum_j P_ij (v_j - v_l): relative to the leader, where almost all the weight is. */
    private void averageAround(
            final int leader, final double[] v, final int at, final double[] out) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
            out[at + k] = 0;
        }
        for (int j = 0; j < n; j++) {
            double weight = weight(exponents[j]);
            if (weight > 0) {
                sum += weight;
                for (int k = 0; k < d; k++) {
                    out[at + k] += weight * (v[j * d + k] - v[leader * d + k]);
                }
            }
        }
        for (int k = 0; k < d; k++) {
            out[at + k] = out[at + k] / sum + (v[leader * d + k] - v[at + k]);
        }
    }

    private static double weight(final double exponent) {
        return exponent == 0 ? 1 : exponent < VANISHES ? StrictMath.exp(-exponent) : 0;
    }
}
