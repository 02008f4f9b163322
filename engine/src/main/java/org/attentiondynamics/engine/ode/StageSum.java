// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import java.util.stream.IntStream;

/**
 * The sum of stages with the weights of one row of a tableau: out = in + h w_0 k_0 + h w_1 k_1 + ..., term after term, those of weight zero
 * left out.
 *
 * <p>Several terms a pass over the components, which are few where passes would cost most; each component gets its terms in the same order
 * however they are shared out among passes. Immutable.
 */
final class StageSum {
    private final int[] stage;
    private final double[] weight;

    /** @param weights of each stage. Not modified. */
    StageSum(final double[] weights) {
        this.stage = IntStream.range(0, weights.length).filter(s -> weights[s] != 0).toArray();
        this.weight = IntStream.of(stage).mapToDouble(s -> weights[s]).toArray();
    }

    /**
     * @param k the stages. Not modified.
     * @param in may be out. Not modified otherwise.
     * @param out the sum. Modified.
     */
    void add(final double h, final double[][] k, final double[] in, final double[] out) {
        double[] so = in;
        int s = 0;
        for (; s + 4 <= stage.length; s += 4) {
            addFour(s, h, k, so, out);
            so = out;
        }
        if (s + 2 <= stage.length) {
            addTwo(s, h, k, so, out);
            s += 2;
            so = out;
        }
        if (s < stage.length) {
            addOne(s, h, k, so, out);
        }
    }

    private void addOne(
            final int s,
            final double h,
            final double[][] k,
            final double[] in,
            final double[] out) {
        double a = h * weight[s];
        double[] first = k[stage[s]];
        for (int i = 0; i < out.length; i++) {
            out[i] = in[i] + a * first[i];
        }
    }

    private void addTwo(
            final int s,
            final double h,
            final double[][] k,
            final double[] in,
            final double[] out) {
        double a = h * weight[s];
        double b = h * weight[s + 1];
        double[] first = k[stage[s]];
        double[] second = k[stage[s + 1]];
        for (int i = 0; i < out.length; i++) {
            out[i] = in[i] + a * first[i] + b * second[i];
        }
    }

    private void addFour(
            final int s,
            final double h,
            final double[][] k,
            final double[] in,
            final double[] out) {
        double a = h * weight[s];
        double b = h * weight[s + 1];
        double c = h * weight[s + 2];
        double e = h * weight[s + 3];
        double[] first = k[stage[s]];
        double[] second = k[stage[s + 1]];
        double[] third = k[stage[s + 2]];
        double[] fourth = k[stage[s + 3]];
        for (int i = 0; i < out.length; i++) {
            out[i] = in[i] + a * first[i] + b * second[i] + c * third[i] + e * fourth[i];
        }
    }
}
