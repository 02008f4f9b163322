// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * Scores of a tile of rows, in units of e^{2G}: q . y_c for every anchor c, q . w_j for every displaced token j, one array each. The score of
 * a token is that of its anchor + e^{-G} that of its offset; the two stay apart, as the first would drown the second.
 *
 * <p>Each row is led by the anchor of greatest score, where uncertain the one found greatest from differences of anchors.
 */
final class ScoreTile {
    /** Anchors of a block: weights of a block and three sums are to stay in the nearest cache. */
    static final int BLOCK = 24;

    private final int tile;
    private final QueryTile rows;
    private final DisplacedTokens displaced;
    private final Differences differences;

    /** One array an anchor, and one a place of a displaced token. */
    double[][] far = {};

    double[][] near = {};

    /** The greatest score of an offset at each anchor; null where there is none displaced. */
    private double[][] topmost = {};

    private double[][] spare = {};

    /** The greatest score in each block of anchors. */
    private double[][] peaks = {};

    private final double[] greatest;
    private final int[] blockOf;

    /** The leading anchor, its score and the score of the leading offset there. */
    final int[] lead;

    final double[] leadFar;
    final double[] leadNear;
    private final int[] chosen = new int[BLOCK];
    private final double[] gaps = new double[BLOCK];
    private AnchoredTokens x;
    private PaddedRows anchors;

    ScoreTile(final QueryTile rows, final DisplacedTokens displaced, final int d, final int tile) {
        this.tile = tile;
        this.rows = rows;
        this.displaced = displaced;
        this.differences = new Differences(d);
        this.greatest = new double[tile];
        this.blockOf = new int[tile];
        this.lead = new int[tile];
        this.leadFar = new double[tile];
        this.leadNear = new double[tile];
    }

    void take(final AnchoredTokens tokens, final PaddedRows padded) {
        x = tokens;
        anchors = padded;
        far = grown(far, PaddedRows.padded(x.m));
        near = grown(near, PaddedRows.padded(displaced.count));
        peaks = grown(peaks, (x.m + BLOCK - 1) / BLOCK);
        spare = grown(spare, displaced.count > 0 ? x.m : 0);
        if (topmost.length < x.m) {
            topmost = new double[x.m][];
        }
        for (int c = 0; c < x.m; c++) {
            boolean bare = displaced.start[c] == displaced.start[c + 1] && displaced.still[c] >= 0;
            topmost[c] = bare ? null : spare[c];
        }
    }

    private double[][] grown(final double[][] arrays, final int count) {
        if (count <= arrays.length) {
            return arrays;
        }
        double[][] more = Arrays.copyOf(arrays, count);
        for (int a = arrays.length; a < count; a++) {
            more[a] = new double[tile];
        }
        return more;
    }

    /** Scores all keys of the rows and finds who leads. */
    void find() {
        fill();
        for (int i = 0; i < rows.rows; i++) {
            leadOf(i);
        }
    }

    /** Scores all keys of the rows. */
    void fill() {
        for (int p = 0; p < displaced.count; p += BLOCK) {
            multiply(near, p, displaced.count, displaced.offsets);
        }
        for (int c = 0; displaced.count > 0 && c < x.m; c++) {
            climb(c);
        }
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
        Arrays.fill(blockOf, 0);
        for (int c = 0; c < x.m; c += BLOCK) {
            multiply(far, c, x.m, anchors);
            peak(c);
        }
    }

    private void multiply(
            final double[][] scores, final int from, final int count, final PaddedRows keys) {
        int to = PaddedRows.padded(Math.min(from + BLOCK, count));
        for (int j = from; j < to; j++) {
            Arrays.fill(scores[j], 0, rows.loops, 0);
        }
        int width = keys.width;
        BlockedProduct.add(
                scores, from, to, rows.queries, 0, width, keys.entries, width, 1, rows.loops);
    }

    private void climb(final int c) {
        double[] top = topmost[c];
        if (top == null) {
            return;
        }
        Arrays.fill(top, displaced.still[c] < 0 ? Double.NEGATIVE_INFINITY : 0);
        for (int p = displaced.start[c]; p < displaced.start[c + 1]; p++) {
            raise(top, near[p], rows.loops);
        }
    }

