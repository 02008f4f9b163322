// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/**
 * How the attention of each of n tokens is spread: P_il on its leader l, the rest on others, and how much of it on tokens of other groups
 * than the one it attends to most.
 *
 * <p>Sums are over what is off, not what is on, so that what is small keeps its digits; entries below e^-40 count as zero in them. Filled in
 * by {@link SelfAttention#weigh}.
 */
public final class RowMasses {
    final int[] leader;
    final double[] offLeader;
    final double[] offGroup;
    final double[] margin;
    final double[] logLeader;
    double distanceToUniform;

    RowMasses(final int n) {
        this.leader = new int[n];
        this.offLeader = new double[n];
        this.offGroup = new double[n];
        this.margin = new double[n];
        this.logLeader = new double[n];
    }

    /** The leader l of each token: the key of greatest score, the first of those that tie. Not to be modified. */
    public int[] leader() {
        return leader;
    }

    /** 1 - P_il of each token. Not to be modified. */
    public double[] offLeader() {
        return offLeader;
    }

    /** 1 - max_C sum_{j in C} P_ij over groups C, of each token. Not to be modified. */
    public double[] offGroup() {
        return offGroup;
    }

    /** log P_il - max_{j not l} log P_ij of each token. Not to be modified. */
    public double[] margin() {
        return margin;
    }

    /** max_ij |n P_ij - 1|. */
    public double distanceToUniform() {
        return distanceToUniform;
    }
}
