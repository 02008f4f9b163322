// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import java.math.BigDecimal;

/**
 * The exact sign of a determinant: on which side of a line or plane a point lies.
 *
 * <p>sign(a, b, c) is that of det(b - a, c - a), +1 if a, b, c turn left; sign(a, b, c, p) is that of det(b - a, c - a, p - a), +1 if p is
 * above the plane in which a, b, c turn left as seen from above. Swapping two points changes the sign; 0 means exactly on it.
 *
 * <p>A floating-point determinant decides if it is larger than its rounding, exact arithmetic otherwise. Coordinates of size 1 at most,
 * or little more.
 */
final class Orientation {
    /** Over 2^-53 times the sum of absolute terms, for 3 roundings of differences and 5 more of products and sums. */
    private static final double ROUNDING = 0x1p-49;

    /** What underflow may take from a product. */
    private static final double UNDERFLOW = 0x1p-1000;

    private Orientation() {}

    static int sign(final double[] a, final double[] b, final double[] c) {
        double left = (b[0] - a[0]) * (c[1] - a[1]);
        double right = (b[1] - a[1]) * (c[0] - a[0]);
        double determinant = left - right;
        double bound = ROUNDING * (Math.abs(left) + Math.abs(right)) + UNDERFLOW;
        if (Math.abs(determinant) > bound) {
            return determinant > 0 ? 1 : -1;
        }
        BigDecimal[] u = difference(a, b);
        BigDecimal[] v = difference(a, c);
        return minor(u, v, 0, 1).signum();
    }

    static int sign(final double[] a, final double[] b, final double[] c, final double[] p) {
        double determinant = 0;
        double size = 0;
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            int k = (i + 2) % 3;
            double left = (b[i] - a[i]) * (c[j] - a[j]);
            double right = (b[j] - a[j]) * (c[i] - a[i]);
            determinant += (left - right) * (p[k] - a[k]);
            size += (Math.abs(left) + Math.abs(right)) * Math.abs(p[k] - a[k]);
        }
        if (Math.abs(determinant) > ROUNDING * size + UNDERFLOW) {
            return determinant > 0 ? 1 : -1;
        }
        BigDecimal[] u = difference(a, b);
        BigDecimal[] v = difference(a, c);
        BigDecimal[] w = difference(a, p);
        return minor(u, v, 0, 1)
                .multiply(w[2])
                .add(minor(u, v, 1, 2).multiply(w[0]))
                .add(minor(u, v, 2, 0).multiply(w[1]))
                .signum();
    }

    private static BigDecimal[] difference(final double[] a, final double[] b) {
        BigDecimal[] result = new BigDecimal[a.length];
        for (int c = 0; c < a.length; c++) {
            result[c] = new BigDecimal(b[c]).subtract(new BigDecimal(a[c]));
        }
        return result;
    }

    private static BigDecimal minor(
            final BigDecimal[] u, final BigDecimal[] v, final int i, final int j) {
        return u[i].multiply(v[j]).subtract(u[j].multiply(v[i]));
    }
}
