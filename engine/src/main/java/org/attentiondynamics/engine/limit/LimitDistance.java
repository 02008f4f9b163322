// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.tokens.Tokens;

/** How far rescaled tokens still are from their limits, along the expanding modes of V: along the others they have none. */
public final class LimitDistance {
    /** What the change to modal coordinates and back may lose of a token: 1e3, the largest condition of a basis, times 2^-52, four times. */
    private static final double ROUNDING = 1e-12;

    /** Six digits of the limits are left at least, as many as their error bounds have. */
    private static final double RESOLUTION = 1e-6;

    private LimitDistance() {}

    /**
     * The distance of each token from its limit.
     *
     * @param rescaled z(t)
     * @param limit lim z(t), as many tokens
     * @return Euclidean lengths; NaN where what a token has along the other modes is so large that rounding exceeds a millionth of the limits
     */
    public static double[] of(final ModalBasis basis, final Tokens rescaled, final Tokens limit) {
        int n = rescaled.count();
        int d = rescaled.dimension();
        double[] z = rescaled.toArray();
        double[] way = limit.toArray();
        for (int p = 0; p < way.length; p++) {
            way[p] = z[p] - way[p];
        }
        boolean[] expanding = basis.expanding();
        double[] modal = basis.toModal(way, n);
        double[] other = new double[n];
        for (int p = 0; p < modal.length; p++) {
            if (!expanding[p % d]) {
                other[p / d] = Math.max(other[p / d], Math.abs(modal[p]));
                modal[p] = 0;
            }
        }
        double resolved = RESOLUTION * largest(limit.toArray());
        double[] left = basis.fromModal(modal, n);
        double[] distance = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < d; k++) {
                distance[i] = Math.hypot(distance[i], left[i * d + k]);
            }
            distance[i] = ROUNDING * other[i] > resolved ? Double.NaN : distance[i];
        }
        return distance;
    }

    private static double largest(final double[] numbers) {
        double largest = 0;
        for (double x : numbers) {
            largest = Math.max(largest, Math.abs(x));
        }
        return largest;
    }
}
