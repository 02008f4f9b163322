// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * Tokens moved by a few roundings away from where a run took them: token i against z_l - x_i, l its leader at the end of the run. A token
 * that went there only because of rounding, being balanced by symmetry, goes elsewhere from here.
 *
 * <p>The move is {@value #ROUNDINGS} units in the last place of the tokens' largest coordinate, so that it outweighs the rounding of the
 * run itself; tokens in one place are moved alike.
 */
final class Nudge {
    private static final int ROUNDINGS = 32;

    private Nudge() {}

    /**
     * @param from x(0)
     * @param rescaled z at the end of the run
     * @param leaders at the end of the run. Not modified.
     */
    static Tokens against(final Tokens from, final Tokens rescaled, final int[] leaders) {
        int d = from.dimension();
        double[] x = from.toArray();
        double size = ROUNDINGS * Math.ulp(Arrays.stream(x).map(Math::abs).max().orElseThrow());
        double[] towards = new double[d];
        for (int i = 0; i < from.count(); i++) {
            double most = 0;
            for (int k = 0; k < d; k++) {
                towards[k] = rescaled.at(leaders[i], k) - from.at(i, k);
                most = Math.max(most, Math.abs(towards[k]));
            }
            for (int k = 0; k < d && most > 0; k++) {
                x[i * d + k] -= size * (towards[k] / most);
            }
        }
        return Tokens.of(from.count(), d, x).withMasses(from.masses());
    }
}
