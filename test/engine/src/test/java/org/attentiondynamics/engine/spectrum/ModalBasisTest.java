// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModalBasisTest {
    @Test
    void diagonalMatrixKeepsItsDiagonalExactly() {
        ValueSpectrum spectrum = ValueSpectrum.of(Matrix.diagonal(0.1, -3, 2));
        assertThat(spectrum.eigenvalues())
                .containsExactly(
                        new Eigenvalue(-3, 0), new Eigenvalue(2, 0), new Eigenvalue(0.1, 0));
        assertThat(spectrum.growthRate()).isEqualTo(2);
        assertThat(spectrum.basis().isSplit()).isTrue();
    }

    @Test
    void rotationHasAComplexPair() {
        ValueSpectrum spectrum = ValueSpectrum.of(Matrix.of(2, 2, 0, -2, 2, 0));
        assertThat(spectrum.eigenvalues())
                .extracting(Eigenvalue::modulus)
                .allSatisfy(m -> assertThat(m).isCloseTo(2, within(1e-14)));
        assertThat(spectrum.leadingPair()).isEmpty();
        assertThat(spectrum.growthRate()).isLessThan(1e-14);
        assertThat(spectrum.basis().isSplit()).isTrue();
    }

    @Test
    void jordanBlockIsKeptInOnePiece() {
        assertThat(ValueSpectrum.of(Matrix.of(2, 2, 1, 1, 0, 1)).basis().isSplit()).isFalse();
    }

    @Test
    void equalEigenvaluesWithAFullEigenspaceSplit() {
        // diag(1, 1, -0.5) seen in a skew basis.
        Matrix m = Matrix.of(3, 3, 1, 0.5, 0, 0, 1, 0.3, 0.2, 0, 1);
        Matrix v = m.times(Matrix.diagonal(1, 1, -0.5)).times(inverse(m));
        assertThat(ValueSpectrum.of(v).basis().isSplit()).isTrue();
    }

    @Test
    void modalCoordinatesLeadBackInEverySmallDimension() {
        // Coordinates lose the digits of the condition, at most 6, and d roundings of the products.
        for (long seed = 1; seed <= 500; seed++) {
            int d = 2 + (int) (seed % 5);
            double lambda = new Random(~seed).nextDouble();
            Matrix chains =
                    ValueMatrices.sum(
                            ValueMatrices.jordan(lambda, d),
                            ValueMatrices.jordan(-lambda, 1 + d / 2));
            ModalBasis basis = ValueSpectrum.of(ValueMatrices.skewed(seed, chains)).basis();
            double[] z = new Random(seed).doubles(chains.rows(), -1, 1).toArray();
            assertThat(basis.fromModal(basis.toModal(z, 1), 1))
                    .as("seed %d, two chains in dimension %d", seed, chains.rows())
                    .containsExactly(
                            z, within(chains.rows() * 0x1p-52 * ModalBasis.CONDITION_LIMIT));
        }
    }

    @Test
    void jordanBlockLeavesFarEigenvaluesAlone() {
        Matrix v =
                ValueMatrices.skewed(
                        4,
                        ValueMatrices.sum(ValueMatrices.jordan(1, 3), ValueMatrices.diag(-2, 0.1)));
        ModalBasis basis = ValueSpectrum.of(v).basis();
        assertThat(basis.sizes()).containsExactlyInAnyOrder(1, 1, 3);
        double[] rates = basis.rates();
        Arrays.sort(rates);
        assertThat(rates).containsExactly(new double[] {-2, 0.1, 1, 1, 1}, within(1e-13));
    }

    @Test
    void everyKindOfGroupFindsItsBlock() {
        assertThat(sizes("two Jordan blocks")).containsExactlyInAnyOrder(2, 3);
        assertThat(sizes("nearly defective")).containsExactlyInAnyOrder(1, 2);
        assertThat(sizes("equal complex pairs")).containsExactlyInAnyOrder(1, 4);
        assertThat(sizes("defective complex pair")).containsExactlyInAnyOrder(1, 4);
        assertThat(sizes("defective complex triple")).containsExactlyInAnyOrder(1, 1, 6);
        assertThat(sizes("nilpotent and not")).containsExactlyInAnyOrder(1, 1, 3);
        assertThat(sizes("large Jordan block and others")).containsExactlyInAnyOrder(1, 1, 2, 6, 6);
    }

    private static List<Integer> sizes(final String name) {
        return ModalBasis.of(
                        ValueMatrices.table().stream()
                                .filter(v -> v.name().equals(name))
                                .findFirst()
                                .orElseThrow()
                                .value())
                .sizes();
    }

    @Test
    void eigenvaluesOfADefectiveMatrixAreTheirMean() {
        Matrix jordan = ValueMatrices.skewed(1, ValueMatrices.jordan(1, 3));
        ValueSpectrum spectrum = ValueSpectrum.of(jordan);
        assertThat(spectrum.growthRate()).isCloseTo(1, within(1e-14));
        assertThat(spectrum.leadingGap()).isZero();
        assertThat(spectrum.leadingPair()).isEmpty();
    }

    @Test
    void nilpotentMatrixDoesNotExpand() {
        ValueSpectrum spectrum =
                ValueSpectrum.of(ValueMatrices.skewed(2, ValueMatrices.jordan(0, 4)));
        assertThat(spectrum.growthRate()).isZero();
        assertThat(spectrum.basis().expanding()).containsOnly(false);
    }

    @ParameterizedTest
    @CsvSource({"1,2", "2,3", "3,5", "4,8", "5,16", "6,32"})
    void propagatorHasTheGroupPropertyAndTheRightDerivative(final long seed, final int d) {
        Random random = new Random(seed);
        Matrix v = Matrix.of(d, d, random.doubles((long) d * d, -1, 1).toArray());
        ValueSpectrum spectrum = ValueSpectrum.of(v);
        ModalBasis basis = spectrum.basis();
        double[] z = random.doubles(d, -1, 1).toArray();
        double[] whole = propagate(spectrum, 1.7, z);
        double[] halves = propagate(spectrum, 0.9, propagate(spectrum, 0.8, z));
        assertThat(halves).containsExactly(whole, within(1e-9));
        double[] derivative = new double[d];
        basis.applyValue(basis.toModal(z, 1), 1, derivative);
        double[] vz = basis.fromModal(derivative, 1);
        assertThat(vz).containsExactly(v.times(Matrix.of(d, 1, z)).toArray(), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.1, 1, 3, 10})
    void exponentialOfAJordanBlockIsExact(final double t) {
        // e^{t(J - I)} = [[1, t], [0, 1]].
        double[] moved =
                propagate(ValueSpectrum.of(Matrix.of(2, 2, 1, 1, 0, 1)), t, new double[] {0, 1});
        assertThat(moved).containsExactly(new double[] {t, 1}, within(1e-13 * (1 + t)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void leadingPairIsAnEigenpairOnBothSides(final long seed) {
        Matrix v = Matrix.of(4, 4, new Random(seed).doubles(16, 0, 1).toArray());
        LeadingPair pair = ValueSpectrum.of(v).leadingPair().orElseThrow();
        double[] right = v.times(Matrix.of(4, 1, pair.right())).toArray();
        double[] left = v.transpose().times(Matrix.of(4, 1, pair.left())).toArray();
        assertThat(right)
                .containsExactly(
                        Arrays.stream(pair.right()).map(x -> x * pair.eigenvalue()).toArray(),
                        within(1e-13));
        assertThat(left)
                .containsExactly(
                        Arrays.stream(pair.left()).map(x -> x * pair.eigenvalue()).toArray(),
                        within(1e-13));
        assertThat(pair.offset(pair.right())).isCloseTo(1, within(1e-13));
    }

    @Test
    void refusesAMatrixThatIsNotSquare() {
        assertThatThrownBy(() -> ValueSpectrum.of(Matrix.of(1, 2, 1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value matrix must be square, was 1x2");
    }

    private static double[] propagate(
            final ValueSpectrum spectrum, final double t, final double[] z) {
        ModalBasis basis = spectrum.basis();
        double[] y = new double[z.length];
        basis.propagate(t, basis.toModal(z, 1), 1, y);
        return basis.fromModal(y, 1);
    }

    /** By Gauss-Jordan elimination without pivoting: for well-conditioned matrices with ones on the diagonal. */
    private static Matrix inverse(final Matrix m) {
        int d = m.rows();
        double[][] a = new double[d][2 * d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                a[i][j] = m.at(i, j);
            }
            a[i][d + i] = 1;
        }
        for (int p = 0; p < d; p++) {
            double pivot = a[p][p];
            for (int j = 0; j < 2 * d; j++) {
                a[p][j] /= pivot;
            }
            for (int i = 0; i < d; i++) {
                double factor = a[i][p];
                for (int j = 0; i != p && j < 2 * d; j++) {
                    a[i][j] -= factor * a[p][j];
                }
            }
        }
        double[] result = new double[d * d];
        for (int i = 0; i < d; i++) {
            System.arraycopy(a[i], d, result, i * d, d);
        }
        return Matrix.of(d, d, result);
    }
}
