// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/**
 * What every token attends to, relative to a token r: with values v of the anchors and offsets w of the tokens,
 *
 * <p>far_i = sum_j P_ij (v_{a(j)} - v_{a(r)}), near_i = sum_j P_ij (w_j - w_r).
 *
 * <p>For a token that shares its anchor with others, r is its leader: both vanish doubly exponentially fast once the row has settled, so
 * that two such tokens are compared without loss. For a token alone r is itself: tokens placed symmetrically around it then move it by
 * nothing at all. Averages are filled in by {@link SelfAttention#attend}, who leads by {@link SelfAttention#lead}; reused from call to call.
 */
public final class Attended {
    final int[] leader;
    final int[] reference;
    final double[] margin;
    final boolean[] tied;
    final double[] far;
    final double[] near;

    /** Room for n tokens of d coordinates. */
    public Attended(final int n, final int d) {
        this.leader = new int[n];
        this.reference = new int[n];
        this.margin = new double[n];
        this.tied = new boolean[n];
        this.far = new double[n * d];
        this.near = new double[n * d];
    }

    /** The leader of each token: the key of greatest score, the first of those that tie within rounding. */
    public int[] leader() {
        return leader;
    }

    /** The token r that far and near of each token are relative to. */
    public int[] reference() {
        return reference;
    }

    /**
     * -log(P_ij / P_il) for the runner-up j: the score gap from the leader to the next token in another place, without regard to masses;
     * positive infinity if all tokens are in one place; 0 as long as nobody
     * has asked. Averages take care of roundings where it was small when last found.
     */
    public double[] margin() {
        return margin;
    }

    /** Whether another token, in another place, cannot be told from the leader although their attention may differ at will. */
    public boolean[] tied() {
        return tied;
    }

    /** far, n x d. */
    public double[] far() {
        return far;
    }

    /** near, n x d. */
    public double[] near() {
        return near;
    }
}
