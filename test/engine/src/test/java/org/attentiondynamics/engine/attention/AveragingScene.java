// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;
import java.util.Random;

/** Tokens, form, masses and values from a seed. */
final class AveragingScene {
    /** Averages of a thousand terms, twenty roundings' worth, in units of the weight that is averaged and of the extent of the values. */
    private static final double UNITS = 1e-14;

    /** Weights below e^-45 of the greatest need not be precise, nor need those be of a mass ten times as large. */
    private static final double NEGLIGIBLE = 10 * StrictMath.exp(-45);

    private long seed;
    int n;
    int d;
    double[] form;
    double[] masses;
    double[] values;
    AnchoredTokens tokens;
    private RowKernel rows;
    private double[] sizes;
    private int sized;

    void free(final long from, final int count, final int dimension, final double growth) {
        Random random = begin(from, count, dimension);
        tokens = AnchoredTokens.free(n, d);
        fill(tokens.anchors(), random, 1);
        repeat(tokens.anchors(), n);
        end(random, growth);
    }

    /** Three places, tokens within a width of them. */
    void clustered(
            final long from,
            final int count,
            final int dimension,
            final double growth,
            final double width) {
        Random random = begin(from, count, dimension);
        tokens = AnchoredTokens.free(n, d);
        double[] places = new double[3 * d];
        fill(places, random, 1);
        fill(tokens.anchors(), random, width);
        for (int i = 0; i < n * d; i++) {
            tokens.anchors()[i] += places[i % (3 * d)];
        }
        repeat(tokens.anchors(), n);
        end(random, growth);
    }

    /** A third of all tokens are anchors, some alone, and offsets move scores by a few units. */
    void anchored(final long from, final int count, final int dimension, final double growth) {
        Random random = begin(from, count, dimension);
        int m = (n + 2) / 3;
        int[] anchorOf = new int[n];
        Arrays.setAll(anchorOf, i -> i < m ? i : random.nextInt((m + 1) / 2));
        tokens = new AnchoredTokens(anchorOf, m, d);
        fill(tokens.anchors(), random, 1);
        repeat(tokens.anchors(), m);
        fill(tokens.offsets(), random, 3 * StrictMath.exp(-growth));
        Arrays.fill(tokens.offsets(), 0, m * d, 0);
        repeat(tokens.offsets(), n);
        end(random, growth);
    }

    /**
     * Displaced tokens crowd in two places around their anchor, e^{-G} from one another, and anchors come in pairs in one place: which
     * value is averaged depends on the offsets alone.
     */
    void crowded(final long from, final int count, final int dimension, final double growth) {
        anchored(from, count, dimension, growth);
        double[] places = new double[2 * d];
        fill(places, new Random(from * 7907), 1);
        for (int i = tokens.m * d; i < n * d; i++) {
            double distance = 1.0 / (1 + tokens.anchorOf[i / d] / 2);
            tokens.offsets()[i] += distance * places[i % (2 * d)];
        }
        for (int c = 0; c + 1 < (tokens.m + 1) / 2; c += 2) {
            System.arraycopy(tokens.anchors(), c * d, tokens.anchors(), (c + 1) * d, d);
        }
        tokens.changed(growth);
        rows.take(tokens, values);
    }

    private Random begin(final long from, final int count, final int dimension) {
        seed = from;
        n = count;
        d = dimension;
        return new Random(from * 7919);
    }

    private void repeat(final double[] rows, final int count) {
        if (count > 4) {
            System.arraycopy(rows, d, rows, (count - 1) * d, d);
            System.arraycopy(rows, d, rows, (count - 2) * d, d);
        }
    }

    private void end(final Random random, final double growth) {
        tokens.changed(growth);
        form = new double[d * d];
        fill(form, random, 3 / Math.sqrt(d));
        masses = random.doubles(n, 0.3, 3).toArray();
        if (seed % 2 == 0) {
            Arrays.fill(masses, 1.0 / n);
        }
        values = new double[tokens.m * d];
        fill(values, random, 1);
        rows = new RowKernel(form, masses, AttentionRule.SOFTMAX, d);
        rows.take(tokens, values);
        sizes = new double[d];
        sized = -1;
    }

    /** B = I: the longer a token, the more. */
    void attendToThemselves() {
        Arrays.fill(form, 0);
        for (int k = 0; k < d; k++) {
            form[k * d + k] = 1;
        }
        rows = new RowKernel(form, masses, AttentionRule.SOFTMAX, d);
        rows.take(tokens, values);
    }

    private static void fill(final double[] entries, final Random random, final double half) {
        Arrays.setAll(entries, k -> half * (2 * random.nextDouble() - 1));
    }

    ManyCoordinates kernel() {
        return new ManyCoordinates(form, masses, d);
    }

    ManyCoordinates kernel(final int tile) {
        return new ManyCoordinates(form, masses, d, tile);
    }

    Attended average(final int tile) {
        return averageBy(kernel(tile));
    }

    Attended averageBy(final ManyCoordinates kernel) {
        Attended out = new Attended(n, d);
        Arrays.fill(out.near, Double.NaN);
        kernel.take(tokens, values);
        for (int i = 0; i < n; i += kernel.tile()) {
            kernel.average(i, Math.min(n, i + kernel.tile()), out);
        }
        return out;
    }

    RowKernel row(final int i, final double[] logs) {
        rows.score(i);
        rows.logRow(logs);
        return rows;
    }

