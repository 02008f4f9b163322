// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.function.DoubleUnaryOperator;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Flows of x_i' = sum_j P_ij V x_j, P_ij = softmax_j x_i . x_j, known without integrating them as a whole. V = I unless said otherwise.
 *
 * <p>Symmetric configurations have one unknown, whose equation is separated and solved by quadrature. All values have a relative error
 * below 1e-12. Lower-case letters and numbers E1 .. E15 as in the specification of the mathematics.
 */
final class ClosedForms {
    /** 1 / (e^w - 1) is below 1e-26 from here on. */
    private static final double NEGLIGIBLE = 60;

    private ClosedForms() {}

    /**
     * E1 .. E5, wherever P_ij = 1/n for all time: x_i(t) = x_i + (e^{tV} - I) m, m the mean of the tokens.
     *
     * <p>So for one token, for identical tokens, for V = 0 (with any P), for B = 0, and for tokens inside a subspace that V maps into
     * itself and on which B vanishes.
     */
    static Tokens evenAttention(final Matrix v, final Tokens initial, final double t) {
        double[] mean = mean(initial);
        double[] moved = Propagator.apply(v, t, mean);
        double[] x = initial.toArray();
        for (int k = 0; k < x.length; k++) {
            int c = k % mean.length;
            x[k] += moved[c] - mean[c];
        }
        return Tokens.of(initial.count(), initial.dimension(), x);
    }

    /** The same flow rescaled: z_i(t) = m + e^{-tV} (x_i - m). */
    static Tokens evenAttentionRescaled(final Matrix v, final Tokens initial, final double t) {
        double[] mean = mean(initial);
        int d = mean.length;
        double[] z = new double[initial.count() * d];
        for (int i = 0; i < initial.count(); i++) {
            double[] offset = initial.token(i);
            for (int k = 0; k < d; k++) {
                offset[k] -= mean[k];
            }
            double[] moved = Propagator.apply(v, -t, offset);
            for (int k = 0; k < d; k++) {
                z[i * d + k] = mean[k] + moved[k];
            }
        }
        return Tokens.of(initial.count(), d, z);
    }

    /** E6: the vertices of a regular simplex, n tokens at distance r from 0 in n - 1 dimensions. */
    static Tokens simplex(final int n, final double r) {
        int d = n - 1;
        double[] x = new double[n * d];
        double rest = 1;
        for (int k = 0; k < d; k++) {
            double height = Math.sqrt(rest);
            x[k * d + k] = r * height;
            for (int i = k + 1; i < n; i++) {
                x[i * d + k] = -r * height / (d - k);
            }
            rest -= rest / ((double) (d - k) * (d - k));
        }
        return Tokens.of(n, d, x);
    }

    /** E6: the distance r(t) of the simplex from 0: (ln r)' = (1 - e^-s) / (1 + (n - 1) e^-s), s = r^2 n / (n - 1). */
    static double simplexRadius(final int n, final double r, final double t) {
        double kappa = n / (n - 1.0);
        return radius(w -> -Math.expm1(-kappa * w) / (1 + (n - 1) * Math.exp(-kappa * w)), r, t);
    }

    /** E6: the limit of r(t) e^-t, r exp(-n/2 times the integral of dw / (w (e^{kappa w} - 1)) from r^2 to infinity). */
    static double simplexLimit(final int n, final double r) {
        double kappa = n / (n - 1.0);
        double from = Math.log(kappa * r * r);
        double integral =
                Quadrature.integral(
                        s -> 1 / Math.expm1(Math.exp(s)),
                        from,
                        Math.max(from, Math.log(NEGLIGIBLE)));
        return r * Math.exp(-n / 2.0 * integral);
    }

    /** E7: a regular n-gon at distance r from 0. */
    static Tokens polygon(final int n, final double r) {
        double[] x = new double[2 * n];
        for (int i = 0; i < n; i++) {
            x[2 * i] = r * Math.cos(2 * Math.PI * i / n);
            x[2 * i + 1] = r * Math.sin(2 * Math.PI * i / n);
        }
        return Tokens.of(n, 2, x);
    }

    /** E7: the distance of the n-gon from 0: (ln r)' = sum_j c_j e^{c_j r^2} / sum_j e^{c_j r^2}, c_j = cos(2 pi j / n). */
    static double polygonRadius(final int n, final double r, final double t) {
        return radius(
                w -> {
                    double above = 0;
                    double below = 0;
                    for (int j = 0; j < n; j++) {
                        double sine = Math.sin(Math.PI * j / n);
                        double weight = Math.exp(-2 * w * sine * sine);
                        above += (1 - 2 * sine * sine) * weight;
                        below += weight;
                    }
                    return above / below;
                },
                r,
                t);
    }

    /** E7: the distance from 0 of the uniform law on a sphere in d dimensions: (ln r)' = I_{d/2}(r^2) / I_{d/2 - 1}(r^2). */
    static double sphereRadius(final int d, final double r, final double t) {
        return radius(w -> besselRatio(d / 2.0 - 1, w), r, t);
    }

