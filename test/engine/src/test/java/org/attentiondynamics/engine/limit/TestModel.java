// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;

/** A value matrix V and a form B, of which models with one head are made. */
record TestModel(Matrix value, Matrix form) {
    AttentionModel model() {
        return AttentionModel.of(form.transpose(), Matrix.identity(form.rows()), value);
    }

    Regimes regimes() {
        return Regimes.of(model(), ValueSpectrum.of(value));
    }

    /** V -> a V, B -> b B. */
    TestModel scaled(final double a, final double b) {
        int d = value.rows();
        return new TestModel(
                value.times(Matrix.scaledIdentity(d, a)), form.times(Matrix.scaledIdentity(d, b)));
    }

    /** V -> M V M^{-1}, B -> M^{-T} B M^{-1} for a random M of the given condition; a rotation for condition 1. */
    TestModel transformed(final long seed, final double condition) {
        int d = value.rows();
        Random random = new Random(seed);
        Matrix left = rotation(random, d);
        Matrix right = rotation(random, d);
        Matrix m = left.times(graded(d, k -> Math.pow(condition, k))).times(right);
        Matrix inverse =
                right.transpose()
                        .times(graded(d, k -> Math.pow(condition, -k)))
                        .times(left.transpose());
        return new TestModel(
                m.times(value).times(inverse), inverse.transpose().times(form).times(inverse));
    }

    /** A diagonal matrix of f(0) to f(1). */
    private static Matrix graded(final int d, final DoubleUnaryOperator f) {
        double[] diagonal = new double[d];
        for (int k = 0; k < d; k++) {
            diagonal[k] = f.applyAsDouble(d == 1 ? 0 : k / (d - 1.0));
        }
        return Matrix.diagonal(diagonal);
    }

    private static Matrix rotation(final Random random, final int d) {
        DMatrixRMaj q =
                d == 1 ? CommonOps_DDRM.identity(1) : RandomMatrices_DDRM.orthogonal(d, d, random);
        return Matrix.of(d, d, q.data);
    }

    /** Eigenvalues re +- i im. */
    static Matrix turn(final double re, final double im) {
        return Matrix.of(2, 2, re, im, -im, re);
    }

    /** A Jordan block. */
    static Matrix jordan(final double lambda, final int d) {
        double[] entries = new double[d * d];
        for (int k = 0; k < d; k++) {
            entries[k * d + k] = lambda;
            if (k + 1 < d) {
                entries[k * d + k + 1] = 1;
            }
        }
        return Matrix.of(d, d, entries);
    }

    /** A A^T + I / 10 for uniform A. */
    static Matrix positiveDefinite(final long seed, final int d) {
        double[] a = new Random(seed).doubles((long) d * d, -1, 1).toArray();
        Matrix m = Matrix.of(d, d, a);
        return m.times(m.transpose()).plus(Matrix.scaledIdentity(d, 0.1));
    }

    /** lambda first, then d - 1 numbers from low to high. */
    static Matrix spectrum(final double lambda, final double low, final double high, final int d) {
        double[] diagonal = new double[d];
        diagonal[0] = lambda;
        for (int k = 1; k < d; k++) {
            diagonal[k] = low + (high - low) * k / d;
        }
        return Matrix.diagonal(diagonal);
    }
}
