// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

/**
 * The inverse of the normal distribution function: x with Phi(x) = p.
 *
 * <p>A rational first guess with relative error about 1e-9, then one step of Halley's method, which leaves the rounding of its residual:
 * relative error about 1e-15. The residual is free of cancellation, since with the density phi
 *
 * <p>Phi(x) - 1/2 = phi(x) (x + x^3/3 + x^5/(3 5) + ...), and Phi(x) = phi(x) / (|x| + 1/(|x| + 2/(|x| + 3/(...)))) for x < 0.
 *
 * <p>Source of the first guess: P. J. Acklam, An algorithm for computing the inverse normal cumulative distribution function, 2003.
 */
final class NormalQuantile {
    /** Below, the first guess is one in sqrt(-2 log p). */
    private static final double TAIL = 0.02425;

    /** Below, about x = -1, the residual is that of the tail, whose terms are no greater than the result. */
    private static final double SHOULDER = 0.16;

    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private static final double[] CENTRE_NUMERATOR = {
        -39.69683028665376,
        220.9460984245205,
        -275.9285104469687,
        138.3577518672690,
        -30.66479806614716,
        2.506628277459239
    };
    private static final double[] CENTRE_DENOMINATOR = {
        -54.47609879822406,
        161.5858368580409,
        -155.6989798598866,
        66.80131188771972,
        -13.28068155288572,
        1
    };
    private static final double[] TAIL_NUMERATOR = {
        -0.007784894002430293,
        -0.3223964580411365,
        -2.400758277161838,
        -2.549732539343734,
        4.374664141464968,
        2.938163982698783
    };
    private static final double[] TAIL_DENOMINATOR = {
        0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1
    };

    private NormalQuantile() {}

    /**
     * x with Phi(x) = p.
     *
     * @param p in (0, 1/2], at least 1e-300; for p above 1/2 take minus the quantile of 1 - p
     * @return 0 for p = 1/2, below 0 for others
     */
    static double lower(final double p) {
        double q = p - 0.5;
        double x = p < TAIL ? tail(p) : centre(q);
        double residual =
                p < SHOULDER ? ratioOfTail(-x) - p / density(x) : ratioOfCentre(x) - q / density(x);
        return x - residual / (1 + x * residual / 2);
    }

    private static double centre(final double q) {
        double r = q * q;
        return q * polynomial(CENTRE_NUMERATOR, r) / polynomial(CENTRE_DENOMINATOR, r);
    }

    private static double tail(final double p) {
        double r = Math.sqrt(-2 * StrictMath.log(p));
        return polynomial(TAIL_NUMERATOR, r) / polynomial(TAIL_DENOMINATOR, r);
    }

    /** The leading coefficient first. */
    private static double polynomial(final double[] coefficients, final double r) {
        double value = 0;
        for (double c : coefficients) {
            value = value * r + c;
        }
        return value;
    }

    private static double density(final double x) {
        return StrictMath.exp(-x * x / 2) / ROOT_TWO_PI;
    }

    /** (Phi(x) - 1/2) / phi(x). */
    private static double ratioOfCentre(final double x) {
        double term = x;
        double sum = 0;
        for (int k = 3; sum + term != sum; k += 2) {
            sum += term;
            term *= x * x / k;
        }
        return sum;
    }

    /** Phi(-y) / phi(y), Mills' ratio, for y >= 0.99. N terms of the continued fraction leave an error like e^{-2 y sqrt(N)}, here e^{-40}. */
    private static double ratioOfTail(final double y) {
        double denominator = y;
        for (int k = 10 + (int) (400 / (y * y)); k >= 1; k--) {
            denominator = y + k / denominator;
        }
        return 1 / denominator;
    }
}
