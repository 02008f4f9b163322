// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.tokens.Matrix;

/** Arithmetic of row-major arrays, written plainly. */
final class Rows {
    private Rows() {}

    static double[] scaled(final double[] a, final double factor) {
        return Arrays.stream(a).map(v -> factor * v).toArray();
    }

    /** M r for every row r of d coordinates. */
    static double[] mapped(final Matrix m, final double[] rows) {
        int d = m.columns();
        double[] result = new double[rows.length];
        for (int p = 0; p < rows.length; p++) {
            for (int k = 0; k < d; k++) {
                result[p] += m.at(p % d, k) * rows[p - p % d + k];
            }
        }
        return result;
    }

    /** Row k is row order[k] of the given ones. */
    static double[] ordered(final int[] order, final int d, final double[] rows) {
        double[] result = new double[order.length * d];
        for (int k = 0; k < order.length; k++) {
            System.arraycopy(rows, order[k] * d, result, k * d, d);
        }
        return result;
    }

    static int[] inverse(final int[] order) {
        int[] inverse = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            inverse[order[k]] = k;
        }
        return inverse;
    }

    /** The largest |a_k - b_k|. */
    static double distance(final double[] a, final double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(k -> Math.abs(a[k] - b[k]))
                .max()
                .orElseThrow();
    }

    static double maxNorm(final double[] a) {
        return Arrays.stream(a).map(Math::abs).max().orElseThrow();
    }

    /** The largest sum of absolute values in a row: how much M can enlarge the largest coordinate. */
    static double rowSum(final Matrix m) {
        double largest = 0;
        for (int i = 0; i < m.rows(); i++) {
            double sum = 0;
            for (int j = 0; j < m.columns(); j++) {
                sum += Math.abs(m.at(i, j));
            }
            largest = Math.max(largest, sum);
        }
        return largest;
    }
}
