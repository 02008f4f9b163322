// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;

/**
 * One row of attention at a time, with the scratch it takes. Plain loops, the reference for every faster one. Not thread-safe.
 *
 * <p>For row i with query q = B^T (y_{a(i)} + e^{-G} w_i), the score of key j is e^{2G} q . y_{a(j)} + e^G q . w_j, and its gap to the
 * leader l is e^G times
 *
 * <p>g_ij = e^G q . (y_{a(l)} - y_{a(j)}) + q . (w_l - w_j),
 *
 * <p>differences taken before products. Each of the two terms carries a rounding error of a few units of q . extent; a gap within it is no
 * gap, which keeps the field free of noise where two keys tie.
 */
final class RowKernel implements AveragingKernel {
    private static final int TILE = 32;

    /** Each difference of d products is wrong by at most about this many units in the last place of the largest product. */
    private static final double ROUNDING = 4 * 0x1p-52;

    private final double[] masses;
    private final AttentionRule rule;
    private final int n;
    private final int d;
    private final PlainProducts products;
    private final int[] anchorOf;
    private final double[] farGaps;
    private final double[] nearScores;
    private final double[] offsetGaps;
    private final double[] exponents;
    private final double[] weights;
    private final double[] spent;
    private AnchoredTokens x;
    private double[] values;
    private int[] keys;
    private int count;
    private double[] logMasses;
    private double growth;
    private final ScaledFactor scale = ScaledFactor.exp(0);
    private int leader;
    private double margin;
    private boolean tied;
    private double uncertainty;

    RowKernel(final double[] form, final double[] masses, final AttentionRule rule, final int d) {
        this.masses = masses;
        this.rule = rule;
        this.n = masses.length;
        this.d = d;
        this.products = new PlainProducts(form, d);
        this.anchorOf = new int[n];
        this.farGaps = new double[n];
        this.nearScores = new double[n];
        this.offsetGaps = new double[n];
        this.exponents = new double[n];
        this.weights = new double[n];
        this.spent = new double[n];
    }

    @Override
    public int tile() {
        return TILE;
    }

    @Override
    public void take(final AnchoredTokens tokens, final double[] averaged) {
        take(tokens);
        values = averaged;
    }

    @Override
    public void average(final int first, final int last, final Attended out) {
        for (int i = first; i < last; i++) {
            score(i);
            int reference = x.alone[i] ? i : leader;
            average(i, reference, out.far, out.near);
            out.reference[i] = reference;
        }
    }

    /** Takes up tokens; their contents may not change until the last row is done. */
    void take(final AnchoredTokens tokens) {
        x = tokens;
        growth = StrictMath.exp(tokens.logGrowth());
        scale.become(tokens.logGrowth());
    }

    /** The leader of the row last scored. */
    int leader() {
        return leader;
    }

    /** The gap of its runner-up, last found. */
    double margin() {
        return margin;
    }

    /** Whether the runner-up last found ties. */
    boolean tied() {
        return tied;
    }

    /** The keys of the row last scored. */
    int[] keys() {
        return keys;
    }

    int count() {
        return count;
    }

    /** The gaps of the keys of the row last scored, as exponents. */
    double[] exponents() {
        return exponents;
    }

    /** What the keys of the row last weighed weigh. */
    double[] weights() {
        return weights;
    }

    /** Scores row i. */
    void score(final int i) {
        score(i, x.natural, n);
    }

    /**
     * Scores row i as if only some keys were there.
     *
     * @param some their numbers, ascending. Not modified while this row is looked at.
     */
    void score(final int i, final int[] some, final int howMany) {
        keys = some;
        count = howMany;
        products.take(x, i, 1 / growth);
        for (int p = 0; p < count; p++) {
            anchorOf[p] = x.anchorOf[keys[p]];
        }
        int first = nearestAnchor();
        farGaps(first);
        nearScores();
        leader = greatest();
        int leading = x.anchorOf[leader];
        if (leading != first) {
            farGaps(leading);
        }
        offsetGaps();
        gaps(leading);
    }