    private void peak(final int from) {
        double[] peak = peaks[from / BLOCK];
        Arrays.fill(peak, Double.NEGATIVE_INFINITY);
        for (int c = from; c < Math.min(from + BLOCK, x.m); c++) {
            if (topmost[c] == null) {
                raise(peak, far[c], rows.loops);
            } else {
                raise(peak, far[c], topmost[c], rows.shrink, rows.loops);
            }
        }
        for (int i = 0; i < rows.rows; i++) {
            if (peak[i] > greatest[i]) {
                greatest[i] = peak[i];
                blockOf[i] = from;
            }
        }
    }

    private static void raise(final double[] top, final double[] scores, final int n) {
        for (int i = 0; i < n; i++) {
            top[i] = Math.max(top[i], scores[i]);
        }
    }

    private static void raise(
            final double[] top,
            final double[] scores,
            final double[] offsets,
            final double shrink,
            final int n) {
        for (int i = 0; i < n; i++) {
            top[i] = Math.max(top[i], Math.fma(shrink, offsets[i], scores[i]));
        }
    }

    /** The first anchor of the block that holds the greatest score of row i. */
    int blockOf(final int i) {
        return blockOf[i];
    }

    /** The greatest score of row i in the block that begins with an anchor. */
    double peak(final int from, final int i) {
        return peaks[from / BLOCK][i];
    }

    /** The greatest score of tokens at anchor c. */
    double score(final int c, final int i) {
        double[] top = topmost[c];
        return top == null ? far[c][i] : Math.fma(rows.shrink, top[i], far[c][i]);
    }

    private void leadOf(final int i) {
        int c = blockOf[i];
        int to = Math.min(c + BLOCK, x.m);
        while (c < to - 1 && score(c, i) != greatest[i]) {
            c++;
        }
        lead[i] = rows.farShows(i) ? settled(i, c) : c;
        leadFar[i] = far[lead[i]][i];
        leadNear[i] = nearest(lead[i], i);
    }

    /** The greatest score of offsets at anchor c. */
    double nearest(final int c, final int i) {
        return topmost[c] == null ? 0 : topmost[c][i];
    }

    /** Which of the anchors leads that rounding may have confused with one. */
    private int settled(final int i, final int one) {
        double least = greatest[i] - 2 * rows.farSlack(i);
        int best = one;
        double gap = Double.POSITIVE_INFINITY;
        differences.take(rows.queries, i);
        for (int from = 0; from < x.m; from += BLOCK) {
            int count = peaks[from / BLOCK][i] < least ? 0 : choose(i, from, least);
            differences.of(x.anchors, one, chosen, count, gaps);
            for (int s = 0; s < count; s++) {
                double further = rows.growth * gaps[s] - nearest(chosen[s], i);
                if (further < gap) {
                    gap = further;
                    best = chosen[s];
                }
            }
        }
        return best;
    }

    private int choose(final int i, final int from, final double least) {
        int count = 0;
        for (int c = from; c < Math.min(from + BLOCK, x.m); c++) {
            if (score(c, i) >= least) {
                chosen[count++] = c;
            }
        }
        return count;
    }

    /** The leader of row i: the first token in the place that leads. */
    int leader(final int i) {
        int c = lead[i];
        int leader = leadNear[i] == 0 ? displaced.still[c] : -1;
        for (int p = displaced.start[c]; p < displaced.start[c + 1]; p++) {
            if (near[p][i] == leadNear[i]) {
                int token = displaced.tokenAt[p];
                return leader < 0 ? token : Math.min(leader, token);
            }
        }
        return Math.max(leader, 0);
    }

    /** Whether row i has a token in a block of anchors whose exponent may be below a limit. */
    boolean reaches(final int i, final int from, final double limit) {
        double slack = 3 * (rows.farSlack(i) + rows.shrink * rows.nearSlack(i));
        return peaks[from / BLOCK][i] >= greatest[i] - slack - limit / rows.square;
    }

    /** Whether any row has. */
    boolean reaches(final int from, final double limit) {
        for (int i = 0; i < rows.rows; i++) {
            if (reaches(i, from, limit)) {
                return true;
            }
        }
        return false;
    }
}
