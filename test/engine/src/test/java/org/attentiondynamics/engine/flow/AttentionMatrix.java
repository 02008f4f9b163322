// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;

/** All of P at one time, as logarithms. */
record AttentionMatrix(double[][] log, int[] leaders) {
    static AttentionMatrix of(final AttentionSnapshot snapshot) {
        int n = snapshot.size();
        double[][] log = new double[n][n];
        int[] leaders = new int[n];
        Arrays.setAll(leaders, i -> snapshot.logRow(i, log[i]));
        return new AttentionMatrix(log, leaders);
    }

    /** The number of singular values above the tolerance. */
    int rank(final double tolerance) {
        int n = log.length;
        DMatrixRMaj p = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                p.set(i, j, Math.exp(log[i][j]));
            }
        }
        return SingularOps_DDRM.rank(p, tolerance);
    }

    /** min_i max_j P_ij. */
    double leastMaximum() {
        double least = 1;
        for (int i = 0; i < log.length; i++) {
            least = Math.min(least, Math.exp(log[i][leaders[i]]));
        }
        return least;
    }

    /** The columns that carry the maxima, ascending. */
    int[] columns() {
        return Arrays.stream(leaders).distinct().sorted().toArray();
    }
}
