// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.attentiondynamics.engine.tokens.Matrix;
import org.hipparchus.complex.Complex;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/** Eigenvalues and singular values by Hipparchus. */
final class Spectra {
    /** Of eigenvalues, relative to the norm and the condition: backward stable algorithms on matrices of a few dozen rows. */
    static final double ACCURATE = 1e-10;

    private Spectra() {}

    /** By decreasing modulus. */
    static List<ComplexNumber> of(final Matrix matrix) {
        Complex[] all = new EigenDecompositionNonSymmetric(hipparchus(matrix)).getEigenvalues();
        return Arrays.stream(all)
                .map(c -> new ComplexNumber(c.getReal(), c.getImaginary()))
                .sorted(Comparator.comparingDouble(Spectra::modulus).reversed())
                .toList();
    }

    static double modulus(final ComplexNumber c) {
        return Math.hypot(c.re(), c.im());
    }

    /** Decreasing. */
    static double[] singularValues(final Matrix matrix) {
        return new SingularValueDecomposition(hipparchus(matrix)).getSingularValues();
    }

    static double determinant(final Matrix matrix) {
        return new LUDecomposition(hipparchus(matrix)).getDeterminant();
    }

    private static RealMatrix hipparchus(final Matrix matrix) {
        RealMatrix copy = MatrixUtils.createRealMatrix(matrix.rows(), matrix.columns());
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                copy.setEntry(i, j, matrix.at(i, j));
            }
        }
        return copy;
    }

    /** Each wanted eigenvalue has one of its own nearby; the trace is their sum and the determinant their product. */
    static void assertSpectrum(
            final Matrix matrix, final List<ComplexNumber> wanted, final double condition) {
        double tolerance = ACCURATE * condition * Math.max(1, singularValues(matrix)[0]);
        List<ComplexNumber> found = new ArrayList<>(of(matrix));
        assertThat(found).hasSameSizeAs(wanted);
        Complex sum = Complex.ZERO;
        Complex product = Complex.ONE;
        for (ComplexNumber w : wanted) {
            ComplexNumber nearest =
                    found.stream().min(Comparator.comparingDouble(f -> distance(f, w))).get();
            assertThat(distance(nearest, w)).as("%s of %s", w, wanted).isLessThan(tolerance);
            found.remove(nearest);
            sum = sum.add(new Complex(w.re(), w.im()));
            product = product.multiply(new Complex(w.re(), w.im()));
        }
        double trace = 0;
        for (int k = 0; k < matrix.rows(); k++) {
            trace += matrix.at(k, k);
        }
        assertThat(trace).isCloseTo(sum.getReal(), within(tolerance));
        assertThat(determinant(matrix))
                .isCloseTo(product.getReal(), within(tolerance * Math.max(1, product.norm())));
    }

    private static double distance(final ComplexNumber a, final ComplexNumber b) {
        return Math.hypot(a.re() - b.re(), a.im() - b.im());
    }
}
