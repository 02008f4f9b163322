// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

/** The entries P_ij from a weight on, in the order of j. */
record EntriesFromWeight(double smallest) implements EntryChoice {
    /** Every entry. */
    static final EntryChoice ALL = new EntriesFromWeight(0);

    @Override
    public int choose(final double[] logWeights, final int[] chosen) {
        // Safely below it, for subnormal weights too, an exponential need not be taken.
        double below = StrictMath.log(smallest) - 1;
        int count = 0;
        for (int j = 0; j < logWeights.length; j++) {
            if (!(logWeights[j] < below) && StrictMath.exp(logWeights[j]) >= smallest) {
                chosen[count++] = j;
            }
        }
        return count;
    }
}
