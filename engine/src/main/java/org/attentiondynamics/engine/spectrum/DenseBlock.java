// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * A group of eigenvalues that no well-conditioned basis separates: D is any matrix, and e^{t(D - shift I)} = e^{t(rate - shift)}
 * e^{t(D - rate I)} with the second factor by the matrix exponential, which is bounded for t >= 0 up to polynomials.
 *
 * <p>The exponentials of the last few times are kept, since the stages of an integrator revisit times; memory is allocated only for a
 * time not among them. Thread-safe: what is kept is immutable, and a lost entry is computed again to the same value.
 */
final class DenseBlock implements Block {
    /** As many times as one step of an integrator has stages. */
    private static final int KEPT = 8;

    private final int first;
    private final DMatrixRMaj matrix;
    private final List<Eigenvalue> eigenvalues;
    private final double rate;
    private final Exponential[] kept = new Exponential[KEPT];
    private int next;

    /** @param matrix D, square. Kept, not modified. */
    DenseBlock(final int first, final DMatrixRMaj matrix, final List<Eigenvalue> eigenvalues) {
        this.first = first;
        this.matrix = matrix;
        this.eigenvalues = List.copyOf(eigenvalues);
        this.rate = eigenvalues.stream().mapToDouble(Eigenvalue::re).max().orElseThrow();
    }

    @Override
    public int first() {
        return first;
    }

    @Override
    public int size() {
        return matrix.numRows;
    }

    @Override
    public List<Eigenvalue> eigenvalues() {
        return eigenvalues;
    }

    @Override
    public double rate() {
        return rate;
    }

    DMatrixRMaj matrix() {
        return matrix;
    }

    @Override
    public Mode mode() {
        DMatrixRMaj symmetric = matrix.copy();
        CommonOps_DDRM.transpose(symmetric);
        CommonOps_DDRM.addEquals(symmetric, matrix);
        CommonOps_DDRM.scale(0.5, symmetric);
        double[] range = eigenvalueRange(symmetric);
        DMatrixRMaj turning = matrix.copy();
        for (int k = 0; k < size(); k++) {
            turning.add(k, k, -rate);
        }
        return new Mode(first, size(), rate, range[0], range[1], NormOps_DDRM.normF(turning));
    }

    @Override
    public void propagate(
            final double t,
            final double shift,
            final double[] in,
            final int n,
            final int d,
            final double[] out) {
        multiply(exponential(t), StrictMath.exp(t * (rate - shift)), in, n, d, out);
    }

    @Override
    public void apply(final double[] in, final int n, final int d, final double[] out) {
        multiply(matrix, 1, in, n, d, out);
    }

    @Override
    public LayerBlock layered(final double dt) {
        double largest = Double.NEGATIVE_INFINITY;
        for (Eigenvalue e : eigenvalues) {
            largest = Math.max(largest, LayerBlock.rate(dt, e.re(), e.im()));
        }
        return new DenseLayer(this, dt, largest);
    }

    private static double[] eigenvalueRange(final DMatrixRMaj symmetric) {
        var eigen = DecompositionFactory_DDRM.eig(symmetric.numRows, false, true);
        if (!eigen.decompose(symmetric.copy())) {
            throw new ArithmeticException(
                    "the numerical range of the value matrix did not converge");
        }
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < symmetric.numRows; k++) {
            least = Math.min(least, eigen.getEigenvalue(k).real);
            greatest = Math.max(greatest, eigen.getEigenvalue(k).real);
        }
        return new double[] {least, greatest};
    }

    private DMatrixRMaj exponential(final double t) {
        for (Exponential e : kept) {
            if (e != null && e.t == t) {
                return e.value;
            }
        }
        Exponential made = new Exponential(t, exponentialAt(t));
        int slot = next;
        kept[slot] = made;
        next = (slot + 1) % KEPT;
        return made.value;
    }

    private DMatrixRMaj exponentialAt(final double t) {
        DMatrixRMaj exponent = matrix.copy();
        for (int k = 0; k < size(); k++) {
            exponent.add(k, k, -rate);
        }
        for (int k = 0; k < exponent.data.length; k++) {
            exponent.data[k] *= t;
        }
        return MatrixExponential.of(exponent);
    }

    /** out = factor A in on this block. */
    void multiply(
            final DMatrixRMaj a,
            final double factor,
            final double[] in,
            final int n,
            final int d,
            final double[] out) {
        int size = size();
        double[] entries = a.data;
        for (int p = first; p < n * d; p += d) {
            for (int r = 0; r < size; r++) {
                double sum = 0;
                for (int c = 0; c < size; c++) {
                    sum += entries[r * size + c] * in[p + c];
                }
                out[p + r] = sum == 0 ? 0 : factor * sum; // the factor alone may be out of range
            }
        }
    }

    private record Exponential(double t, DMatrixRMaj value) {}
}
