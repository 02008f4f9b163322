// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.attention.AnchoredTokens;
import org.attentiondynamics.engine.attention.Attended;
import org.attentiondynamics.engine.attention.SelfAttention;

/**
 * The attention matrix of one head at one time, a row at a time: memory is O(n d), never O(n^2).
 *
 * <p>Holds scratch: not thread-safe.
 */
public final class AttentionSnapshot {
    private final SelfAttention attention;
    private final AnchoredTokens tokens;

    AttentionSnapshot(final SelfAttention attention, final AnchoredTokens tokens) {
        this.attention = attention;
        this.tokens = tokens;
    }

    /** n, the number of rows and columns. */
    public int size() {
        return tokens.count();
    }

    /**
     * log P_ij for all j; P_ij = exp of it.
     *
     * @param logWeights n entries. Modified.
     * @return the leader of token i: the token of greatest score, the first of those that tie
     */
    public int logRow(final int i, final double[] logWeights) {
        return attention.logRow(tokens, i, logWeights);
    }

    /** The leader of token i: the token of greatest score, the first of those that tie. Cost O(n d). */
    public int leader(final int i) {
        return attention.leader(tokens, i);
    }

    /** The leader of every token. */
    public int[] leaders() {
        Attended attended = new Attended(size(), tokens.dimension());
        attention.lead(tokens, attended);
        return attended.leader();
    }
}
