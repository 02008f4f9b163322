// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.ode.ErrorNorm;

/**
 * max over tokens i and modal coordinates k of |error_ik| / (tolerance * extent_k), extent_k = max_i |zeta_ik| over both ends of the step.
 *
 * <p>The maximum, not the mean, because one token that changes its leader must be seen among thousands at rest; by coordinate, because
 * modes of V grow at different rates. A coordinate that is zero for all tokens counts in absolute terms.
 */
record ModalErrorNorm(double tolerance, int n, int d) implements ErrorNorm {
    @Override
    public double of(final double[] error, final double[] before, final double[] after) {
        double worst = 0;
        for (int k = 0; k < d; k++) {
            double extent = 0;
            double largest = 0;
            for (int p = k; p < n * d; p += d) {
                extent = Math.max(extent, Math.max(Math.abs(before[p]), Math.abs(after[p])));
                largest = Math.max(largest, Math.abs(error[p]));
            }
            worst = Math.max(worst, largest / (tolerance * (extent > 0 ? extent : 1)));
        }
        return worst;
    }
}
