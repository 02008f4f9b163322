// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * Tokens seen from a few anchors: x_i = e^G y_{a(i)} + w_i.
 *
 * <p>Tokens that follow one leader move with it like a rigid body: x_i - x_l is constant while x_l grows like e^G. Kept as an offset w_i
 * the difference never drowns in the rounding of e^G y, whatever the growth G; kept as x_i it is lost once G exceeds 36. A token that
 * follows nobody is its own anchor, with offset zero. Every anchor y_c is O(1) if G is the growth of the fastest mode.
 *
 * <p>n tokens, m anchors, d coordinates; all arrays row-major and shared with whoever fills them: call {@link #changed} afterwards. Not
 * thread-safe while being filled.
 */
public final class AnchoredTokens {
    final int n;
    final int m;
    final int d;
    final int[] anchorOf;
    final double[] anchors;
    final double[] offsets;
    final boolean hasOffsets;
    final boolean[] alone;

    /** The tokens sorted by anchor: those of anchor c are byAnchor[firstOf[c]] to byAnchor[firstOf[c + 1] - 1]. */
    final int[] byAnchor;

    final int[] firstOf;

    /** The tokens that are alone at their anchors, in the order of anchors. */
    final int[] single;

    /** The others, in the order of anchors. */
    final int[] held;

    final int[] natural;
    final double[] anchorExtent;
    final double[] offsetExtent;
    final double[] widestOffset;
    double logGrowth;

    /**
     * @param anchorOf for each token its anchor in [0, m). Not modified.
     * @param m the number of anchors
     * @param d the number of coordinates
     */
    public AnchoredTokens(final int[] anchorOf, final int m, final int d) {
        this.n = anchorOf.length;
        this.m = m;
        this.d = d;
        this.anchorOf = anchorOf.clone();
        this.anchors = new double[m * d];
        this.offsets = new double[n * d];
        this.hasOffsets = m < n;
        this.firstOf = new int[m + 1];
        for (int a : anchorOf) {
            firstOf[a + 1]++;
        }
        for (int c = 0; c < m; c++) {
            firstOf[c + 1] += firstOf[c];
        }
        this.byAnchor = new int[n];
        int[] next = firstOf.clone();
        this.alone = new boolean[n];
        this.natural = new int[n];
        for (int i = 0; i < n; i++) {
            int a = anchorOf[i];
            byAnchor[next[a]++] = i;
            alone[i] = firstOf[a + 1] - firstOf[a] == 1;
            natural[i] = i;
        }
        this.single = Arrays.stream(byAnchor).filter(i -> alone[i]).toArray();
        this.held = Arrays.stream(byAnchor).filter(i -> !alone[i]).toArray();
        this.anchorExtent = new double[d];
        this.offsetExtent = new double[m * d];
        this.widestOffset = new double[d];
    }

    /** n tokens, each its own anchor: x = e^G y. */
    public static AnchoredTokens free(final int n, final int d) {
        int[] self = new int[n];
        Arrays.setAll(self, i -> i);
        return new AnchoredTokens(self, n, d);
    }

    /** n. */
    public int count() {
        return n;
    }

    /** d. */
    public int dimension() {
        return d;
    }

    /** a(i). */
    public int anchorOf(final int token) {
        return anchorOf[token];
    }

    /** y, m x d. To be filled. */
    public double[] anchors() {
        return anchors;
    }

    /** w, n x d, zero for a token that is its own anchor. To be filled. */
    public double[] offsets() {
        return offsets;
    }

    /**
     * Takes note of new contents.
     *
     * @param growth G, at least 0
     */
    public void changed(final double growth) {
        this.logGrowth = growth;
        widen(anchors, anchorExtent);
        if (hasOffsets) {
            widenAnchors();
            widen(offsetExtent, widestOffset);
        }
    }

    /** The extent of the offsets around each anchor. */
    private void widenAnchors() {
        Arrays.fill(offsetExtent, 0);
        for (int i = 0; i < n; i++) {
            int own = i * d;
            int held = anchorOf[i] * d;
            for (int k = 0; k < d; k++) {
                double size = Math.abs(offsets[own + k]);
                if (!(size <= offsetExtent[held + k])) {
                    offsetExtent[held + k] = Math.max(offsetExtent[held + k], size);
                }
            }
        }
    }

    /** The largest absolute value in each column; by their bits, which sizes are ordered by, because that takes no combining of doubles. */
    private void widen(final double[] rows, final double[] extent) {
        for (int k = 0; k < d; k++) {
            long most = 0;
            for (int p = k; p < rows.length; p += d) {
                most = Math.max(most, Double.doubleToRawLongBits(rows[p]) & Long.MAX_VALUE);
            }
            extent[k] = Double.longBitsToDouble(most);
        }
    }

    /** G. */
    public double logGrowth() {
        return logGrowth;
    }

    /** x = e^G y + w for all tokens, n x d; infinite where that is out of range. */
    public double[] positions() {
        double[] x = new double[n * d];
        positions(StrictMath.exp(logGrowth), 1, x);
        return x;
    }

    /** e^{-G} x = y + e^{-G} w for all tokens, n x d. */
    public double[] scaledPositions() {
        double[] x = new double[n * d];
        scaledPositions(x);
        return x;
    }

    /** Fills in e^{-G} x, n x d. */
    void scaledPositions(final double[] out) {
        positions(1, StrictMath.exp(-logGrowth), out);
    }

    private void positions(final double ofAnchor, final double ofOffset, final double[] x) {
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < d; k++) {
                double y = anchors[anchorOf[i] * d + k];
                x[i * d + k] = (y == 0 ? 0 : ofAnchor * y) + ofOffset * offsets[i * d + k];
            }
        }
    }

    /** Whether two tokens are in exactly the same place. */
    boolean coincide(final int i, final int j) {
        return (!hasOffsets || same(offsets, i, j)) && anchorsCoincide(anchorOf[i], anchorOf[j]);
    }

    /** Whether two anchors are. */
    boolean anchorsCoincide(final int c, final int e) {
        return c == e || same(anchors, c, e);
    }

    /** Whether two rows are of the same numbers: zeros of either sign are one. */
    private boolean same(final double[] rows, final int i, final int j) {
        int a = i * d;
        int b = j * d;
        int k = Arrays.mismatch(rows, a, a + d, rows, b, b + d);
        while (k >= 0 && k < d && rows[a + k] == rows[b + k]) {
            k++;
        }
        return k < 0 || k == d;
    }
}
