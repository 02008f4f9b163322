// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * The numerical rank of an attention matrix: how many singular values exceed a tolerance.
 *
 * @param coarse at 1e-2
 * @param fine at 1e-6
 * @param standard at numpy's default, n 2^-52 times the largest singular value
 * @param isExact whether singular values were computed; if not, all three are the number of distinct rows, an upper bound
 */
public record AttentionRank(int coarse, int fine, int standard, boolean isExact) {
    /** Singular values of larger matrices take longer than all the rest. */
    static final int MOST_ROWS = 400;

    static AttentionRank distinct(final int rows) {
        return new AttentionRank(rows, rows, rows, false);
    }

    /** @param p n x n. Modified. */
    static AttentionRank of(final DMatrixRMaj p) {
        var svd = DecompositionFactory_DDRM.svd(p.numRows, p.numCols, false, false, true);
        if (!svd.decompose(p)) {
            throw new ArithmeticException(
                    "no convergence of the singular values of an attention matrix of "
                            + p.numRows
                            + " rows");
        }
        double[] values = svd.getSingularValues();
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return new AttentionRank(
                above(1e-2, values),
                above(1e-6, values),
                above(values.length * 0x1p-52 * largest, values),
                true);
    }

    private static int above(final double tolerance, final double[] values) {
        int count = 0;
        for (double value : values) {
            count += value > tolerance ? 1 : 0;
        }
        return count;
    }
}
