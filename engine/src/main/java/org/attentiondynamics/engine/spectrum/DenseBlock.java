// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;

/** All of V in one piece, with e^{t(V - rho I)} by the matrix exponential; the last time's exponential is kept. */
final class DenseBlock implements Block {
    private final int size;
    private final double[] entries;
    private final double rate;
    private double lastTime = Double.NaN;
    private double[] lastExponential;

    DenseBlock(final Matrix value, final double rate) {
        this.size = value.rows();
        this.entries = value.toArray();
        this.rate = rate;
    }

    @Override
    public int first() {
        return 0;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double rate() {
        return rate;
    }

    @Override
    public void propagate(
            final double t,
            final double rho,
            final double[] zeta,
            final int n,
            final int d,
            final double[] y) {
        if (t != lastTime) {
            DMatrixRMaj exponent = new DMatrixRMaj(d, d, true, entries.clone());
            for (int k = 0; k < d; k++) {
                exponent.add(k, k, -rho);
            }
            for (int k = 0; k < d * d; k++) {
                exponent.data[k] *= t;
            }
            lastExponential = MatrixExponential.of(exponent).data;
            lastTime = t;
        }
        multiply(lastExponential, zeta, n, d, y);
    }

    @Override
    public void apply(final double[] zeta, final int n, final int d, final double[] out) {
        multiply(entries, zeta, n, d, out);
    }

    private static void multiply(
            final double[] matrix,
            final double[] in,
            final int n,
            final int d,
            final double[] out) {
        for (int i = 0; i < n * d; i += d) {
            for (int r = 0; r < d; r++) {
                double sum = 0;
                for (int c = 0; c < d; c++) {
                    sum += matrix[r * d + c] * in[i + c];
                }
                out[i + r] = sum;
            }
        }
    }
}
