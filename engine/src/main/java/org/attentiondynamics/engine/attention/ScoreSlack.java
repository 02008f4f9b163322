// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * By how much one score must exceed another for its key to be nearer in every arithmetic: with products rounded or not, of keys or of
 * differences of keys, with the rounding that {@link RowKernel} takes off or without.
 *
 * <p>A query of d coordinates is wrong by at most d + 1 roundings of sum_r |x_r B_rk| and its product with a key by as many, a difference of
 * two keys by twice that, and what is taken off is eight roundings: together less than {@link #units} of
 *
 * <p>sum_r |x_r| sum_k |B_rk| extent_k.
 */
final class ScoreSlack {
    private final double[] form;
    private final int d;
    private final double[] farReach;
    private final double[] nearReach;
    private AnchoredTokens x;
    private double shrink;

    /** Of q . y + e^{-G} q . w for keys of any anchors, and of q . w for keys of one anchor; for the row last looked at. */
    double any;

    double near;

    ScoreSlack(final double[] form, final int d) {
        this.form = form;
        this.d = d;
        this.farReach = new double[d];
        this.nearReach = new double[d];
    }

    void take(final AnchoredTokens tokens) {
        x = tokens;
        shrink = 1 / StrictMath.exp(tokens.logGrowth());
        reach(x.anchorExtent, farReach);
        if (x.hasOffsets) {
            reach(x.widestOffset, nearReach);
        } else {
            Arrays.fill(nearReach, 0);
        }
    }

    /** reach_r = sum_k |B_rk| extent_k. */
    private void reach(final double[] extent, final double[] reach) {
        for (int r = 0; r < d; r++) {
            double sum = 0;
            for (int k = 0; k < d; k++) {
                sum += Math.abs(form[r * d + k]) * extent[k];
            }
            reach[r] = sum;
        }
    }

    void look(final int i) {
        double far = 0;
        double close = 0;
        int a = x.anchorOf[i] * d;
        for (int r = 0; r < d; r++) {
            double size = Math.abs(x.anchors[a + r] + shrink * x.offsets[i * d + r]);
            far += size * farReach[r];
            close += size * nearReach[r];
        }
        any = units() * (far + shrink * close) + Double.MIN_NORMAL;
        near = units() * close + Double.MIN_NORMAL;
    }

    private double units() {
        return (8 * d + 32) * 0x1p-52;
    }
}
