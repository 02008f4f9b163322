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

    /** |Phi|_F |Phi^{-1}|_F: at least the condition number, at most d times it. */
    double condition() {
        return projectorBound(0, basis.rows());
    }

    /** |Phi_g|_F |Psi_g|_F for the columns g of Phi and the rows g of Phi^{-1}: at least the norm of the projector Phi_g Psi_g. */
    double projectorBound(final int first, final int size) {
        double columns = 0;
        double rows = 0;
        for (int k = first; k < first + size; k++) {
            for (int i = 0; i < basis.rows(); i++) {
                columns += basis.at(i, k) * basis.at(i, k);
                rows += inverse.at(k, i) * inverse.at(k, i);
            }
        }
        return Math.sqrt(columns) * Math.sqrt(rows);
    }

    /** max_i sum_k |Phi_ik| extent_k. */
    double reach(final double[] extent) {
        double reach = 0;
        for (int i = 0; i < basis.rows(); i++) {
            double sum = 0;
            for (int k = 0; k < extent.length; k++) {
                sum += Math.abs(basis.at(i, k)) * extent[k];
            }
            reach = Math.max(reach, sum);
        }
        return reach;
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
