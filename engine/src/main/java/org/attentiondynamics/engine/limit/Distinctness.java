// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Arrays;
import org.attentiondynamics.engine.tokens.Tokens;

/** Whether tokens on a line are pairwise distinct. */
final class Distinctness {
    /** Tokens closer than this share of the largest are not told apart by what is computed of them. */
    private static final double TOLERANCE = 4 * Math.ulp(1.0);

    private Distinctness() {}

    /** The least distance of two tokens over the largest |x_i|; -1 if two coincide, as they then do for ever. */
    static Hypothesis of(final Tokens tokens) {
        double[] x = tokens.toArray();
        Arrays.sort(x);
        double extent = Math.max(Math.abs(x[0]), Math.abs(x[x.length - 1]));
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < x.length; i++) {
            least = Math.min(least, x[i] - x[i - 1]);
        }
        double margin = x.length == 1 ? 1 : least == 0 ? -1 : least / extent;
        return Hypothesis.positive("the tokens are pairwise distinct", margin, TOLERANCE);
    }
}
