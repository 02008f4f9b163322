// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.tokens.Tokens;

/**
 * Tokens moved by a few roundings away from where a run took them: coordinate k of token i against the sign of z_lk - x_ik, l its leader
 * at the end of the run. A token that went there only because of rounding, being balanced by symmetry, goes elsewhere from here.
 *
 * <p>The move is {@value #ROUNDINGS} units in the last place of the largest coordinate of its column, so that it outweighs the rounding of
 * the run itself; tokens in one place are moved alike.
 */
final class Nudge {
    private static final int ROUNDINGS = 8;

    private Nudge() {}

    /**
     * @param from x(0)
     * @param rescaled z at the end of the run
     * @param leaders at the end of the run. Not modified.
     */
    static Tokens against(final Tokens from, final Tokens rescaled, final int[] leaders) {
        int d = from.dimension();
        double[] x = from.toArray();
        double[] extent = new double[d];
        for (int p = 0; p < x.length; p++) {
            extent[p % d] = Math.max(extent[p % d], Math.abs(x[p]));
        }
        for (int p = 0; p < x.length; p++) {
            double towards = rescaled.at(leaders[p / d], p % d) - x[p];
            x[p] -= Math.signum(towards) * ROUNDINGS * Math.ulp(extent[p % d]);
        }
        return Tokens.of(from.count(), d, x).withMasses(from.masses());
    }
}
