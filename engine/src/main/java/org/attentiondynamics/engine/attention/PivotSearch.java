// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * The exact row maximum: for each row of a tile the key of greatest score, to rounding.
 *
 * <p>First the anchor c of greatest e^{2G} q . y_c; if tokens have offsets, then the token of greatest e^{2G} q . (y_c - y_first) + e^G q .
 * w. Only maxima are kept while keys pass by; the key is looked for afterwards, in the block of keys in which the maximum last rose. Scratch
 * of one worker: not thread-safe.
 */
final class PivotSearch {
    /** Looking through a block costs a row as much as a rise of its maximum noted for every key. */
    private static final int GREATEST_BLOCK = 32;

    private static final int LEAST_BLOCK = 4;

    private final int d;
    private final double[] best;
    private final double[] seen;
    private final double[] scores;
    private final double[] base;
    private final double[] none;
    private final int[] block;
    private final int[] found;

    PivotSearch(final int d, final int most) {
        this.d = d;
        this.best = new double[most];
        this.seen = new double[most];
        this.scores = new double[most];
        this.base = new double[most];
        this.none = new double[most];
        this.block = new int[most];
        this.found = new int[most];
    }

    /** Puts every row of the tile on its pivot. */
    void run(final RowTile tile) {
        AnchoredTokens x = tile.x;
        nearestAnchors(tile, x);
        for (int r = 0; r < tile.rows; r++) {
            tile.pivotOn(r, x.byAnchor[x.firstOf[found[r]]]);
        }
        if (x.hasOffsets) {
            nearestTokens(tile, x);
            for (int r = 0; r < tile.rows; r++) {
                tile.pivotOn(r, found[r]);
            }
        }
    }

    private void nearestAnchors(final RowTile tile, final AnchoredTokens x) {
        int size = Math.max(LEAST_BLOCK, Math.min(x.m / 32, GREATEST_BLOCK));
        start(tile.rows);
        for (int c = 0; c < x.m; c += size) {
            int end = Math.min(x.m, c + size);
            for (int a = c; a < end; a++) {
                ScoreLoops.raise(tile.farQuery, x.anchors, a * d, d, tile.rows, scores, best);
            }
            noteRises(c, tile.rows);
        }
        for (int r = 0; r < tile.rows; r++) {
            found[r] = block[r];
            int end = Math.min(x.m, block[r] + size);
            for (int a = block[r]; a < end; a++) {
                if (ScoreLoops.score(tile.farQuery, x.anchors, a * d, d, r) == best[r]) {
                    found[r] = a;
                    break;
                }
            }
        }
    }

    /** Scores are seen from the nearest anchor without its offset: q . (y_c - y_first) + q . w. */
    private void nearestTokens(final RowTile tile, final AnchoredTokens x) {
        start(tile.rows);
        for (int c = 0; c < x.m; c++) {
            ExponentLoops.gap(
                    none, tile.farQuery, tile.pivotAnchor, x.anchors, c * d, d, tile.rows, base);
            for (int p = x.firstOf[c]; p < x.firstOf[c + 1]; p++) {
                int at = x.byAnchor[p] * d;
                ScoreLoops.sumTo(base, tile.nearQuery, x.offsets, at, d, tile.rows, scores);
                ScoreLoops.greater(scores, tile.rows, best);
            }
            noteRises(c, tile.rows);
        }
        for (int r = 0; r < tile.rows; r++) {
            found[r] = tokenOf(tile, x, block[r], r);
        }
    }

    private int tokenOf(final RowTile tile, final AnchoredTokens x, final int c, final int r) {
        double far = 0;
        for (int k = 0; k < d; k++) {
            double difference = x.anchors[c * d + k] - tile.pivotAnchor[k][r];
            far = Math.fma(tile.farQuery[k][r], difference, far);
        }
        for (int p = x.firstOf[c]; p < x.firstOf[c + 1]; p++) {
            double score = far;
            for (int k = 0; k < d; k++) {
                double w = x.offsets[x.byAnchor[p] * d + k];
                score = Math.fma(tile.nearQuery[k][r], w, score);
            }
            if (score == best[r]) {
                return x.byAnchor[p];
            }
        }
        return x.byAnchor[x.firstOf[c]];
    }

    private void start(final int rows) {
        Arrays.fill(best, 0, rows, Double.NEGATIVE_INFINITY);
        Arrays.fill(seen, 0, rows, Double.NEGATIVE_INFINITY);
        Arrays.fill(block, 0, rows, 0);
    }

    private void noteRises(final int passed, final int rows) {
        for (int r = 0; r < rows; r++) {
            if (best[r] > seen[r]) {
                seen[r] = best[r];
                block[r] = passed;
            }
        }
    }
}
