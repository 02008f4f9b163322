// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.function.BooleanSupplier;
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

    /**
     * How the attention of every token is spread. Cost O(n log n) plus the pairs that weigh more than e^-40, or O(n^2 d) for more than 8
     * coordinates.
     *
     * @param label the group of each token, numbered from 0. Not modified.
     * @param cancelled asked often; true ends the computation with a CancellationException
     */
    public AttentionSpread spread(final int[] label, final BooleanSupplier cancelled) {
        return AttentionSpread.of(attention.weigh(tokens, label, cancelled));
    }

    /** The leader of every token. */
    public int[] leaders() {
        Attended attended = new Attended(size(), tokens.dimension());
        attention.lead(tokens, attended);
        return attended.leader();
    }
}
