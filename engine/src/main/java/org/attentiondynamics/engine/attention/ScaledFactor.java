// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/** e^L as mantissa * 2^exponent, so that neither a large L overflows nor a product with something small loses digits. */
final class ScaledFactor {
    private static final double LN_2 = 0.6931471805599453;

    /** Beyond this any factor is out of range whatever it multiplies. */
    private static final double MOST = 1e6;

    /** In [0.7, 1.5]. */
    private double mantissa;

    private int exponent;

    private ScaledFactor() {}

    /** e^L; its relative error is about the rounding of L. */
    static ScaledFactor exp(final double logarithm) {
        ScaledFactor factor = new ScaledFactor();
        factor.become(logarithm);
        return factor;
    }

    /** Becomes e^L. */
    void become(final double logarithm) {
        double l = Math.max(-MOST, Math.min(MOST, logarithm));
        double whole = Math.rint(l / LN_2);
        mantissa = StrictMath.exp(l - whole * LN_2);
        exponent = (int) whole;
    }

    /** value * e^L, infinite or zero where that leaves double range. */
    double times(final double value) {
        return Math.scalb(value * mantissa, exponent);
    }
}
