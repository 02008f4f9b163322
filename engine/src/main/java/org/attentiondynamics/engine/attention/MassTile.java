// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * The masses of rows that see many keys, many rows at a time, over the keys that any of them can see.
 *
 * <p>Exponents are seen from the leaders, which are known, differences before products; where they are so large that roundings show, or two
 * keys nearly tie, a gap within its rounding is no gap. As long as e^{2G} times a score is finite. Scratch of one worker: not thread-safe.
 */
final class MassTile {
    /** Rows of a tile: many share the work for a key, few see few keys. */
    static final int ROWS = 128;

    /** Keys that go through a loop together. */
    private static final int KEYS = 4;

    private final double[] masses;
    private final int d;
    private final RowTile tile;
    private final TreeSearch search;
    private final KeyGroups groups;
    private final int[] visible;
    private final int[] firstLed;
    private final int[] nextLed;
    private final double[] none;
    private final double[] rounding;
    private final double[] exponents;
    private final double[][] weights;
    private final double[] part;
    private final double[] off;
    private final double[] heaviest;
    private final double[] others;
    private AnchoredTokens x;
    private boolean moderate;

    MassTile(final double[] form, final double[] masses, final int d, final KeyGroups groups) {
        this.masses = masses;
        this.d = d;
        this.tile = new RowTile(form, d, ROWS);
        this.search = new TreeSearch(masses.length, d, ROWS);
        this.groups = groups;
        this.visible = new int[masses.length];
        this.firstLed = new int[masses.length];
        Arrays.fill(firstLed, -1);
        this.nextLed = new int[ROWS];
        this.none = new double[ROWS];
        this.rounding = new double[ROWS];
        this.exponents = new double[ROWS];
        this.weights = new double[KEYS][ROWS];
        this.part = new double[ROWS];
        this.off = new double[ROWS];
        this.heaviest = new double[ROWS];
        this.others = new double[ROWS];
    }

    /**
     * Weighs rows.
     *
     * @param tokens the first count of them, whose leaders are known. Not modified.
     * @param horizon keys beyond it count as zero
     * @param nearlyTied whether a row has a runner-up about as near as rounding
     */
    void weigh(
            final AnchoredTokens seen,
            final BoxTree tree,
            final int[] tokens,
            final int count,
            final double horizon,
            final boolean nearlyTied,
            final RowMasses out) {
        x = seen;
        tile.take(x, tokens, 0, count);
        tile.findSlack();
        for (int r = 0; r < count; r++) {
            tile.pivotOn(r, out.leader[tokens[r]]);
            nextLed[r] = firstLed[tile.pivot[r]];
            firstLed[tile.pivot[r]] = r;
        }
        moderate = tile.findRoundings() && !nearlyTied;
        search.take(tile, tree);
        search.findVisible(horizon);
        sumUp(keys());
        write(out);
        for (int r = 0; r < count; r++) {
            firstLed[tile.pivot[r]] = -1;
        }
    }

    /** Lists the visible keys, group by group. */
    private int keys() {
        System.arraycopy(search.alone(), 0, visible, 0, search.aloneCount());
        System.arraycopy(search.held(), 0, visible, search.aloneCount(), search.heldCount());
        int count = search.aloneCount() + search.heldCount();
        groups.sort(visible, count);
        return count;
    }

    private void sumUp(final int count) {
        Arrays.fill(part, 0, tile.rows, 0);
        Arrays.fill(off, 0, tile.rows, 0);
        Arrays.fill(heaviest, 0, tile.rows, 0);
        Arrays.fill(others, 0, tile.rows, 0);
        int first = 0;
        while (first < count) {
            int group = groups.of(visible[first]);
            int end = groups.endOf(group, visible, first, count);
            addKeys(first, end);
            closeGroup(group);
            first = end;
        }
    }

    private void addKeys(final int begin, final int end) {
        for (int first = begin; first < end; first += KEYS) {
            int count = Math.min(KEYS, end - first);
            for (int p = 0; p < count; p++) {
                int key = visible[first + p];
                exponentiate(key, weights[p]);
                if (masses[key] != 1) {
                    SumLoops.scale(masses[key], tile.rows, weights[p]);
                }
                for (int r = firstLed[key]; r >= 0; r = nextLed[r]) {
                    weights[p][r] = 0;
                }
            }
            for (int p = count; p < KEYS; p++) {
                Arrays.fill(weights[p], 0, tile.rows, 0);
            }
            SumLoops.addFour(weights, tile.rows, part);
        }
    }

    private void exponentiate(final int key, final double[] weight) {
        int rows = tile.rows;
        int anchor = x.anchorOf[key];
        if (moderate && !x.hasOffsets) {
            ExponentLoops.reducedGap(
                    tile.farQuery,
                    tile.pivotAnchor,
                    x.anchors,
                    anchor * d,
                    d,
                    rows,
                    exponents,
                    weight);
            Exponential.finish(exponents, rows, weight);
            return;
        }
        ExponentLoops.gap(
                none, tile.farQuery, tile.pivotAnchor, x.anchors, anchor * d, d, rows, exponents);
        if (!moderate) {
            ExponentLoops.addRounding(tile.farRounding, rows, exponents);
        }
        if (x.hasOffsets) {
            addNear(key, anchor);
        }
        Exponential.reduceWithin(exponents, rows, weight);
        Exponential.finish(exponents, rows, weight);
    }

    private void addNear(final int key, final int anchor) {
        if (!moderate) {
            tile.nearRoundingTo(anchor, rounding);
            SumLoops.add(rounding, tile.rows, exponents);
        }
        ExponentLoops.gap(
                exponents,
                tile.nearQuery,
                tile.pivotOffset,
                x.offsets,
                key * d,
                d,
                tile.rows,
                exponents);
    }

    /** The leader weighs its mass, e^0. */
    private void closeGroup(final int group) {
        for (int r = 0; r < tile.rows; r++) {
            int leader = tile.pivot[r];
            double mass = part[r] + (groups.of(leader) == group ? masses[leader] : 0);
            off[r] += part[r];
            others[r] += Math.min(mass, heaviest[r]);
            heaviest[r] = Math.max(mass, heaviest[r]);
            part[r] = 0;
        }
    }

    private void write(final RowMasses out) {
        for (int r = 0; r < tile.rows; r++) {
            int i = tile.token[r];
            double own = masses[tile.pivot[r]];
            double total = own + off[r];
            out.offLeader[i] = off[r] / total;
            out.offGroup[i] = others[r] / total;
            out.logLeader[i] = StrictMath.log(own) - StrictMath.log(total);
        }
    }
}
