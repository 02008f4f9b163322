// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Row-stochastic self-attention P_ij = m_j exp(x_i^T B x_j) / sum_k m_k exp(x_i^T B x_k), in the log domain.
 *
 * <p>For row i let l be its leader, the key of greatest score (the first of equals). The gap D_ij = x_i^T B (x_l - x_j) &gt;= 0 is
 * computed from the difference of keys, never as a difference of scores, and with the growth e^G of {@link AnchoredTokens} kept out of
 * floating point; P_ij = m_j exp(-D_ij) / sum. No finite input overflows, whatever G: a gap of zero weighs m_j, one beyond double range
 * nothing. A gap below the rounding error of its own terms counts as zero.
 *
 * <p>Cost O(n^2 d) for all rows, less where tokens have few coordinates and rows see few keys. Rows are computed in fixed tiles and sums never
 * cross them, so the bits depend neither on the machine nor on the number of workers. Holds scratch: not thread-safe.
 *
 * <p>Source: arXiv:2305.05465, equation (1.2); mathematics of the log domain: docs/theory.md.
 */
public final class SelfAttention {
    /** Below this much work, threads cost more than they bring. */
    private static final long WORTH_SHARING = 1 << 17;

    private final double[] form;
    private final double[] masses;
    private final AttentionRule rule;
    private final Team team;
    private final BooleanSupplier cancelled;
    private final RowKernel[] rows;
    private final Averaging averaging;
    private final Leading leading;
    private final Workers.Task attendTile = this::attendTile;
    private final Workers.Task leadTile = this::leadTile;
    private Attended out;

    /** Attention that prunes where it pays. */
    public SelfAttention(
            final Matrix form,
            final double[] masses,
            final AttentionRule rule,
            final Workers workers,
            final BooleanSupplier cancelled) {
        this(form, masses, rule, Pruning.WHERE_IT_PAYS, workers, cancelled);
    }

    /**
     * @param form B, d x d
     * @param masses the mass of each of the n tokens, above 0. Not modified.
     * @param cancelled asked before every tile of rows, by the thread that computes it; true ends the computation with a
     *     CancellationException
     */
    public SelfAttention(
            final Matrix form,
            final double[] masses,
            final AttentionRule rule,
            final Pruning pruning,
            final Workers workers,
            final BooleanSupplier cancelled) {
        long n = masses.length;
        int d = form.rows();
        this.form = form.toArray();
        this.masses = masses.clone();
        this.rule = rule;
        this.team = (n * n * d < WORTH_SHARING ? Workers.caller() : workers).team();
        this.cancelled = cancelled;
        this.rows = new RowKernel[team.count()];
        Arrays.setAll(rows, w -> new RowKernel(this.form, this.masses, rule, d));
        FollowingTree following = new FollowingTree();
        this.averaging = new Averaging(this.form, d, this.masses, rule, pruning, following, rows);
        this.leading = new Leading(this.form, d, this.masses, following, rows);
    }

    /**
     * What every token attends to.
     *
     * @param x the tokens. Not modified.
     * @param anchorValues m x d, what is averaged over the anchors. Not modified.
     * @param result its averages and their reference are found. Modified.
     */
    public void attend(final AnchoredTokens x, final double[] anchorValues, final Attended result) {
        out = result;
        averaging.take(x, anchorValues, result);
        team.run(averaging.tiles(), attendTile);
    }

    private void attendTile(final int worker, final int tile) {
        requireGoingOn();
        averaging.average(worker, tile, out);
    }

    /**
     * Who leads every token.
     *
     * @param x the tokens. Not modified.
     * @param result its leaders, margins and ties are found. Modified.
     */
    public void lead(final AnchoredTokens x, final Attended result) {
        out = result;
        leading.take(x);
        team.run(leading.tiles(), leadTile);
    }

    private void leadTile(final int worker, final int tile) {
        requireGoingOn();
        leading.lead(worker, tile, out);
    }

    private void requireGoingOn() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    /**
     * log P_ij for one row; the least finite double where that overflows.
     *
     * @param logWeights n entries. Modified.
     * @return the leader of row i
     */
    public int logRow(final AnchoredTokens x, final int i, final double[] logWeights) {
        rows[0].take(x);
        rows[0].score(i);
        rows[0].logRow(logWeights);
        return rows[0].leader();
    }

    /**
     * How the attention of every row is spread.
     *
     * @param x the tokens. Not modified.
     * @param label the group of each token, numbered from 0. Not modified.
     * @param stop asked at least every 128 rows; true ends the computation with a CancellationException
     */
    public RowMasses weigh(final AnchoredTokens x, final int[] label, final BooleanSupplier stop) {
        return new RowWeigher(form, masses, rule, label, stop).weigh(x);
    }

    /** The leader of row i. */
    public int leader(final AnchoredTokens x, final int i) {
        rows[0].take(x);
        rows[0].score(i);
        return rows[0].leader();
    }
}
