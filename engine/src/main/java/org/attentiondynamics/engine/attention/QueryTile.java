// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * The queries q = B^T (y_{a(i)} + e^{-G} w_i) of a tile of rows, one array a coordinate, and how far their products with keys are off.
 *
 * <p>A product with an anchor is wrong by a few units in the last place of sum |q_k| extent_k, and an exponent by e^{2G} times that, where
 * it comes from two of them; for offsets the factor is e^G. What matters is whether that shows: see {@link #SHOWS}.
 */
final class QueryTile {
    /** The same as in {@link RowKernel}: what counts as the rounding of a product. */
    static final double ROUNDING = 4 * 0x1p-52;

    /** An exponent of greater uncertainty is found again from differences of keys. */
    static final double SHOWS = 1e-12;

    private final int d;
    private final PaddedRows form;
    private final double[][] coordinates;

    /** One array a coordinate, as many as a padded row has. */
    final double[][] queries;

    /** Rounding of a product with an anchor, and of one with an offset. */
    final double[] farRounding;

    final double[] nearRounding;

    /** e^G, e^{2G}, e^{-G}. */
    double growth;

    double square;
    double shrink;

    /** Rows in use, and the multiple of {@link #LANES} the loops run to. */
    int rows;

    int loops;

    /** Whether any row has an exponent of uncertainty above SHOWS. */
    boolean uncertain;

    static final int LANES = 16;

    private AnchoredTokens x;

    QueryTile(final double[] form, final int d, final int tile) {
        this.d = d;
        this.form = new PaddedRows(d, d);
        this.form.copy(form, d);
        this.coordinates = new double[this.form.width][tile];
        this.queries = new double[this.form.width][tile];
        this.farRounding = new double[tile];
        this.nearRounding = new double[tile];
    }

    void take(final AnchoredTokens tokens) {
        x = tokens;
        growth = StrictMath.exp(tokens.logGrowth());
        square = growth * growth;
        shrink = 1 / growth;
    }

    /** Rows [first, last). */
    void fill(final int first, final int last) {
        rows = last - first;
        loops = (rows + LANES - 1) / LANES * LANES;
        for (int k = 0; k < d; k++) {
            transpose(coordinates[k], first, k);
            Arrays.fill(coordinates[k], rows, loops, 0);
        }
        for (double[] query : queries) {
            Arrays.fill(query, 0, loops, 0);
        }
        int width = form.width;
        BlockedProduct.add(queries, 0, width, coordinates, 0, width, form.entries, 1, width, loops);
        extents();
    }

    private void transpose(final double[] coordinate, final int first, final int k) {
        for (int i = 0; i < rows; i++) {
            int token = first + i;
            double y = x.anchors[x.anchorOf[token] * d + k];
            coordinate[i] = x.hasOffsets ? y + shrink * x.offsets[token * d + k] : y;
        }
    }

    private void extents() {
        Arrays.fill(farRounding, 0, loops, 0);
        Arrays.fill(nearRounding, 0, loops, 0);
        for (int k = 0; k < d; k++) {
            widen(farRounding, queries[k], ROUNDING * x.anchorExtent[k], loops);
            if (x.hasOffsets) {
                widen(nearRounding, queries[k], ROUNDING * x.widestOffset[k], loops);
            }
        }
        uncertain = false;
        for (int i = 0; i < rows; i++) {
            uncertain |= farShows(i) || nearShows(i);
        }
    }

    private static void widen(
            final double[] sum, final double[] query, final double extent, final int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = Math.fma(Math.abs(query[i]), extent, sum[i]);
        }
    }

    boolean farShows(final int i) {
        return square * farRounding[i] > SHOWS;
    }

    boolean nearShows(final int i) {
        return growth * nearRounding[i] > SHOWS;
    }

    /** The most that the difference of two products with anchors can be wrong: each of d terms by half a unit, twice. */
    double farSlack(final int i) {
        return farRounding[i] * d / 4;
    }

    /** The same for offsets. */
    double nearSlack(final int i) {
        return nearRounding[i] * d / 4;
    }
}
