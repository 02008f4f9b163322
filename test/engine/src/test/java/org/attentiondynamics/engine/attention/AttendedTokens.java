// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import java.util.Arrays;
import java.util.Random;

/**
 * Seeded tokens to attend to, with a form B and masses.
 *
 * @param form d x d entries
 * @param values m x d, what is averaged over the anchors
 */
record AttendedTokens(AnchoredTokens tokens, double[] form, double[] masses, double[] values) {
    /** Where tokens are: all over a cube, in a few tight clusters, or many in the very same place. */
    enum Layout {
        SPREAD,
        CLUSTERED,
        DUPLICATED
    }

    /** Each token its own anchor. */
    static AttendedTokens free(
            final long seed, final int n, final int d, final double growth, final Layout layout) {
        return make(seed, AnchoredTokens.free(n, d), growth, layout);
    }

    /** Tokens held by about a third as many anchors, at distances that scores of a few units tell apart, whatever the growth. */
    static AttendedTokens held(
            final long seed, final int n, final int d, final double growth, final Layout layout) {
        Random random = new Random(seed);
        int m = Math.max(1, n / 3);
        int[] anchorOf = new int[n];
        Arrays.setAll(anchorOf, i -> i < m ? i : random.nextInt(m));
        return make(seed, new AnchoredTokens(anchorOf, m, d), growth, layout);
    }

    private static AttendedTokens make(
            final long seed,
            final AnchoredTokens tokens,
            final double growth,
            final Layout layout) {
        Random random = new Random(seed);
        int d = tokens.d;
        double[] form = random.doubles(d * d, -1, 1).toArray();
        fill(tokens.anchors, d, random, layout, 1);
        fill(tokens.offsets, d, random, layout, 5 * StrictMath.exp(-growth));
        for (int i = 0; i < tokens.n; i++) {
            if (tokens.alone[i] || tokens.byAnchor[tokens.firstOf[tokens.anchorOf[i]]] == i) {
                Arrays.fill(tokens.offsets, i * d, i * d + d, 0);
            }
        }
        tokens.changed(growth);
        double[] masses =
                seed % 2 == 0
                        ? random.doubles(tokens.n, 0.3, 3).toArray()
                        : random.doubles(tokens.n, 1, 2).map(Math::floor).toArray();
        return new AttendedTokens(
                tokens, form, masses, random.doubles(tokens.m * d, -1, 1).toArray());
    }

    private static void fill(
            final double[] places,
            final int d,
            final Random random,
            final Layout layout,
            final double half) {
        double[] centres = random.doubles(4 * d, -half, half).toArray();
        for (int i = 0; i < places.length; i += d) {
            int centre = random.nextInt(4) * d;
            boolean isDuplicate = layout == Layout.DUPLICATED && random.nextBoolean();
            double width = layout == Layout.SPREAD ? half : 1e-2 * half;
            for (int k = 0; k < d; k++) {
                double off = isDuplicate ? 0 : width * (2 * random.nextDouble() - 1);
                places[i + k] = layout == Layout.SPREAD ? off : centres[centre + k] + off;
            }
        }
    }

    /** What the plain loops find. */
    Attended reference() {
        RowKernel kernel = plain();
        Attended attended = new Attended(tokens.n, tokens.d);
        kernel.take(tokens, values);
        kernel.average(0, tokens.n, attended);
        return attended;
    }

    RowKernel plain() {
        return new RowKernel(form, masses, AttentionRule.SOFTMAX, tokens.d);
    }

    /**
     * How far two averages of row i may be apart: exponents differ by the rounding of d products, and by the four units in the last place that
     * the plain loops take off; weights by as much in relation, and averages twice that, sum and normalisation, but never by more than all
     * there is.
     */
    double tolerance(final int i, final double[] averaged) {
        double growth = StrictMath.exp(tokens.logGrowth());
        double size = 0;
        double[] x = tokens.scaledPositions();
        for (int k = 0; k < tokens.d; k++) {
            double query = 0;
            for (int r = 0; r < tokens.d; r++) {
                query += Math.abs(x[i * tokens.d + r] * form[r * tokens.d + k]);
            }
            double far = growth * growth * tokens.anchorExtent[k];
            size += query * (far + growth * tokens.widestOffset[k]);
        }
        double exponent = (8 + 2 * tokens.d) * 0x1p-52 * size;
        double extent = Arrays.stream(averaged).map(Math::abs).max().orElse(0);
        return 2 * extent * (Math.min(1, exponent) + ROUNDING);
    }

    /** Of the sums themselves, in the row's extent. */
    private static final double ROUNDING = 1e-14;
}
