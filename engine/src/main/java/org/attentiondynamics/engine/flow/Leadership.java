// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import org.attentiondynamics.engine.attention.Attended;

/**
 * Who leads whom at one time.
 *
 * @param leader the leader of each token in the first head
 * @param margin the least gap from leader to runner-up over the heads
 * @param agreed whether all heads have the same leader for the token
 * @param tied whether the leader cannot be told from the runner-up in double precision, in some head
 */
record Leadership(int[] leader, double[] margin, boolean[] agreed, boolean[] tied) {
    /** Attention that leaks past a leader by less than e^-40 is below rounding. */
    static final double FROZEN = 40;

    /** Of n tokens nobody has looked at: each leads itself, by nothing. */
    static Leadership unknown(final int n) {
        int[] self = new int[n];
        Arrays.setAll(self, i -> i);
        return new Leadership(self, new double[n], new boolean[n], new boolean[n]);
    }

    static Leadership of(final Attended[] heads) {
        Leadership first =
                new Leadership(
                        heads[0].leader().clone(),
                        heads[0].margin().clone(),
                        new boolean[heads[0].leader().length],
                        heads[0].tied().clone());
        Arrays.fill(first.agreed, true);
        for (int h = 1; h < heads.length; h++) {
            for (int i = 0; i < first.leader.length; i++) {
                first.agreed[i] &= heads[h].leader()[i] == first.leader[i];
                first.margin[i] = Math.min(first.margin[i], heads[h].margin()[i]);
                first.tied[i] |= heads[h].tied()[i];
            }
        }
        return first;
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
