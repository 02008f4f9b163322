// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

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
 * <p>Cost O(n m d + n^2 d) for all rows. Rows are computed in fixed tiles and sums run in the order of the keys, so the bits depend
 * neither on the machine nor on the number of workers. Holds scratch rows: not thread-safe.
 *
 * <p>Source: arXiv:2305.05465, equation (1.2); mathematics of the log domain: docs/theory.md.
 */
public final class SelfAttention {
    private static final int TILE = 32;

    /** Below this much work, threads cost more than they bring. */
    private static final long WORTH_SHARING = 1 << 17;

    private final int n;
    private final int d;
    private final Workers workers;
    private final BooleanSupplier cancelled;
    private final RowKernel[] kernels;
    private final Workers.Task attendTile = this::attendTile;
    private final Workers.Task leadTile = this::leadTile;
    private AnchoredTokens tokens;
    private double[] values;
    private Attended out;

    /**
     * @param form B, d x d
     * @param masses the mass of each of the n tokens, above 0. Not modified.
     * @param cancelled asked before every tile of rows; true ends the computation with a CancellationException
     */
    public SelfAttention(
            final Matrix form,
            final double[] masses,
            final AttentionRule rule,
            final Workers workers,
            final BooleanSupplier cancelled) {
        this.n = masses.length;
        this.d = form.rows();
        this.workers = (long) n * n * d < WORTH_SHARING ? Workers.caller() : workers;
        this.cancelled = cancelled;
        this.kernels = new RowKernel[this.workers.count()];
        for (int w = 0; w < kernels.length; w++) {
            kernels[w] = new RowKernel(form.toArray(), masses.clone(), rule, d);
        }
    }

    /**
     * What every token attends to.
     *
     * @param x the tokens. Not modified.
     * @param anchorValues m x d, what is averaged over the anchors. Not modified.
     * @param result its averages and their reference are found. Modified.
     */
    public void attend(final AnchoredTokens x, final double[] anchorValues, final Attended result) {
        tokens = x;
        values = anchorValues;
        out = result;
        workers.run((n + TILE - 1) / TILE, attendTile);
    }

    /**
     * Who leads every token.
     *
     * @param x the tokens. Not modified.
     * @param result its leaders, margins and ties are found. Modified.
     */
    public void lead(final AnchoredTokens x, final Attended result) {
        tokens = x;
        out = result;
        workers.run((n + TILE - 1) / TILE, leadTile);
    }

    private void attendTile(final int worker, final int tile) {
        RowKernel kernel = kernel(worker);
        for (int i = tile * TILE; i < Math.min(n, (tile + 1) * TILE); i++) {
            kernel.score(i);
            int reference = tokens.alone[i] ? i : kernel.leader();
            kernel.average(i, reference, values, out.far, out.near);
            out.reference[i] = reference;
        }
    }

    private void leadTile(final int worker, final int tile) {
        RowKernel kernel = kernel(worker);
        for (int i = tile * TILE; i < Math.min(n, (tile + 1) * TILE); i++) {
            kernel.score(i);
            kernel.findRunnerUp();
            out.leader[i] = kernel.leader();
            out.margin[i] = kernel.margin();
            out.tied[i] = kernel.tied();
        }
    }

    private RowKernel kernel(final int worker) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        kernels[worker].take(tokens);
        return kernels[worker];
    }

    /**
     * log P_ij for one row; the least finite double where that overflows.
     *
     * @param logWeights n entries. Modified.
     * @return the leader of row i
     */
    public int logRow(final AnchoredTokens x, final int i, final double[] logWeights) {
        kernels[0].take(x);
        kernels[0].score(i);
        kernels[0].logRow(logWeights);
        return kernels[0].leader();
    }

    /** The leader of row i. */
    public int leader(final AnchoredTokens x, final int i) {
        kernels[0].take(x);
        kernels[0].score(i);
        return kernels[0].leader();
    }
}
