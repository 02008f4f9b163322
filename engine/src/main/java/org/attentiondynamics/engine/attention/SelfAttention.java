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
    /** Rows of a tile whose leaders are found among all keys. */
    private static final int LEAD_TILE = 32;

    /** Below this much work, threads cost more than they bring. */
    private static final long WORTH_SHARING = 1 << 17;

    /** From so many tokens on, to look through a tree is faster than to look at every token. */
    private static final int WORTH_A_TREE = 32;

    /** From so many tokens on, averages look through the tree. */
    private static final int WORTH_PRUNING = 1024;

    /** What rows see is counted for one tile in so many tokens, and for so many tiles at most. */
    private static final int COUNTED_EVERY = 512;

    private static final int MOST_COUNTED = 16;

    /** Rows that see so many keys are summed over all of them: that takes less than to choose. */
    private static final double TOO_MANY = 0.7;

    /** Keys passed over weigh less than this together, against the row: e^-33, or 5e-15. */
    private static final double LOG_PASSED_OVER = 33;

    /** Up to here e^{2G} leaves scores room in double range; beyond, hardly a row attends to more than one token. */
    static final double FAST_GROWTH = 250;

    private final int n;
    private final double[] form;
    private final double[] masses;
    private final AttentionRule rule;
    private final Pruning pruning;
    private final Workers workers;
    private final BooleanSupplier cancelled;
    private final RowKernel[] rows;
    private final FewCoordinates[] few;
    private final ManyCoordinates[] many;
    private final LeaderSearch[] searches;
    private final LeaderTile[] tiles;
    private final LeadingKeys[] leading;
    private final FollowingTree following;
    private final double horizon;
    private final Workers.Task attendTile = this::attendTile;
    private final Workers.Task leadTile = this::leadTile;
    private AveragingKernel[] kernels;
    private AnchoredTokens tokens;
    private BoxTree tree;
    private double[] values;
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
        this.n = masses.length;
        int d = form.rows();
        this.pruning = pruning;
        this.workers = (long) n * n * d < WORTH_SHARING ? Workers.caller() : workers;
        this.cancelled = cancelled;
        int count = this.workers.count();
        boolean hasFew = d <= FewCoordinates.MOST_COORDINATES;
        this.rows = new RowKernel[count];
        boolean isSoft = rule == AttentionRule.SOFTMAX;
        this.few = new FewCoordinates[isSoft && hasFew ? count : 0];
        this.many = new ManyCoordinates[isSoft && !hasFew ? count : 0];
        this.searches = new LeaderSearch[hasFew && n >= WORTH_A_TREE ? count : 0];
        this.tiles = new LeaderTile[!hasFew ? count : 0];
        this.leading = tiles.length > 0 ? tiles : searches;
        this.following = new FollowingTree();
        this.horizon = LOG_PASSED_OVER + StrictMath.log(sum(masses) / least(masses));
        double[] entries = form.toArray();
        double[] m = masses.clone();
        this.form = entries;
        this.masses = m;
        this.rule = rule;
        for (int w = 0; w < count; w++) {
            rows[w] = new RowKernel(entries, m, rule, d);
        }
        for (int w = 0; w < few.length; w++) {
            few[w] = new FewCoordinates(entries, m, d);
        }
        for (int w = 0; w < many.length; w++) {
            many[w] = new ManyCoordinates(entries, m, d);
        }
        for (int w = 0; w < searches.length; w++) {
            searches[w] = new LeaderSearch(entries, n, d);
        }
        for (int w = 0; w < tiles.length; w++) {
            tiles[w] = new LeaderTile(entries, m, d);
        }
    }

    private static double sum(final double[] masses) {
        double sum = 0;
        for (double mass : masses) {
            sum += mass;
        }
        return sum;
    }

    private static double least(final double[] masses) {
        double least = Double.POSITIVE_INFINITY;
        for (double mass : masses) {
            least = Math.min(least, mass);
        }
        return least;
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
        boolean isFast = x.logGrowth() <= FAST_GROWTH;
        kernels = isFast && few.length > 0 ? few : isFast && many.length > 0 ? many : rows;
        for (AveragingKernel kernel : kernels) {
            kernel.take(x, anchorValues);
        }
        if (kernels == few && n >= WORTH_PRUNING) {
            tree = following.around(x);
            double farthest = isSparse() ? horizon : Double.POSITIVE_INFINITY;
            for (FewCoordinates kernel : few) {
                kernel.take(x, anchorValues, tree, farthest);
            }
        }
        int tile = kernels[0].tile();
        workers.run((n + tile - 1) / tile, attendTile);
    }

    /** Whether the rows of some tiles see few enough keys. */
    private boolean isSparse() {
        if (pruning == Pruning.NEVER) {
            return false;
        }
        FewCoordinates kernel = few[0];
        kernel.take(tokens, values, tree, horizon);
        int counted = Math.min(MOST_COUNTED, n / COUNTED_EVERY);
        double sum = 0;
        for (int t = 0; t < counted; t++) {
            int first = (int) ((long) n * t / counted);
            sum += kernel.visibleShare(first, Math.min(n, first + kernel.tile()));
        }
        return sum < TOO_MANY * counted;
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
        for (RowKernel kernel : rows) {
            kernel.take(x);
        }
        if (searches.length > 0) {
            tree = following.around(x);
            for (LeaderSearch search : searches) {
                search.take(x, tree);
            }
        }
        for (LeaderTile tile : tiles) {
            tile.take(x);
        }
        int tile = leadRows();
        workers.run((n + tile - 1) / tile, leadTile);
    }

    private void attendTile(final int worker, final int tile) {
        requireGoingOn();
        AveragingKernel kernel = kernels[worker];
        kernel.average(tile * kernel.tile(), Math.min(n, (tile + 1) * kernel.tile()), out);
    }

    private void leadTile(final int worker, final int tile) {
        requireGoingOn();
        int first = tile * leadRows();
        int last = Math.min(n, first + leadRows());
        if (leading.length > 0) {
            leading[worker].begin(first, last);
        }
        for (int i = first; i < last; i++) {
            leadRow(worker, i);
        }
    }

    private int leadRows() {
        return leading.length > 0 ? leading[0].tile() : LEAD_TILE;
    }

    private void leadRow(final int worker, final int i) {
        RowKernel kernel = rows[worker];
        if (leading.length > 0) {
            LeadingKeys keys = leading[worker];
            keys.look(i);
            kernel.score(i, keys.keys(), keys.count());
        } else {
            kernel.score(i);
        }
        kernel.findRunnerUp();
        out.leader[i] = kernel.leader();
        out.margin[i] = kernel.margin();
        out.tied[i] = kernel.tied();
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
