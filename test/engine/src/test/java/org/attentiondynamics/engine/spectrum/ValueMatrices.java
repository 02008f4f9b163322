// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;

/** Value matrices of every kind of spectrum, by name. */
public final class ValueMatrices {
    private ValueMatrices() {}

    record Named(String name, Matrix value) {
        @Override
        public String toString() {
            return name + " " + value.size();
        }
    }

    static List<Named> table() {
        List<Named> all = new ArrayList<>();
        add(all, "symmetric", symmetric(1, 3, -0.7, 0.1, 0.1, 1));
        add(all, "symmetric of huge spread", symmetric(2, 6.678, 1e-9, -40, 0.1));
        add(all, "two-dimensional Jordan block", skewed(3, jordan(0.7, 2)));
        add(all, "Jordan block and far eigenvalues", skewed(4, sum(jordan(1, 3), diag(-2, 0.1))));
        add(all, "two Jordan blocks", skewed(5, sum(jordan(0.5, 2), jordan(-0.5, 3))));
        add(all, "Jordan blocks of one eigenvalue", skewed(6, sum(jordan(0.5, 2), jordan(0.5, 1))));
        add(all, "nearly defective", skewed(7, sum(near(0.5, 1e-9), diag(-1))));
        add(all, "less nearly defective", skewed(8, sum(near(0.5, 1e-4), diag(-1, 0.2))));
        add(all, "equal eigenvalues", skewed(9, diag(1, 1, 1, -0.5)));
        add(all, "complex pairs", skewed(10, sum(turn(0.2, 3), turn(-1, 0.5), diag(0.4))));
        add(all, "nearly real pair", skewed(11, sum(turn(0.2, 1e-9), diag(-0.4))));
        add(all, "equal complex pairs", skewed(12, sum(turn(0.2, 3), turn(0.2, 3), diag(0.4))));
        add(all, "all in equal complex pairs", skewed(13, sum(turn(0.2, 1), turn(0.2, 1))));
        add(all, "defective complex pair", skewed(14, sum(turningJordan(0.1, 2, 2), diag(-1))));
        add(
                all,
                "defective complex triple",
                skewed(15, sum(turningJordan(0.1, 1, 3), diag(1, -2))));
        add(all, "nilpotent", skewed(16, jordan(0, 4)));
        add(all, "nilpotent, triangular", Matrix.of(3, 3, 0, 1, 5, 0, 0, -2, 0, 0, 0));
        add(all, "nilpotent and not", skewed(17, sum(jordan(0, 3), diag(0.5, -3))));
        add(all, "companion of distinct roots", companion(0.9, 0.3, -0.4, -1.1));
        add(all, "companion of a fourfold root", companion(0.5, 0.5, 0.5, 0.5, -1));
        add(all, "cyclic shift", cyclic(5));
        add(all, "zero", Matrix.scaledIdentity(3, 0));
        add(all, "far from normal", Matrix.of(2, 2, 1, 1e4, 0, 0.5));
        add(all, "badly scaled", Matrix.of(2, 2, 0, 1e3, -1e-3, 0));
        add(all, "ones above", triangular(6));
        for (int d = 2; d <= 8; d++) {
            add(all, "random", random(100 + d, d));
        }
        add(all, "random", random(116, 16));
        add(
                all,
                "large Jordan block and others",
                skewed(18, sum(jordan(0.3, 6), jordan(-1, 6), turn(0, 1), diag(0.8, -0.2))));
        return all;
    }

    private static void add(final List<Named> all, final String name, final Matrix value) {
        all.add(new Named(name, value));
    }

    /** Gaussian entries of variance 1/d: eigenvalues about the unit disc. */
    public static Matrix random(final long seed, final int d) {
        double scale = 1 / Math.sqrt(d);
        Random random = new Random(seed);
        double[] entries = new double[d * d];
        for (int k = 0; k < entries.length; k++) {
            entries[k] = scale * random.nextGaussian();
        }
        return Matrix.of(d, d, entries);
    }

    static Matrix diag(final double... entries) {
        return Matrix.diagonal(entries);
    }