    /**
     * E8: two tokens in any dimension. With m = (x_1 + x_2) / 2 and h = (x_1 - x_2) / 2, a = m . h, b = |h|^2, the direction u of h is
     * fixed, (ln |h|)' = (tanh(b + a) + tanh(b - a)) / 2 and m' = m + (tanh(a + b) - tanh(b - a)) / 2 h.
     */
    static Tokens pair(final Tokens initial, final double t) {
        int d = initial.dimension();
        double[] m = new double[d];
        double[] u = new double[d];
        double length = 0;
        for (int k = 0; k < d; k++) {
            m[k] = (initial.at(0, k) + initial.at(1, k)) / 2;
            u[k] = (initial.at(0, k) - initial.at(1, k)) / 2;
            length += u[k] * u[k];
        }
        length = Math.sqrt(length);
        double along = 0;
        for (int k = 0; k < d; k++) {
            u[k] /= length;
            along += m[k] * u[k];
        }
        double[] end = pairAlong(new double[] {along, Math.log(length)}, t);
        double[] x = new double[2 * d];
        for (int k = 0; k < d; k++) {
            double middle = Math.exp(t) * (m[k] + (end[0] - along) * u[k]);
            x[k] = middle + Math.exp(end[1]) * u[k];
            x[d + k] = middle - Math.exp(end[1]) * u[k];
        }
        return Tokens.of(2, d, x);
    }

    /** E9: u(t) of the tokens -u, 0, u on a line: (ln u)' = (1 - e^-2w) / (1 + e^-w + e^-2w), w = u^2. */
    static double tripleRadius(final double u, final double t) {
        return radius(w -> -Math.expm1(-2 * w) / (1 + Math.exp(-w) + Math.exp(-2 * w)), u, t);
    }

    /** E10: u(t) of the tokens -u, u for V = -I: (ln u)' = -tanh u^2. */
    static double contractingPair(final double u, final double t) {
        return radius(w -> -Math.tanh(w), u, t);
    }

    /** E11, the remark after Theorem 2.1: the limit b of the rescaled tokens (1, e), (1, -e), which tend to (1, b), (1, -b). */
    static double pairOffsetLimit(final double e) {
        return simplexLimit(2, e);
    }

    /** E12: the variance of a Gaussian law on the line for V = sign: s / (1 - 2 sign s t), before t = 1 / (2 s) where V = 1. */
    static double gaussianVariance(final int sign, final double s, final double t) {
        return s / (1 - 2 * sign * s * t);
    }

    /** E12: the mean of the same law: m e^{sign t} / sqrt(1 - 2 sign s t). */
    static double gaussianMean(final int sign, final double m, final double s, final double t) {
        return m * Math.exp(sign * t) / Math.sqrt(1 - 2 * sign * s * t);
    }

    /** E12: n tokens at the quantiles (i - 1/2) / n of the law with mean m and variance s; rising. */
    static Tokens gaussianQuantiles(final int n, final double m, final double s) {
        NormalDistribution normal = new NormalDistribution();
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = m + Math.sqrt(s) * normal.inverseCumulativeProbability((i + 0.5) / n);
        }
        return Tokens.of(n, 1, x);
    }

    /** E15: P_ii for n orthonormal tokens, e / (e + n - 1). */
    static double orthonormalSelfWeight(final int n) {
        return Math.E / (Math.E + n - 1);
    }

    /** r(t) where (ln r)' = rate(r^2). */
    private static double radius(final DoubleUnaryOperator rate, final double r, final double t) {
        ScalarFlow logarithm = new ScalarFlow(y -> rate.applyAsDouble(Math.exp(2 * y)));
        return Math.exp(logarithm.at(Math.log(r), t));
    }

    /** From (m . u, ln |h|) at time 0 to (e^-t m . u, ln |h|) at time t. */
    private static double[] pairAlong(final double[] start, final double time) {
        SmoothSystem system =
                (t, y) -> {
                    double h = Math.exp(y[1]);
                    double a = Math.exp(t) * y[0] * h;
                    double plus = Math.tanh(h * h + a);
                    double minus = Math.tanh(h * h - a);
                    return new double[] {Math.exp(-t) * (plus - minus) / 2 * h, (plus + minus) / 2};
                };
        return system.at(start, time);
    }

    /** I_{v + 1}(w) / I_v(w) = 1 / (2 (v + 1) / w + 1 / (2 (v + 2) / w + ...)), from the far end. */
    private static double besselRatio(final double v, final double w) {
        double ratio = 0;
        for (int k = 60 + (int) (2 * w); k > 0; k--) {
            ratio = 1 / (2 * (v + k) / w + ratio);
        }
        return ratio;
    }

    private static double[] mean(final Tokens tokens) {
        double[] mean = new double[tokens.dimension()];
        for (int i = 0; i < tokens.count(); i++) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += tokens.at(i, k) / tokens.count();
            }
        }
        return mean;
    }
}
