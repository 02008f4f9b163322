// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Matrices of 60 decimal digits: e^A by scaling, Taylor and squaring, and powers. An independent oracle: no eigenvalues, no Pade.
 *
 * <p>Scaled to |A| <= 2^-10, 18 Taylor terms leave 2^-180 / 18! < 1e-69; squaring back s times costs about s more bits of the 60 digits,
 * so that about 50 digits relative to the largest |e^{sA}|, 0 <= s <= 1, remain.
 */
final class ExactExponential {
    private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);
    private static final int TERMS = 18;

    private final BigDecimal[][] a;

    private ExactExponential(final BigDecimal[][] a) {
        this.a = a;
    }

    /** factor * M + diagonal * I, exactly. */
    static ExactExponential exact(final Matrix m, final double factor, final double diagonal) {
        int d = m.rows();
        BigDecimal[][] a = new BigDecimal[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                BigDecimal entry = new BigDecimal(m.at(i, j)).multiply(new BigDecimal(factor));
                a[i][j] = i == j ? entry.add(new BigDecimal(diagonal)) : entry;
            }
        }
        return new ExactExponential(a);
    }

    /** e^{t (M - shift I)}. */
    static ExactExponential of(final Matrix m, final double t, final double shift) {
        BigDecimal time = new BigDecimal(t);
        return exact(m, 1, -shift).times(time).exponential();
    }

    private ExactExponential exponential() {
        double norm = Math.max(maxNorm() * a.length, 1e-300);
        int squarings = Math.max(0, Math.getExponent(norm) + 11);
        ExactExponential scaled =
                times(BigDecimal.ONE.divide(BigDecimal.valueOf(2).pow(squarings), DIGITS));
        ExactExponential sum = identity();
        ExactExponential term = sum;
        for (int k = 1; k <= TERMS; k++) {
            term = term.times(scaled).times(BigDecimal.ONE.divide(BigDecimal.valueOf(k), DIGITS));
            sum = sum.plus(term);
        }
        for (int k = 0; k < squarings; k++) {
            sum = sum.times(sum);
        }
        return sum;
    }

    ExactExponential power(final int k) {
        ExactExponential result = identity();
        for (int i = 0; i < k; i++) {
            result = result.times(this);
        }
        return result;
    }

    double[] applyTo(final double[] z) {
        double[] result = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int j = 0; j < z.length; j++) {
                sum = sum.add(a[i][j].multiply(new BigDecimal(z[j]), DIGITS), DIGITS);
            }
            result[i] = sum.doubleValue();
        }
        return result;
    }

    double maxNorm() {
        double max = 0;
        for (BigDecimal[] row : a) {
            for (BigDecimal e : row) {
                max = Math.max(max, Math.abs(e.doubleValue()));
            }
        }
        return max;
    }

    private ExactExponential identity() {
        BigDecimal[][] one = new BigDecimal[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                one[i][j] = i == j ? BigDecimal.ONE : BigDecimal.ZERO;
            }
        }
        return new ExactExponential(one);
    }

    private ExactExponential plus(final ExactExponential other) {
        BigDecimal[][] sum = new BigDecimal[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum[i][j] = a[i][j].add(other.a[i][j], DIGITS);
            }
        }
        return new ExactExponential(sum);
    }

    private ExactExponential times(final BigDecimal factor) {
        BigDecimal[][] scaled = new BigDecimal[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                scaled[i][j] = a[i][j].multiply(factor, DIGITS);
            }
        }
        return new ExactExponential(scaled);
    }

    ExactExponential times(final ExactExponential other) {
        int d = a.length;
        BigDecimal[][] product = new BigDecimal[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                BigDecimal sum = BigDecimal.ZERO;
                for (int k = 0; k < d; k++) {
                    sum = sum.add(a[i][k].multiply(other.a[k][j], DIGITS), DIGITS);
                }
                product[i][j] = sum;
            }
        }
        return new ExactExponential(product);
    }
}