    public static Matrix jordan(final double lambda, final int size) {
        double[] j = new double[size * size];
        for (int k = 0; k < size; k++) {
            j[k * size + k] = lambda;
            if (k + 1 < size) {
                j[k * size + k + 1] = 1;
            }
        }
        return Matrix.of(size, size, j);
    }

    /** Entries -1, 0 or 1: often singular, sometimes defective. */
    static Matrix integers(final long seed, final int d) {
        return Matrix.of(
                d, d, new Random(seed).ints((long) d * d, -1, 2).asDoubleStream().toArray());
    }

    static Matrix near(final double lambda, final double split) {
        return Matrix.of(2, 2, lambda, 1, 0, lambda + split);
    }

    public static Matrix turn(final double re, final double im) {
        return Matrix.of(2, 2, re, im, -im, re);
    }

    /** Chains of complex pairs: turn on the diagonal, I above it. */
    static Matrix turningJordan(final double re, final double im, final int pairs) {
        int d = 2 * pairs;
        double[] j = new double[d * d];
        for (int k = 0; k < d; k += 2) {
            j[k * d + k] = re;
            j[k * d + k + 1] = im;
            j[(k + 1) * d + k] = -im;
            j[(k + 1) * d + k + 1] = re;
            if (k + 2 < d) {
                j[k * d + k + 2] = 1;
                j[(k + 1) * d + k + 3] = 1;
            }
        }
        return Matrix.of(d, d, j);
    }

    static Matrix companion(final double... roots) {
        double[] p = {1};
        for (double r : roots) {
            double[] q = new double[p.length + 1];
            for (int k = 0; k < p.length; k++) {
                q[k] += p[k];
                q[k + 1] -= r * p[k];
            }
            p = q;
        }
        int d = roots.length;
        double[] c = new double[d * d];
        for (int j = 0; j < d; j++) {
            c[j] = -p[j + 1];
        }
        for (int i = 1; i < d; i++) {
            c[i * d + i - 1] = 1;
        }
        return Matrix.of(d, d, c);
    }

    static Matrix cyclic(final int d) {
        double[] c = new double[d * d];
        for (int i = 0; i < d; i++) {
            c[i * d + (i + 1) % d] = 1;
        }
        return Matrix.of(d, d, c);
    }

    static Matrix triangular(final int d) {
        double[] c = new double[d * d];
        for (int i = 0; i < d; i++) {
            for (int j = i; j < d; j++) {
                c[i * d + j] = 1;
            }
        }
        return Matrix.of(d, d, c);
    }

    public static Matrix sum(final Matrix... blocks) {
        int d = 0;
        for (Matrix b : blocks) {
            d += b.rows();
        }
        double[] entries = new double[d * d];
        int first = 0;
        for (Matrix b : blocks) {
            for (int i = 0; i < b.rows(); i++) {
                for (int j = 0; j < b.rows(); j++) {
                    entries[(first + i) * d + first + j] = b.at(i, j);
                }
            }
            first += b.rows();
        }
        return Matrix.of(d, d, entries);
    }

    /** M in a random basis that is not orthogonal: A M A^{-1}, A = I + 0.5 random. */
    static Matrix skewed(final long seed, final Matrix m) {
        int d = m.rows();
        Matrix a = Matrix.identity(d).plus(random(seed, d).times(Matrix.scaledIdentity(d, 0.5)));
        DMatrixRMaj inverse = new DMatrixRMaj(d, d);
        CommonOps_DDRM.invert(new DMatrixRMaj(d, d, true, a.toArray()), inverse);
        return a.times(m).times(Matrix.of(d, d, inverse.data));
    }

    static Matrix symmetric(final long seed, final double... eigenvalues) {
        int d = eigenvalues.length;
        Matrix basis = rotation(seed, d);
        Matrix v = basis.times(Matrix.diagonal(eigenvalues)).times(basis.transpose());
        return v.plus(v.transpose()).times(Matrix.scaledIdentity(d, 0.5));
    }

    /** A random orthogonal matrix. */
    public static Matrix rotation(final long seed, final int d) {
        return Matrix.of(d, d, RandomMatrices_DDRM.orthogonal(d, d, new Random(seed)).data);
    }
}
