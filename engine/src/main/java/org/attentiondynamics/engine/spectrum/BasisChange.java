// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import org.attentiondynamics.engine.tokens.Matrix;

/** Phi and its inverse: z = Phi zeta. */
record BasisChange(Matrix basis, Matrix inverse) {
    double[] toModal(final double[] z, final int n) {
        return apply(inverse, z, n);
    }

    double[] fromModal(final double[] zeta, final int n) {
        return apply(basis, zeta, n);
    }

    /** d |Phi|_max |Phi^{-1}|_max: within a factor d of the condition number. */
    double condition() {
        return basis.rows() * basis.maxNorm() * inverse.maxNorm();
    }

    private static double[] apply(final Matrix m, final double[] in, final int n) {
        int d = m.rows();
        double[] a = m.toArray();
        double[] out = new double[n * d];
        for (int i = 0; i < n * d; i += d) {
            for (int r = 0; r < d; r++) {
                double sum = 0;
                for (int c = 0; c < d; c++) {
                    sum += a[r * d + c] * in[i + c];
                }
                out[i + r] = sum;
            }
        }
        return out;
    }
}
