// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpectralValueTest {
    /** A few roundings per dimension, where vectors of a normal matrix meet at right angles. */
    private static final double ROUNDING = 1e-12;

    /** Roundings over the gaps, about 1/10, times conditions up to 100. */
    private static final double ACCURACY = 1e-9;

    @Test
    void normalMatricesHaveConditionOne() {
        for (Matrix normal :
                List.of(
                        ValueMatrices.symmetric(1, 3, -0.7, 0.1, 0.2),
                        ValueMatrices.cyclic(25),
                        ValueMatrices.turn(0.5, 2),
                        ValueMatrices.rotation(4, 12))) {
            assertThat(ValueSpectrum.of(normal).values())
                    .hasSize(normal.rows())
                    .allSatisfy(v -> assertThat(v.multiplicity()).isEqualTo(1))
                    .allSatisfy(v -> assertThat(v.condition()).isCloseTo(1, offset(ROUNDING)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 0.5", "2, -1, -2", "1, 1e4, 0.5", "1e-200, 1e-200, 3e-200"})
    void triangleHasItsClosedForm(final double a, final double b, final double c) {
        double expected = Math.sqrt(1 + (b / (a - c)) * (b / (a - c)));
        // The eigenvalues themselves are computed to roundings times their condition.
        double accuracy = ROUNDING * expected;
        assertThat(ValueSpectrum.of(Matrix.of(2, 2, a, b, 0, c)).values())
                .extracting(SpectralValue::condition)
                .allSatisfy(k -> assertThat(k / expected).isCloseTo(1, offset(accuracy)));
    }

    @ParameterizedTest
    @CsvSource({"4, 1", "1, 9", "100, 1"})
    void skewTurnHasItsClosedForm(final double b, final double c) {
        // Vectors (1, i sqrt(c/b)) and (1, i sqrt(b/c)): kappa = (sqrt(b/c) + sqrt(c/b)) / 2.
        double expected = (Math.sqrt(b / c) + Math.sqrt(c / b)) / 2;
        assertThat(ValueSpectrum.of(Matrix.of(2, 2, 0.3, b, -c, 0.3)).values())
                .extracting(SpectralValue::condition)
                .allSatisfy(k -> assertThat(k).isCloseTo(expected, offset(ROUNDING * expected)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void similarityHasTheColumnsAndRowsOfItsBasis(final long seed) {
        int d = 12;
        Matrix s = basis(seed, d);
        double[] eigenvalues = new double[d];
        for (int k = 0; k < d; k++) {
            eigenvalues[k] = (d - k) * 0.25;
        }
        Matrix inverse = inverse(s);
        List<SpectralValue> values = values(s.times(Matrix.diagonal(eigenvalues)).times(inverse));
        for (int k = 0; k < d; k++) {
            double expected = length(s.transpose(), k) * length(inverse, k);
            assertThat(values.get(k).condition() / expected).isCloseTo(1, offset(ACCURACY));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 10})
    void jordanBlockIsOneGroup(final int m) {
        Matrix v = ValueMatrices.sum(ValueMatrices.jordan(1, m), ValueMatrices.diag(-2, 0.1));
        Matrix basis = ValueMatrices.rotation(m, m + 2);
        List<SpectralValue> values =
                ValueSpectrum.of(basis.times(v).times(basis.transpose())).values();
        assertThat(values)
                .extracting(SpectralValue::multiplicity)
                .filteredOn(count -> count == m)
                .hasSize(m);
        assertThat(values)
                .extracting(SpectralValue::condition)
                .allSatisfy(k -> assertThat(k).isCloseTo(1, offset(ACCURACY)));
    }

    @Test
    void defectiveGroupHasTheNormOfItsProjector() {
        // [[J, c], [0, -1]]: P = [[I, x], [0, 0]] with (J + I) x = c, so x = (-0.25, 0.5), |P|^2 =
        // 1 + |x|^2.
        Matrix v = Matrix.of(3, 3, 1, 1, 0, 0, 1, 1, 0, 0, -1);
        assertThat(ValueSpectrum.of(v).values())
                .extracting(SpectralValue::condition)
                .allSatisfy(k -> assertThat(k).isCloseTo(Math.sqrt(1.3125), offset(ACCURACY)));
    }

    @Test
    void defectiveComplexPairIsTwoGroupsOfTwo() {
        Matrix v =
                ValueMatrices.sum(ValueMatrices.turningJordan(0.1, 2, 2), ValueMatrices.diag(-1));
        assertThat(values(v))
                .extracting(SpectralValue::multiplicity)
                .containsExactly(2, 2, 2, 2, 1);
    }

    @Test
    void equalEntriesOfADiagonalAreOneGroup() {
        assertThat(ValueSpectrum.of(Matrix.diagonal(1, 3, 1, -2, 1, 3)).values())
                .extracting(SpectralValue::multiplicity)
                .containsExactly(2, 2, 1, 3, 3, 3);
        assertThat(ValueSpectrum.of(Matrix.scaledIdentity(3, 0)).values())
                .containsOnly(new SpectralValue(new Eigenvalue(0, 0), 3, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rotationOfTheSpaceKeepsTheConditions(final long seed) {
        Matrix v = ValueMatrices.random(seed, 20);
        Matrix basis = ValueMatrices.rotation(seed, 20);
        List<SpectralValue> here = values(v);
        List<SpectralValue> there = values(basis.times(v).times(basis.transpose()));
        for (SpectralValue value : here) {
            SpectralValue same =
                    there.stream()
                            .min((a, b) -> Double.compare(away(a, value), away(b, value)))
                            .orElseThrow();
            assertThat(same.condition() / value.condition()).isCloseTo(1, offset(ACCURACY));
        }
    }

    @Test
    void kernelOfAMatrixOfLowRankIsOneGroup() {
        // V = [[C, D], [0, 0]], C of rank 2: the projector off the kernel is [[I, C^{-1} D], [0,
        // 0]].
        int d = 60;
        double[] entries = new double[d * d];
        entries[0] = 2;
        entries[1] = 3;
        entries[d + 1] = 1;
        entries[d + 5] = 4;
        // C = [[2, 3], [0, 1]], D has 4 in the second row: C^{-1} D = (-6, 4), so P P^T = I + u
        // u^T, u = (-6, 4).
        Matrix basis = ValueMatrices.rotation(8, d);
        List<SpectralValue> values =
                values(basis.times(Matrix.of(d, d, entries)).times(basis.transpose()));
        assertThat(values.get(0).multiplicity()).isEqualTo(1);
        assertThat(values.get(1).multiplicity()).isEqualTo(1);
        assertThat(values.subList(2, d))
                .allSatisfy(v -> assertThat(v.multiplicity()).isEqualTo(d - 2))
                .allSatisfy(
                        v -> assertThat(v.condition()).isCloseTo(Math.sqrt(53), offset(ACCURACY)));
    }

    @Test
    void refusesAMatrixThatIsNotSquare() {
        assertThatThrownBy(() -> values(Matrix.of(1, 2, 1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value matrix must be square, was 1x2");
    }

    private static List<SpectralValue> values(final Matrix value) {
        return ValueSpectrum.of(value).values();
    }

    private static double away(final SpectralValue a, final SpectralValue b) {
        return a.eigenvalue().distance(b.eigenvalue());
    }

    private static Matrix basis(final long seed, final int d) {
        return Matrix.identity(d).plus(ValueMatrices.random(seed, d).times(0.5));
    }

    private static Matrix inverse(final Matrix m) {
        DMatrixRMaj inverse = new DMatrixRMaj(m.rows(), m.rows());
        CommonOps_DDRM.invert(new DMatrixRMaj(m.rows(), m.rows(), true, m.toArray()), inverse);
        return Matrix.of(m.rows(), m.rows(), inverse.data);
    }

    /** |row k|. */
    private static double length(final Matrix m, final int k) {
        double sum = 0;
        for (int j = 0; j < m.columns(); j++) {
            sum += m.at(k, j) * m.at(k, j);
        }
        return Math.sqrt(sum);
    }
}
