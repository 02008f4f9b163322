// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import java.util.function.DoubleUnaryOperator;

/**
 * A zero of a continuous function between two points at which its signs differ, by interpolation, truncation and projection (ITP).
 *
 * <p>Superlinear where f is smooth, and never more than two evaluations above bisection: at most 60. Allocates nothing.
 *
 * <p>Source: I. Oliveira, R. Takahashi, ACM TOMS 47 (2020), 5.
 */
public final class Root {
    /** The bracket that is left has at most this many units in the last place of its greater end. */
    private static final double BRACKET_ULPS = 4;

    /** Truncation, in units of width^2 / first width; the source's recommendation. */
    private static final double TRUNCATION = 0.2;

    private Root() {}

    /**
     * Some t in [a, b] where f changes sign or is zero, to 4 units in the last place of the greater of |a|, |b|.
     *
     * <p>What is returned is on b's side of the change: f there is zero or has the sign of f(b). A function that is discontinuous gives a
     * jump across zero; NaN counts as being on a's side.
     *
     * @throws IllegalArgumentException if a &gt; b or f has the same sign, or is not a number, at both
     */
    public static double between(final DoubleUnaryOperator f, final double a, final double b) {
        return between(f, a, f.applyAsDouble(a), b, f.applyAsDouble(b));
    }

    /** The same with the values of f at both ends known. */
    public static double between(
            final DoubleUnaryOperator f,
            final double a,
            final double fa,
            final double b,
            final double fb) {
        if (fa == 0) {
            return a;
        }
        if (fb == 0) {
            return b;
        }
        if (!(a <= b && (fa < 0 && fb > 0 || fa > 0 && fb < 0))) {
            throw new IllegalArgumentException(
                    "f must change sign in [a, b], was "
                            + (fa + " at " + a + " and ")
                            + (fb + " at " + b));
        }
        return narrow(f, a, fa, b, fb);
    }

    private static double narrow(
            final DoubleUnaryOperator f,
            final double a,
            final double fa,
            final double b,
            final double fb) {
        double left = a;
        double leftValue = fa;
        double right = b;
        double rightValue = fb;
        double width = BRACKET_ULPS * Math.ulp(Math.max(Math.abs(a), Math.abs(b)));
        double truncation = TRUNCATION / (b - a);
        double slack = allowance(b - a, width);
        while (right - left > width) {
            double t = point(left, leftValue, right, rightValue, truncation, slack);
            double value = f.applyAsDouble(t);
            if (value == 0) {
                return t;
            }
            if (value > 0 == fb > 0 && !Double.isNaN(value)) {
                right = t;
                rightValue = value;
            } else {
                left = t;
                leftValue = value;
            }
            slack /= 2;
        }
        return right;
    }

    /** Where to evaluate next: the secant's zero, moved towards the middle, no further from it than the slack allows. */
    private static double point(
            final double left,
            final double leftValue,
            final double right,
            final double rightValue,
            final double truncation,
            final double slack) {
        double middle = 0.5 * left + 0.5 * right;
        double width = right - left;
        double secant = left - leftValue * (width / (rightValue - leftValue));
        double towards = Math.signum(middle - secant);
        double moved = truncation * width * width;
        double truncated = moved <= Math.abs(middle - secant) ? secant + towards * moved : middle;
        double radius = Math.max(0, slack - width / 2);
        double t = Math.abs(truncated - middle) <= radius ? truncated : middle - towards * radius;
        return t > left && t < right ? t : middle;
    }

    /** Half the final width times two to the number of evaluations allowed, one more than bisection needs. */
    private static double allowance(final double width, final double finalWidth) {
        return Math.scalb(finalWidth, Math.getExponent(width / finalWidth) + 1);
    }
}
