// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * R = I + dt D on one invariant subspace: {@link #propagate} at t = k dt gives R^k e^{-t shift}, and the rate is the largest
 * log|1 + dt lambda| / dt.
 */
sealed interface LayerBlock extends Block permits RealLayer, RotationLayer, DenseLayer {
    /** |1 + dt lambda| up to this is a layer that forgets: R has no inverse to rounding. */
    double SINGULAR = 1e-12;

    /** How far t / dt may be from a whole number, relative to itself: a few thousand roundings. */
    double WHOLE = 1e-12;

    /** out = R^{-1} in on this block, for n tokens of d coordinates. The arrays must differ. */
    void applyInverse(double[] in, int n, int d, double[] out);

    /**
     * k with t = k dt.
     *
     * @throws IllegalArgumentException if t is not a whole number of layers
     */
    static long layers(final double t, final double dt) {
        double k = Math.rint(t / dt);
        if (!(Math.abs(t / dt - k) <= WHOLE * Math.max(1, Math.abs(k)))) {
            throw new IllegalArgumentException(
                    "time " + plain(t) + " is not a whole number of layers of size " + plain(dt));
        }
        return (long) k;
    }

    /**
     * log|1 + dt lambda| / dt, accurate for small dt lambda too.
     *
     * @throws IllegalArgumentException if 1 + dt lambda = 0 to rounding
     */
    static double rate(final double dt, final double re, final double im) {
        double a = dt * re;
        double b = dt * im;
        double modulus = StrictMath.hypot(1 + a, b);
        if (modulus <= SINGULAR) {
            String size = plain(dt);
            throw new IllegalArgumentException(
                    "layers of size "
                            + size
                            + " cannot be rescaled, because 1 + "
                            + size
                            + " lambda = 0 for the eigenvalue lambda = "
                            + plain(re)
                            + "; choose another size");
        }
        // |1 + c|^2 = 1 + (2a + a^2 + b^2), which is near 1 where the direct logarithm would
        // cancel.
        double log =
                Math.abs(modulus - 1) < 0.5
                        ? 0.5 * StrictMath.log1p(a * (2 + a) + b * b)
                        : StrictMath.log(modulus);
        return log / dt;
    }

    private static String plain(final double x) {
        return x == 0 || !Double.isFinite(x)
                ? String.valueOf(x)
                : new BigDecimal(x).round(new MathContext(12)).stripTrailingZeros().toPlainString();
    }
}
