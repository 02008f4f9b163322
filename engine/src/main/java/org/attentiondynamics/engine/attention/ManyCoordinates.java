// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * Softmax averages of tokens of many coordinates: a tile of rows at a time, all of it products of matrices. Not thread-safe.
 *
 * <p>With weights w_j of row i, S their sum, S' the sum of those of tokens elsewhere than the reference r,
 *
 * <p>far_i = (sum' w_j v_{a(j)} - S' v_{a(r)}) / S, near_i likewise,
 *
 * <p>so that both vanish with the attention that leaks away from r, and exactly where none does. Elsewhere means at another anchor for far,
 * and another token for near.
 *
 * <p>Two sweeps over the keys, first scores, then weights and sums, as r may be known only after the last score. Blocks of keys that weigh
 * nothing in the whole tile are passed over. Every number is found by the same operations in the same order whatever the tile. Cost 4 n d
 * operations a row and d^2 more; scratch of n tile numbers. Fit for growths G at which e^{2G} times any score is finite.
 */
final class ManyCoordinates implements AveragingKernel {
    /** As many as a block of scores has room for in the nearest cache. */
    private static final int MOST_ROWS = 128;

    private static final int LEAST_ROWS = 64;

    /** At most so many scores are held if the least number of rows allows. */
    private static final int MOST_SCORES = 1 << 20;

    /** Weights e^-x are exactly 0 from 709 on; a little more for rounding. */
    private static final double NOTHING = 800;

    private final int d;
    private final int tile;
    private final PaddedRows anchors;
    private final PaddedRows values;
    private final DisplacedTokens displaced;
    private final QueryTile rows;
    private final ScoreTile scores;
    private final WeightTile weights;
    private final double[][] farSums;
    private final double[][] nearSums;
    private final double[] elsewhere;
    private final double[] atReference;
    private final double[] own;
    private final int[] reference;
    private AnchoredTokens x;
    private double[] plain;

    ManyCoordinates(final double[] form, final double[] masses, final int d) {
        this(form, masses, d, rowsOf(masses.length, 1));
    }

    /** @param tile a multiple of {@link QueryTile#LANES} */
    ManyCoordinates(final double[] form, final double[] masses, final int d, final int tile) {
        this.d = d;
        this.tile = tile;
        this.anchors = new PaddedRows(masses.length, d);
        this.values = new PaddedRows(masses.length, d);
        this.displaced = new DisplacedTokens(masses, d);
        this.rows = new QueryTile(form, d, tile);
        this.scores = new ScoreTile(rows, displaced, d, tile);
        this.weights = new WeightTile(rows, scores, displaced, d, tile);
        this.farSums = new double[anchors.width][tile];
        this.nearSums = new double[anchors.width][tile];
        this.elsewhere = new double[tile];
        this.atReference = new double[tile];
        this.own = new double[tile];
        this.reference = new int[tile];
    }

    /** One kernel of several, with a share of the rows as its tile; bits are the same for any tile. */
    static ManyCoordinates amongWorkers(
            final double[] form, final double[] masses, final int d, final int workers) {
        return new ManyCoordinates(form, masses, d, rowsOf(masses.length, workers));
    }

    private static int rowsOf(final int n, final int workers) {
        int share = Math.min((n + workers - 1) / workers, MOST_SCORES / n);
        int rows = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, share));
        return (rows + QueryTile.LANES - 1) / QueryTile.LANES * QueryTile.LANES;
    }

    @Override
    public int tile() {
        return tile;
    }

    @Override
    public void take(final AnchoredTokens tokens, final double[] averaged) {
        x = tokens;
        plain = averaged;
        anchors.copy(tokens.anchors, tokens.m);
        values.copy(averaged, tokens.m);
        displaced.take(tokens);
        rows.take(tokens);
        scores.take(tokens, anchors);
        weights.take(tokens);
    }

    @Override
    public void average(final int first, final int last, final Attended out) {
        rows.fill(first, last);
        scores.find();
        weights.begin(first);
        for (int i = 0; i < rows.rows; i++) {
            reference[i] = x.alone[first + i] ? first + i : weights.leader[i];
        }
        sum();
        for (int i = 0; i < rows.rows; i++) {
            write(i, first + i, out);
        }
    }

    private void sum() {
        clear(farSums);
        clear(nearSums);
        Arrays.fill(elsewhere, 0);
        Arrays.fill(atReference, 0);
        Arrays.fill(own, 0);
        for (int from = 0; from < x.m; from += ScoreTile.BLOCK) {
            int to = Math.min(from + ScoreTile.BLOCK, x.m);
            if (scores.reaches(from, NOTHING)) {
                weights.weigh(from, to);
                join(from, to);
                add(farSums, scores.far, from, PaddedRows.padded(to), values);
            } else {
                dismiss(from, to);
            }
        }
        for (int p = 0; p < displaced.count; p += ScoreTile.BLOCK) {
            int to = Math.min(p + ScoreTile.BLOCK, displaced.count);
            add(nearSums, scores.near, p, PaddedRows.padded(to), displaced.offsets);
        }
    }

    private void clear(final double[][] sums) {
        for (double[] sum : sums) {
            Arrays.fill(sum, 0, rows.loops, 0);
        }
    }

    private void add(
            final double[][] sums,
            final double[][] weighed,
            final int from,
            final int to,
            final PaddedRows averaged) {
        int width = averaged.width;
        BlockedProduct.add(
                sums, 0, width, weighed, from, to, averaged.entries, 1, width, rows.loops);
    }

    /** The displaced tokens of a block weigh nothing. */
    private void dismiss(final int from, final int to) {
        for (int p = displaced.start[from]; p < displaced.start[to]; p++) {
            Arrays.fill(scores.near[p], 0, rows.loops, 0);
        }
    }

    /** Takes the weights of references out, joins those of each anchor, and sums the rest. */
    private void join(final int from, final int to) {
        for (int i = 0; i < rows.rows; i++) {
            int place = displaced.placeOf[reference[i]];
            if (displaced.start[from] <= place && place < displaced.start[to]) {
                own[i] = scores.near[place][i];
                scores.near[place][i] = 0;
            }
        }
        for (int c = from; c < to; c++) {
            for (int p = displaced.start[c]; p < displaced.start[c + 1]; p++) {
                add(scores.far[c], scores.near[p], rows.loops);
            }
        }
        for (int i = 0; i < rows.rows; i++) {
            int base = x.anchorOf[reference[i]];
            if (from <= base && base < to) {
                atReference[i] = scores.far[base][i];
                scores.far[base][i] = 0;
            }
        }
        for (int c = from; c < to; c++) {
            add(elsewhere, scores.far[c], rows.loops);
        }
    }

    private static void add(final double[] sum, final double[] weights, final int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += weights[i];
        }
    }

    private void write(final int i, final int token, final Attended out) {
        int r = reference[i];
        int base = x.anchorOf[r] * d;
        double others = elsewhere[i] + atReference[i];
        double all = others + own[i];
        for (int k = 0; k < d; k++) {
            double far = farSums[k][i] - elsewhere[i] * plain[base + k];
            double near = nearSums[k][i] - others * x.offsets[r * d + k];
            out.far[token * d + k] = far / all;
            out.near[token * d + k] = x.hasOffsets ? near / all : 0;
        }
        out.reference[token] = r;
    }
}
