// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.attention.SelfAttention;

/**
 * The attention matrix of one head at one time, a row at a time: memory is O(n d), never O(n^2).
 *
 * <p>Holds scratch: not thread-safe.
 */
public final class AttentionSnapshot {
    private final SelfAttention attention;
    private final double[] y;
    private final double logScale;
    private final int n;

    AttentionSnapshot(
            final SelfAttention attention, final double[] y, final double logScale, final int n) {
        this.attention = attention;
        this.y = y;
        this.logScale = logScale;
        this.n = n;
    }

    /** n, the number of rows and columns. */
    public int size() {
        return n;
    }

    /**
     * log P_ij for all j; P_ij = exp of it.
     *
     * @param logWeights n entries. Modified.
     * @return the leader of token i: the token of greatest weight, the first of equals
     */
    public int logRow(final int i, final double[] logWeights) {
        return attention.logRow(i, y, logScale, logWeights);
    }

    /** The leader of every token. */
    public int[] leaders() {
        int[] leaders = new int[n];
        double[] row = new double[n];
        for (int i = 0; i < n; i++) {
            leaders[i] = logRow(i, row);
        }
        return leaders;
    }
}
