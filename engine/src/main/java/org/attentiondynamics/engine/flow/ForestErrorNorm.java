// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import org.attentiondynamics.engine.ode.ErrorNorm;

/**
 * max over tokens i and modal coordinates k of |error_ik| / (tolerance * extent_ik).
 *
 * <p>The extent is that of the tokens an error could confuse i with: for a free token the largest |zeta_jk| (or |xi_jk|) of free tokens j,
 * for a held one the largest |omega_jk| of those with the same anchor, each over both ends of the step. The maximum, not the mean,
 * because one token that changes its leader must be seen among thousands at rest; by coordinate, because modes of V grow at different
 * rates. Where the extent is zero the error counts in absolute terms.
 */
final class ForestErrorNorm implements ErrorNorm {
    private final Forest forest;
    private final double tolerance;
    private final int n;
    private final int d;
    private final double[] freeExtent;
    private final double[] heldExtent;

    ForestErrorNorm(final Forest forest, final double tolerance) {
        this.forest = forest;
        this.tolerance = tolerance;
        this.n = forest.count();
        this.d = forest.dimension();
        this.freeExtent = new double[d];
        this.heldExtent = new double[forest.freeCount() * d];
    }

    @Override
    public double of(final double[] error, final double[] before, final double[] after) {
        Arrays.fill(freeExtent, 0);
        Arrays.fill(heldExtent, 0);
        for (int i = 0; i < n; i++) {
            double[] extent = extents(i);
            int row = row(i);
            for (int k = 0; k < d; k++) {
                int p = i * d + k;
                double size = Math.max(Math.abs(before[p]), Math.abs(after[p]));
                extent[row + k] = Math.max(extent[row + k], size);
            }
        }
        double worst = 0;
        for (int i = 0; i < n; i++) {
            double[] extent = extents(i);
            int row = row(i);
            for (int k = 0; k < d; k++) {
                double size = tolerance * (extent[row + k] > 0 ? extent[row + k] : 1);
                worst = Math.max(worst, Math.abs(error[i * d + k]) / size);
            }
        }
        return worst;
    }

    private double[] extents(final int i) {
        return forest.isFree(i) ? freeExtent : heldExtent;
    }

    private int row(final int i) {
        return forest.isFree(i) ? 0 : forest.row(i) * d;
    }
}
