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
 * rates. Where the extent is zero the error counts in absolute terms. Where a held token and its anchor are drawn apart, no error is
 * counted below a few roundings of the places they are drawn to: tokens 1e-9 apart would else be followed to 1e-18.
 */
final class ForestErrorNorm implements ErrorNorm {
    /** A drift between two places is wrong by a few units in the last place of either. */
    private static final double ROUNDING = 16 * 0x1p-52;

    private final FlowField field;
    private final Forest forest;
    private final double tolerance;
    private final double[] rates;
    private final double[] rounding;
    private final int n;
    private final int d;
    private final double[] freeExtent;
    private final double[] heldExtent;

    ForestErrorNorm(final FlowField field, final double tolerance) {
        this.field = field;
        this.forest = field.forest();
        this.rates = forest.basis().rates();
        this.rounding = new double[rates.length];
        this.tolerance = tolerance;
        this.n = forest.count();
        this.d = forest.dimension();
        this.freeExtent = new double[d];
        this.heldExtent = new double[forest.freeCount() * d];
    }

    @Override
    public double of(final double[] error, final double[] before, final double[] after) {
        double worst = 0;
        for (int k = 0; k < d; k++) {
            worst = Math.max(worst, greatestFree(0, error, k) / unit(freeExtent[k]));
        }
        for (int i = 0; i < n && !forest.isAllFree(); i++) {
            if (!forest.isFree(i)) {
                worst = Math.max(worst, held(i, error));
            }
        }
        return worst;
    }

    @Override
    public void over(final double[] before, final double[] after) {
        for (int k = 0; k < d; k++) {
            freeExtent[k] = greatestFree(greatestFree(0, before, k), after, k);
        }
        if (!forest.isAllFree()) {
            Arrays.fill(heldExtent, 0);
            measureHeld(before);
            measureHeld(after);
            measureRounding();
        }
    }

    private void measureHeld(final double[] state) {
        for (int i = 0; i < n; i++) {
            if (!forest.isFree(i)) {
                int own = i * d;
                int row = forest.row(i) * d;
                for (int k = 0; k < d; k++) {
                    double size = Math.abs(state[own + k]);
                    if (!(size <= heldExtent[row + k])) {
                        heldExtent[row + k] = Math.max(heldExtent[row + k], size);
                    }
                }
            }
        }
    }

    private void measureRounding() {
        for (int k = 0; k < d; k++) {
            double growth = forest.isExpanding(k) ? StrictMath.exp(rates[k] * field.time()) : 1;
            rounding[k] = ROUNDING * growth * freeExtent[k];
        }
    }

    private double held(final int i, final double[] error) {
        int row = forest.row(i) * d;
        boolean rounded = field.isDrawnApart(i);
        double worst = 0;
        for (int k = 0; k < d; k++) {
            double size = unit(heldExtent[row + k]);
            double unit = rounded ? Math.max(size, rounding[k]) : size;
            worst = Math.max(worst, Math.abs(error[i * d + k]) / unit);
        }
        return worst;
    }

    private double unit(final double extent) {
        return tolerance * (extent > 0 ? extent : 1);
    }

    /**
     * The largest of some size and those of a mode of free tokens; by their bits, which sizes are ordered by, because that takes no
     * combining of doubles.
     */
    private double greatestFree(final double size, final double[] values, final int k) {
        long most = Double.doubleToRawLongBits(size);
        for (int c = 0; c < forest.freeCount(); c++) {
            double value = values[forest.freeToken(c) * d + k];
            most = Math.max(most, Double.doubleToRawLongBits(value) & Long.MAX_VALUE);
        }
        return Double.longBitsToDouble(most);
    }
}
