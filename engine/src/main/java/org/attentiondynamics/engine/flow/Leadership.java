// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import org.attentiondynamics.engine.attention.Attended;

/** Who led whom when last looked at. One object serves all steps of a run: looking allocates nothing. */
final class Leadership {
    /** Attention that leaks past a leader by less than e^-40 is below rounding. */
    static final double FROZEN = 40;

    private final int[] leader;
    private final double[] margin;
    private final boolean[] agreed;
    private final boolean[] tied;

    /** Of n tokens nobody has looked at: each leads itself, by nothing. */
    Leadership(final int n) {
        this.leader = new int[n];
        this.margin = new double[n];
        this.agreed = new boolean[n];
        this.tied = new boolean[n];
        Arrays.setAll(leader, i -> i);
    }

    /** Takes note of what is so now. */
    void look(final Attended[] heads) {
        int n = leader.length;
        System.arraycopy(heads[0].leader(), 0, leader, 0, n);
        System.arraycopy(heads[0].margin(), 0, margin, 0, n);
        System.arraycopy(heads[0].tied(), 0, tied, 0, n);
        Arrays.fill(agreed, true);
        for (int h = 1; h < heads.length; h++) {
            for (int i = 0; i < n; i++) {
                agreed[i] &= heads[h].leader()[i] == leader[i];
                margin[i] = Math.min(margin[i], heads[h].margin()[i]);
                tied[i] |= heads[h].tied()[i];
            }
        }
    }

    /** The leader of each token in the first head. Not to be modified. */
    int[] leader() {
        return leader;
    }

    /** Whether the leader cannot be told from the runner-up in double precision, in some head. Not to be modified. */
    boolean[] tied() {
        return tied;
    }

    boolean leadsItself(final int i) {
        return leader[i] == i;
    }

    /** Whether every token's leader leads itself, in all heads, by more than rounding can see. */
    boolean isFrozen() {
        for (int i = 0; i < leader.length; i++) {
            if (!agreed[i] || !leadsItself(leader[i]) || !(margin[i] > FROZEN)) {
                return false;
            }
        }
        return true;
    }
}
