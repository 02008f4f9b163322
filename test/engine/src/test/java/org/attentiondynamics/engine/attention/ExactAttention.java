// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.math.BigDecimal;
import java.math.MathContext;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Differences of scores s_ij = x_i^T B x_j of tokens x_i = e^G y_{a(i)} + w_i, in 200 decimal digits: e^{2G} takes 130 of them for G = 150.
 */
final class ExactAttention {
    private static final MathContext DIGITS = new MathContext(200);

    private final BigDecimal[][] x;
    private final Matrix form;

    ExactAttention(final AnchoredTokens tokens, final Matrix form) {
        this.form = form;
        int d = form.rows();
        BigDecimal growth = exp(new BigDecimal(tokens.logGrowth()));
        x = new BigDecimal[tokens.count()][d];
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < d; k++) {
                BigDecimal y = new BigDecimal(tokens.anchors()[tokens.anchorOf(i) * d + k]);
                BigDecimal w = new BigDecimal(tokens.offsets()[i * d + k]);
                x[i][k] = growth.multiply(y, DIGITS).add(w, DIGITS);
            }
        }
    }

    /** s_il - s_ij. */
    BigDecimal gap(final int i, final int l, final int j) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int r = 0; r < form.rows(); r++) {
            for (int k = 0; k < form.columns(); k++) {
                BigDecimal difference = x[l][k].subtract(x[j][k], DIGITS);
                BigDecimal b = new BigDecimal(form.at(r, k));
                sum = sum.add(x[i][r].multiply(b, DIGITS).multiply(difference, DIGITS), DIGITS);
            }
        }
        return sum;
    }

    /** The token of greatest score, the first of equals. */
    int leader(final int i) {
        int leader = 0;
        for (int j = 1; j < x.length; j++) {
            leader = gap(i, leader, j).signum() < 0 ? j : leader;
        }
        return leader;
    }

    /** x_i^T B, rounded. */
    double[] query(final int i) {
        double[] query = new double[form.columns()];
        for (int k = 0; k < query.length; k++) {
            for (int r = 0; r < form.rows(); r++) {
                query[k] += x[i][r].multiply(new BigDecimal(form.at(r, k)), DIGITS).doubleValue();
            }
        }
        return query;
    }

    /** e^v by its Taylor series at v / 2^s, squared s times. */
    static BigDecimal exp(final BigDecimal v) {
        MathContext digits = new MathContext(DIGITS.getPrecision() + 20);
        int squarings = 16;
        BigDecimal small = v.divide(BigDecimal.valueOf(1L << squarings), digits);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int k = 1; k <= 100; k++) {
            term = term.multiply(small, digits).divide(BigDecimal.valueOf(k), digits);
            sum = sum.add(term, digits);
        }
        for (int k = 0; k < squarings; k++) {
            sum = sum.multiply(sum, digits);
        }
        return sum;
    }
}