    /** Makes the averages of row i relative to another token. */
    void moveTo(final int r, final int i, final Attended averages) {
        int before = averages.reference[i];
        for (int k = 0; k < d && r != before; k++) {
            double far = values[tokens.anchorOf[before] * d + k];
            averages.far[i * d + k] += far - values[tokens.anchorOf[r] * d + k];
            double near = tokens.offsets[before * d + k];
            averages.near[i * d + k] += near - tokens.offsets[r * d + k];
        }
    }

    /** log P_ij from exact gaps. */
    void exactRow(final ExactAttention exact, final int i, final double[] logs) {
        int leader = exact.leader(i);
        double sum = 0;
        for (int j = 0; j < n; j++) {
            logs[j] = StrictMath.log(masses[j]) - exact.gap(i, leader, j).doubleValue();
            sum += StrictMath.exp(logs[j]);
        }
        double logSum = StrictMath.log(sum);
        Arrays.setAll(logs, j -> logs[j] - logSum);
    }

    void average(
            final int i,
            final int r,
            final double[] logs,
            final double[] far,
            final double[] near) {
        for (int j = 0; j < n; j++) {
            double weight = StrictMath.exp(logs[j]);
            for (int k = 0; k < d; k++) {
                int own = tokens.anchorOf[j] * d + k;
                int base = tokens.anchorOf[r] * d + k;
                far[i * d + k] += weight * (values[own] - values[base]);
                near[i * d + k] += weight * (tokens.offsets[j * d + k] - tokens.offsets[r * d + k]);
            }
        }
    }

    double leak(final int r, final double[] logs) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += j == r ? 0 : StrictMath.exp(logs[j]);
        }
        return sum;
    }

    /** What far and near of row i may differ by, relative to token r. */
    double[] allowed(final int i, final int r, final double[] logs) {
        int leader = leader(logs);
        double everywhere = 0;
        double[] leak = new double[2];
        double[] uncertain = new double[2];
        for (int j = 0; j < n; j++) {
            double p = StrictMath.exp(logs[j]);
            double u = p * Math.min(1, StrictMath.expm1(uncertainty(i, leader, j)));
            everywhere += u;
            for (int part = 0; part < 2; part++) {
                boolean there = part == 0 ? tokens.anchorOf[j] == tokens.anchorOf[r] : j == r;
                leak[part] += there ? 0 : p;
                uncertain[part] += there ? 0 : u;
            }
        }
        double faint = screened(i) ? n * NEGLIGIBLE : 0;
        double[] allowed = new double[2];
        for (int part = 0; part < 2; part++) {
            double extent = 2 * widest(part == 0 ? values : tokens.offsets);
            allowed[part] = extent * (leak[part] * (UNITS + everywhere) + uncertain[part] + faint);
        }
        return allowed;
    }

    private int leader(final double[] logs) {
        int best = 0;
        for (int j = 1; j < n; j++) {
            double ratio = StrictMath.log(masses[j] / masses[best]);
            best = logs[j] - logs[best] - ratio > 0 ? j : best;
        }
        return best;
    }

    private static double widest(final double[] entries) {
        return Arrays.stream(entries).map(Math::abs).max().orElse(0);
    }

    /**
     * How far the exponents of key j and leader l of row i may differ: the query and the product are each off by d roundings of the
     * difference of keys, and either by what rounding is taken off or, in products of keys, is not, while that is below 1e-12.
     */
    double uncertainty(final int i, final int l, final int j) {
        double growth = StrictMath.exp(tokens.logGrowth());
        double sum = 0;
        for (int k = 0; k < d; k++) {
            double far = tokens.anchors[tokens.anchorOf[l] * d + k];
            far -= tokens.anchors[tokens.anchorOf[j] * d + k];
            double near = tokens.offsets[l * d + k] - tokens.offsets[j * d + k];
            sum += 2 * sizeOfQuery(i, k) * (growth * Math.abs(far) + Math.abs(near));
        }
        double products = rounding(i, true) + rounding(i, false);
        return d * 0x1p-52 * growth * sum + (1 + d / 4.0) * products;
    }

    private double rounding(final int i, final boolean far) {
        double off = farOrNear(i, far);
        return far || tokens.hasOffsets ? Math.min(off, QueryTile.SHOWS) : 0;
    }

    private double farOrNear(final int i, final boolean far) {
        double growth = StrictMath.exp(tokens.logGrowth());
        double sum = 0;
        for (int k = 0; k < d; k++) {
            double extent = far ? growth * tokens.anchorExtent[k] : tokens.widestOffset[k];
            sum += sizeOfQuery(i, k) * extent;
        }
        return growth * QueryTile.ROUNDING * sum;
    }

    private boolean screened(final int i) {
        return farOrNear(i, true) > QueryTile.SHOWS / 2
                || farOrNear(i, false) > QueryTile.SHOWS / 2;
    }

    /** sum_r |y_r B_rk|; those of one row are kept. */
    private double sizeOfQuery(final int i, final int k) {
        if (sized != i) {
            sized = i;
            double shrink = StrictMath.exp(-tokens.logGrowth());
            Arrays.fill(sizes, 0);
            for (int r = 0; r < d; r++) {
                double y = tokens.anchors[tokens.anchorOf[i] * d + r];
                y += shrink * tokens.offsets[i * d + r];
                for (int c = 0; c < d; c++) {
                    sizes[c] += Math.abs(y * form[r * d + c]);
                }
            }
        }
        return sizes[k];
    }

    @Override
    public String toString() {
        return "seed " + seed + ", n = " + n + ", d = " + d + ", G = " + tokens.logGrowth();
    }
}
