// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

import java.util.SplittableRandom;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Multi-head attention as the textbooks write it: project, split, attend, concatenate, project. The oracle of the tests: it knows nothing of
 * V and B.
 *
 * @param query W_Q, (heads k) x d
 * @param key W_K, (key/value heads k) x d
 * @param value W_V, as W_K
 * @param output W_O, d x (heads k)
 */
record MultiHeadAttention(
        int heads, int keyValueHeads, Matrix query, Matrix key, Matrix value, Matrix output) {
    static MultiHeadAttention random(
            final int dimension,
            final int heads,
            final int keyValueHeads,
            final int size,
            final long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new MultiHeadAttention(
                heads,
                keyValueHeads,
                random(heads * size, dimension, random),
                random(keyValueHeads * size, dimension, random),
                random(keyValueHeads * size, dimension, random),
                random(dimension, heads * size, random));
    }

    static Matrix random(final int rows, final int columns, final SplittableRandom random) {
        return Matrix.of(
                rows, columns, random.doubles((long) rows * columns).map(u -> 2 * u - 1).toArray());
    }

    /** What the layer adds to every token; tokens are rows. */
    double[][] of(final double[][] x) {
        int size = query.rows() / heads;
        double[][] q = project(query, x);
        double[][] k = project(key, x);
        double[][] v = project(value, x);
        double[][] concatenated = new double[x.length][query.rows()];
        for (int h = 0; h < heads; h++) {
            int shared = h / (heads / keyValueHeads) * size;
            for (int i = 0; i < x.length; i++) {
                double[] scores = new double[x.length];
                for (int j = 0; j < x.length; j++) {
                    for (int c = 0; c < size; c++) {
                        scores[j] += q[i][h * size + c] * k[j][shared + c] / Math.sqrt(size);
                    }
                }
                double[] p = softmax(scores);
                for (int j = 0; j < x.length; j++) {
                    for (int c = 0; c < size; c++) {
                        concatenated[i][h * size + c] += p[j] * v[j][shared + c];
                    }
                }
            }
        }
        return project(output, concatenated);
    }

    /** y_i = W x_i. */
    static double[][] project(final Matrix w, final double[][] x) {
        double[][] y = new double[x.length][w.rows()];
        for (int i = 0; i < x.length; i++) {
            for (int r = 0; r < w.rows(); r++) {
                for (int c = 0; c < w.columns(); c++) {
                    y[i][r] += w.at(r, c) * x[i][c];
                }
            }
        }
        return y;
    }

    static double[] softmax(final double[] scores) {
        double[] p = new double[scores.length];
        double sum = 0;
        for (int j = 0; j < p.length; j++) {
            p[j] = StrictMath.exp(scores[j]);
            sum += p[j];
        }
        for (int j = 0; j < p.length; j++) {
            p[j] /= sum;
        }
        return p;
    }
}
