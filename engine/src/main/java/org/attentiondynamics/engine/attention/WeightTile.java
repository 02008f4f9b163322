// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * Weights m_j e^{-gap_ij} of a tile of rows, in place of the scores. The gap to the leader l is
 *
 * <p>e^{2G} (q . y_{a(l)} - q . y_{a(j)}) + e^G (q . w_l - q . w_j);
 *
 * <p>where the rounding of such a difference of scores would show, and the weight too, it is found as {@link RowKernel} finds it: from the
 * differences of keys, with their rounding taken off.
 */
final class WeightTile {
    /** Weights below e^-45 of the greatest change no sum of double precision; they need not be as precise. */
    private static final double NEGLIGIBLE = 45;

    private final QueryTile rows;
    private final ScoreTile scores;
    private final DisplacedTokens displaced;
    private final Differences differences;
    private final double[] exponentials;

    /** The leader of each row, where that was asked for. */
    final int[] leader;

    private final int[] chosen = new int[ScoreTile.BLOCK];
    private final int[] tokens = new int[ScoreTile.BLOCK];
    private final double[] gaps = new double[ScoreTile.BLOCK];
    private AnchoredTokens x;

    WeightTile(
            final QueryTile rows,
            final ScoreTile scores,
            final DisplacedTokens displaced,
            final int d,
            final int tile) {
        this.rows = rows;
        this.scores = scores;
        this.displaced = displaced;
        this.differences = new Differences(d);
        this.exponentials = new double[tile];
        this.leader = new int[tile];
    }

    void take(final AnchoredTokens taken) {
        x = taken;
    }

    /** Takes note of who leads rows from a first one on; before scores turn into weights. */
    void begin(final int first) {
        for (int i = 0; i < rows.rows; i++) {
            boolean asked = rows.nearShows(i) || !x.alone[first + i];
            leader[i] = asked ? scores.leader(i) : first + i;
        }
    }

    /** Weighs the displaced tokens at anchors [from, to), and those at their very places, at most a block. */
    void weigh(final int from, final int to) {
        int n = rows.loops;
        for (int c = from; c < to; c++) {
            spread(scores.far[c], scores.leadFar, rows.square, n);
        }
        for (int i = 0; rows.uncertain && i < rows.rows; i++) {
            if (rows.farShows(i) && scores.reaches(i, from, NEGLIGIBLE)) {
                refineAnchors(i, from, to);
            }
        }
        if (x.hasOffsets) {
            offset(from, to);
        }
        for (int c = from; c < to; c++) {
            for (int p = displaced.start[c]; p < displaced.start[c + 1]; p++) {
                weigh(scores.near[p], displaced.massAt(p), n);
            }
            if (displaced.still[c] < 0) {
                Arrays.fill(scores.far[c], 0, n, 0);
            } else {
                weigh(scores.far[c], displaced.stillMass[c], n);
            }
        }
    }

    /** From exponents, minus the gaps, to weights; above 0 as for 0. */
    private void weigh(final double[] exponents, final double mass, final int n) {
        Exponential.reduceWithin(exponents, n, exponentials);
        Exponential.finish(exponents, n, exponentials);
        times(exponentials, mass, exponents, n);
    }

    private static void times(
            final double[] exponentials, final double mass, final double[] weights, final int n) {
        for (int i = 0; i < n; i++) {
            weights[i] = mass * exponentials[i];
        }
    }

    /** scores[i] = factor (scores[i] - lead[i]). */
    private static void spread(
            final double[] scores, final double[] lead, final double factor, final int n) {
        for (int i = 0; i < n; i++) {
            scores[i] = factor * (scores[i] - lead[i]);
        }
    }

    private void refineAnchors(final int i, final int from, final int to) {
        double limit = NEGLIGIBLE + rows.square * rows.farSlack(i);
        int count = 0;
        for (int c = from; c < to; c++) {
            double best =
                    scores.far[c][i] + rows.growth * (scores.nearest(c, i) - scores.leadNear[i]);
            if (c != scores.lead[i] && best >= -limit) {
                chosen[count++] = c;
            }
        }
        if (count == 0) {
            return;
        }
        differences.take(rows.queries, i);
        differences.of(x.anchors, scores.lead[i], chosen, count, gaps);
        for (int s = 0; s < count; s++) {
            scores.far[chosen[s]][i] = rows.square * (rows.farRounding[i] - gaps[s]);
        }
    }

    /** Adds the gaps of the offsets. */
    private void offset(final int from, final int to) {
        int n = rows.loops;
        for (int c = from; c < to; c++) {
            for (int p = displaced.start[c]; p < displaced.start[c + 1]; p++) {
                spread(scores.near[p], scores.leadNear, scores.far[c], rows.growth, n);
            }
        }
        for (int i = 0; rows.uncertain && i < rows.rows; i++) {
            if (rows.nearShows(i) && scores.reaches(i, from, NEGLIGIBLE)) {
                refineOffsets(i, from, to);
            }
        }
        for (int c = from; c < to; c++) {
            shift(scores.far[c], scores.leadNear, rows.growth, n);
        }
    }

    private static void spread(
            final double[] scores,
            final double[] lead,
            final double[] far,
            final double factor,
            final int n) {
        for (int i = 0; i < n; i++) {
            scores[i] = Math.fma(factor, scores[i] - lead[i], far[i]);
        }
    }

    private static void shift(
            final double[] far, final double[] lead, final double factor, final int n) {
        for (int i = 0; i < n; i++) {
            far[i] = Math.fma(-factor, lead[i], far[i]);
        }
    }

    private void refineOffsets(final int i, final int from, final int to) {
        differences.take(rows.queries, i);
        double limit = NEGLIGIBLE + rows.growth * rows.nearSlack(i);
        for (int c = from; c < to; c++) {
            double rounding =
                    c == scores.lead[i]
                            ? QueryTile.ROUNDING * differences.extent(x.offsetExtent, c * x.d)
                            : rows.nearRounding[i];
            int end = displaced.start[c + 1];
            for (int p = displaced.start[c]; p < end; p += ScoreTile.BLOCK) {
                refine(i, c, p, Math.min(p + ScoreTile.BLOCK, end), limit, rounding);
            }
            scores.far[c][i] += rows.growth * rounding;
        }
    }

    private void refine(
            final int i,
            final int c,
            final int from,
            final int to,
            final double limit,
            final double rounding) {
        int count = 0;
        for (int p = from; p < to; p++) {
            if (scores.near[p][i] >= -limit) {
                chosen[count] = p;
                tokens[count++] = displaced.tokenAt[p];
            }
        }
        differences.of(x.offsets, leader[i], tokens, count, gaps);
        for (int s = 0; s < count; s++) {
            double gap = rows.growth * (gaps[s] - rounding);
            scores.near[chosen[s]][i] = scores.far[c][i] - gap;
        }
    }
}