    /** The anchor of greatest score. */
    private int nearestAnchor() {
        products.of(x.anchors, anchorOf, count, farGaps);
        int best = anchorOf[0];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < count; p++) {
            if (farGaps[p] > greatest) {
                greatest = farGaps[p];
                best = anchorOf[p];
            }
        }
        return best;
    }

    /** q . (y_from - y_{a(j)}). */
    private void farGaps(final int from) {
        products.differences(x.anchors, from, anchorOf, count, farGaps);
    }

    private void nearScores() {
        if (x.hasOffsets) {
            products.of(x.offsets, keys, count, nearScores);
        } else {
            Arrays.fill(nearScores, 0, count, 0);
        }
    }

    /** q . (w_l - w_j). */
    private void offsetGaps() {
        if (x.hasOffsets) {
            products.differences(x.offsets, leader, keys, count, offsetGaps);
        } else {
            Arrays.fill(offsetGaps, 0, count, 0);
        }
    }

    private int greatest() {
        int best = keys[0];
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < count; p++) {
            double gap = (farGaps[p] == 0 ? 0 : growth * farGaps[p]) - nearScores[p];
            if (gap < least) {
                least = gap;
                best = keys[p];
            }
        }
        return best;
    }

    /** exponents = e^G g_ij, rounding taken off. */
    private void gaps(final int leading) {
        double farRounding = ROUNDING * products.extent(x.anchorExtent, 0);
        double nearRounding = x.hasOffsets ? ROUNDING * products.extent(x.widestOffset, 0) : 0;
        double ownRounding =
                x.hasOffsets ? ROUNDING * products.extent(x.offsetExtent, leading * d) : 0;
        for (int p = 0; p < count; p++) {
            double gap = offsetGaps[p];
            if (anchorOf[p] == leading) {
                gap -= ownRounding;
            } else {
                double far = farGaps[p] - farRounding;
                gap = gap - nearRounding + (far == 0 ? 0 : growth * far);
            }
            exponents[p] = gap > 0 ? scale.times(gap) : 0;
        }
        uncertainty = scale.times(Math.max(ownRounding, nearRounding + growth * farRounding));
    }

    /** Finds margin and tie of the row last scored. */
    void findRunnerUp() {
        margin = Double.POSITIVE_INFINITY;
        for (int p = 0; p < count; p++) {
            boolean isNearer = exponents[p] < margin && keys[p] != leader;
            if (isNearer && (exponents[p] > 0 || !x.coincide(keys[p], leader))) {
                margin = exponents[p];
            }
        }
        tied = margin == 0 && uncertainty > 1;
    }

    /** Puts the averages of row i, last scored, relative to token r into far and near at i * d. */
    private void average(final int i, final int r, final double[] far, final double[] near) {
        int at = i * d;
        Arrays.fill(far, at, at + d, 0);
        Arrays.fill(near, at, at + d, 0);
        weigh();
        int base = x.anchorOf[r];
        double sum = 0;
        for (int p = 0; p < count; p++) {
            double weight = weights[p];
            if (weight > 0) {
                sum += weight;
                int anchor = anchorOf[p];
                if (anchor != base) {
                    add(weight, values, anchor * d, base * d, far, at);
                }
                if (x.hasOffsets) {
                    add(weight, x.offsets, keys[p] * d, r * d, near, at);
                }
            }
        }
        for (int k = at; k < at + d; k++) {
            far[k] /= sum;
            near[k] /= sum;
        }
    }

    /** weights = P_ij up to a factor common to the row. */
    void weigh() {
        if (rule == AttentionRule.HARDMAX) {
            for (int p = 0; p < count; p++) {
                weights[p] = exponents[p] == 0 ? masses[keys[p]] : 0;
            }
            return;
        }
        for (int p = 0; p < count; p++) {
            spent[p] = -exponents[p];
        }
        Exponential.exp(spent, count, weights);
        for (int p = 0; p < count; p++) {
            weights[p] *= masses[keys[p]];
        }
    }

    private void add(
            final double weight,
            final double[] from,
            final int at,
            final int minus,
            final double[] out,
            final int to) {
        for (int k = 0; k < d; k++) {
            out[to + k] += weight * (from[at + k] - from[minus + k]);
        }
    }

    /** log P_ij of row i, last scored with all keys; the least finite double where that overflows or P_ij = 0. */
    void logRow(final double[] logWeights) {
        weigh();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double logSum = StrictMath.log(sum);
        if (logMasses == null) {
            logMasses = Arrays.stream(masses).map(StrictMath::log).toArray();
        }
        for (int j = 0; j < n; j++) {
            boolean none = rule == AttentionRule.HARDMAX && exponents[j] > 0;
            double log = none ? Double.NEGATIVE_INFINITY : logMasses[j] - exponents[j];
            logWeights[j] = Math.max(-Double.MAX_VALUE, log - logSum);
        }
    }
}
