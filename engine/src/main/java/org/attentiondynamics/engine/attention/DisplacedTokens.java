// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * The tokens by their anchors: those in its very place, which are as one token of their joint mass, and those displaced from it, which have
 * an offset other than zero. The displaced ones have places, one after the other by anchor and then by token.
 */
final class DisplacedTokens {
    private final double[] masses;
    private final int d;

    /** Place of each token, or -1. */
    final int[] placeOf;

    /** Token at each place. */
    final int[] tokenAt;

    /** Their offsets. */
    final PaddedRows offsets;

    /** First place of each anchor, and the number of places at the end. */
    int[] start;

    /** The first token in the very place of each anchor, or -1. */
    int[] still;

    /** The mass of all such. */
    double[] stillMass;

    int count;

    DisplacedTokens(final double[] masses, final int d) {
        this.masses = masses;
        this.d = d;
        this.placeOf = new int[masses.length];
        this.tokenAt = new int[masses.length];
        this.offsets = new PaddedRows(0, d);
        this.start = new int[masses.length + 1];
        this.still = new int[masses.length];
        this.stillMass = new double[masses.length];
    }

    void take(final AnchoredTokens x) {
        clear(x.m);
        for (int j = 0; j < x.n; j++) {
            int c = x.anchorOf[j];
            if (x.hasOffsets && displaced(x.offsets, j * d)) {
                placeOf[j] = 0;
                start[c + 1]++;
            } else {
                placeOf[j] = -1;
                still[c] = still[c] < 0 ? j : still[c];
                stillMass[c] += masses[j];
            }
        }
        arrange(x);
        if (count > 0) {
            offsets.copy(x.offsets, tokenAt, count);
        }
    }

    private void clear(final int m) {
        if (still.length < m) {
            start = new int[m + 1];
            still = new int[m];
            stillMass = new double[m];
        }
        Arrays.fill(start, 0, m + 1, 0);
        Arrays.fill(still, 0, m, -1);
        Arrays.fill(stillMass, 0, m, 0);
    }

    /** The mass of the token at a place. */
    double massAt(final int place) {
        return masses[tokenAt[place]];
    }

    private boolean displaced(final double[] offset, final int at) {
        for (int k = at; k < at + d; k++) {
            if (offset[k] != 0) {
                return true;
            }
        }
        return false;
    }

    /** start holds counts one further; on the way it is where the next token of an anchor goes. */
    private void arrange(final AnchoredTokens x) {
        for (int c = 0; c < x.m; c++) {
            start[c + 1] += start[c];
        }
        count = start[x.m];
        if (count == 0) {
            return;
        }
        for (int j = x.n - 1; j >= 0; j--) {
            if (placeOf[j] == 0) {
                int place = --start[x.anchorOf[j] + 1];
                placeOf[j] = place;
                tokenAt[place] = j;
            }
        }
        System.arraycopy(start, 1, start, 0, x.m);
        start[x.m] = count;
    }
}
