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
final class RowKernel {
    /** Each difference of d products is wrong by at most about this many units in the last place of the largest product. */
    private static final double ROUNDING = 4 * 0x1p-52;

    private final double[] form;
    private final double[] masses;
    private final AttentionRule rule;
    private final int n;
    private final int d;
    private final double[] query;
    private final double[] anchorScores;
    private final double[] offsetScores;
    private final double[] exponents;
    private final double[] weights;
    private final double[] spent;
    private final double[] scratch;
    private AnchoredTokens x;
    private double growth;
    private final ScaledFactor scale = ScaledFactor.exp(0);
    private int leader;
    private double margin;
    private boolean tied;
    private double uncertainty;

    RowKernel(final double[] form, final double[] masses, final AttentionRule rule, final int d) {
        this.form = form;
        this.masses = masses;
        this.rule = rule;
        this.n = masses.length;
        this.d = d;
        this.query = new double[d];
        this.anchorScores = new double[n];
        this.offsetScores = new double[n];
        this.exponents = new double[n];
        this.weights = new double[n];
        this.spent = new double[n];
        this.scratch = new double[n];
    }

    /** Takes up tokens; their contents may not change until the last row is done. */
    void take(final AnchoredTokens tokens) {
        x = tokens;
        growth = StrictMath.exp(tokens.logGrowth);
        scale.become(tokens.logGrowth);
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

    /** Scores row i. */
    void score(final int i) {
        queryOf(i);
        int first = nearestAnchor();
        anchorGaps(first);
        offsetScoresOf();
        leader = greatest();
        int leading = x.anchorOf[leader];
        if (leading != first) {
            anchorGaps(leading);
        }
        gaps(leading);
    }

    private void queryOf(final int i) {
        int a = x.anchorOf[i] * d;
        double shrink = 1 / growth;
        Arrays.fill(query, 0);
        for (int r = 0; r < d; r++) {
            double coordinate = x.anchors[a + r] + shrink * x.offsets[i * d + r];
            for (int k = 0; k < d; k++) {
                query[k] += coordinate * form[r * d + k];
            }
        }
    }

    /** The anchor of greatest score. */
    private int nearestAnchor() {
        int best = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < x.m; c++) {
            double score = 0;
            for (int k = 0; k < d; k++) {
                score += query[k] * x.anchors[c * d + k];
            }
            if (score > greatest) {
                greatest = score;
                best = c;
            }
        }
        return best;
    }

    /** anchorScores[c] = q . (y_from - y_c). */
    private void anchorGaps(final int from) {
        for (int c = 0; c < x.m; c++) {
            double gap = 0;
            for (int k = 0; k < d; k++) {
                gap += query[k] * (x.anchors[from * d + k] - x.anchors[c * d + k]);
            }
            anchorScores[c] = gap;
        }
    }

    private void offsetScoresOf() {
        if (!x.hasOffsets) {
            Arrays.fill(offsetScores, 0);
            return;
        }
        for (int j = 0; j < n; j++) {
            double score = 0;
            for (int k = 0; k < d; k++) {
                score += query[k] * x.offsets[j * d + k];
            }
            offsetScores[j] = score;
        }
    }

    private int greatest() {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < n; j++) {
            double far = anchorScores[x.anchorOf[j]];
            double gap = (far == 0 ? 0 : growth * far) - offsetScores[j];
            if (gap < least) {
                least = gap;
                best = j;
            }
        }
        return best;
    }

    /** exponents[j] = e^G g_ij, rounding taken off. */
    private void gaps(final int leading) {
        double farRounding = ROUNDING * extent(x.anchorExtent, 0);
        double nearRounding = x.hasOffsets ? ROUNDING * extent(x.widestOffset, 0) : 0;
        double ownRounding = x.hasOffsets ? ROUNDING * extent(x.offsetExtent, leading * d) : 0;
        for (int j = 0; j < n; j++) {
            double gap = x.hasOffsets ? offsetGap(j) : 0;
            if (x.anchorOf[j] == leading) {
                gap -= ownRounding;
            } else {
                double far = anchorScores[x.anchorOf[j]] - farRounding;
                gap = gap - nearRounding + (far == 0 ? 0 : growth * far);
            }
            exponents[j] = gap > 0 ? scale.times(gap) : 0;
        }
        uncertainty = scale.times(Math.max(ownRounding, nearRounding + growth * farRounding));
    }

    private double extent(final double[] extents, final int at) {
        double sum = 0;
        for (int k = 0; k < d; k++) {
            sum += Math.abs(query[k]) * extents[at + k];
        }
        return sum;
    }

    private double offsetGap(final int j) {
        double gap = 0;
        for (int k = 0; k < d; k++) {
            gap += query[k] * (x.offsets[leader * d + k] - x.offsets[j * d + k]);
        }
        return gap;
    }

    /** Finds margin and tie of the row last scored. */
    void findRunnerUp() {
        margin = Double.POSITIVE_INFINITY;
        tied = false;
        for (int j = 0; j < n; j++) {
            if (exponents[j] < margin && j != leader) {
                if (exponents[j] > 0 || !x.coincide(j, leader)) {
                    margin = exponents[j];
                }
            }
        }
        tied = margin == 0 && uncertainty > 1;
    }

    /** Puts the averages of row i, last scored, relative to token r into far and near at i * d. */
    void average(
            final int i,
            final int r,
            final double[] values,
            final double[] far,
            final double[] near) {
        int at = i * d;
        Arrays.fill(far, at, at + d, 0);
        Arrays.fill(near, at, at + d, 0);
        weigh();
        int base = x.anchorOf[r];
        double sum = 0;
        for (int j = 0; j < n; j++) {
            double weight = weights[j];
            if (weight > 0) {
                sum += weight;
                if (x.anchorOf[j] != base) {
                    add(weight, values, x.anchorOf[j] * d, base * d, far, at);
                }
                if (x.hasOffsets) {
                    add(weight, x.offsets, j * d, r * d, near, at);
                }
            }
        }
        for (int k = at; k < at + d; k++) {
            far[k] /= sum;
            near[k] /= sum;
        }
    }

    /** weights[j] = P_ij up to a factor common to the row. */
    private void weigh() {
        if (rule == AttentionRule.HARDMAX) {
            for (int j = 0; j < n; j++) {
                weights[j] = exponents[j] == 0 ? masses[j] : 0;
            }
            return;
        }
        System.arraycopy(exponents, 0, spent, 0, n);
        Exponential.expNegated(spent, n, weights, scratch);
        for (int j = 0; j < n; j++) {
            weights[j] *= masses[j];
        }
    }

    private void add(
            final double weight,
            final double[] values,
            final int from,
            final int minus,
            final double[] out,
            final int at) {
        for (int k = 0; k < d; k++) {
            out[at + k] += weight * (values[from + k] - values[minus + k]);
        }
    }

    /** log P_ij of row i, last scored; the least finite double where that overflows or P_ij = 0. */
    void logRow(final double[] logWeights) {
        weigh();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double logSum = StrictMath.log(sum);
        for (int j = 0; j < n; j++) {
            boolean none = rule == AttentionRule.HARDMAX && exponents[j] > 0;
            double log = none ? Double.NEGATIVE_INFINITY : StrictMath.log(masses[j]) - exponents[j];
            logWeights[j] = Math.max(-Double.MAX_VALUE, log - logSum);
        }
    }
}
