// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelSplittingTest {
    /** A rounding of each of d products, times the digits a basis of condition 1e3 may lose. */
    private static double rounding(final int d) {
        return 16 * d * Math.ulp(1.0) * ModalBasis.CONDITION_LIMIT;
    }

    @ParameterizedTest
    @CsvSource({"1,4,2", "2,12,3", "3,40,8", "4,96,32"})
    void matrixOfLowRankIsItsCoreAndZeros(final long seed, final int d, final int rank) {
        ValueSpectrum spectrum = ValueSpectrum.of(lowRank(seed, d, rank));

        assertThat(spectrum.basis().isSplit()).isTrue();
        assertThat(spectrum.eigenvalues().subList(rank, d)).containsOnly(new Eigenvalue(0, 0));
        assertThat(spectrum.eigenvalues().get(rank - 1).modulus()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"1,4,2", "2,12,3", "3,40,8", "4,96,32"})
    void eigenvaluesOfTheCoreAreThoseOfTheProductTheOtherWayRound(
            final long seed, final int d, final int rank) {
        Matrix output = gaussian(seed, d, rank);
        Matrix value = gaussian(~seed, rank, d);
        ValueSpectrum whole = ValueSpectrum.of(output.times(value));
        ValueSpectrum product = ValueSpectrum.of(value.times(output));

        for (int k = 0; k < rank; k++) {
            Eigenvalue expected = product.eigenvalues().get(k);
            assertThat(whole.eigenvalues())
                    .anySatisfy(
                            e ->
                                    assertThat(e.distance(expected) / product.leading().modulus())
                                            .isLessThan(rounding(d)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,4,2", "2,12,3", "3,40,8", "4,96,32"})
    void propagatorSolvesTheEquation(final long seed, final int d, final int rank) {
        Matrix v = lowRank(seed, d, rank);
        double t = 1 / (d * v.maxNorm());
        Matrix z = gaussian(seed + 50, d, 1);
        double[] expected = taylor(v.times(t), z.toArray());

        ModalBasis basis = ValueSpectrum.of(v).basis();
        double[] moved = new double[d];
        basis.propagate(t, 0, basis.toModal(z.toArray(), 1), 1, moved, Part.ALL);

        assertThat(basis.fromModal(moved, 1))
                .containsExactly(expected, within(rounding(d) * z.maxNorm()));
    }

    @Test
    void tokensInTheKernelRest() {
        Matrix v = lowRank(5, 20, 4);
        KernelSplitting splitting = KernelSplitting.of(v).orElseThrow();
        double[] z = Matrix.of(20, 16, splitting.kernel().data).times(gaussian(6, 16, 1)).toArray();
        ModalBasis basis = ValueSpectrum.of(v).basis();
        double[] moved = new double[20];
        basis.propagate(3, 0, basis.toModal(z, 1), 1, moved, Part.ALL);

        assertThat(basis.fromModal(moved, 1)).containsExactly(z, within(rounding(20)));
    }

    @Test
    void scaleOfTheMatrixDoesNotMatter() {
        Matrix v = lowRank(7, 12, 3);

        assertThat(ValueSpectrum.of(v.times(0x1p-300)).eigenvalues())
                .isEqualTo(
                        ValueSpectrum.of(v).eigenvalues().stream()
                                .map(e -> e.times(0x1p-300))
                                .toList());
    }

    @Test
    void matrixOfFullRankOrWithASingleZeroIsNotSplit() {
        assertThat(KernelSplitting.of(ValueMatrices.random(8, 12))).isEmpty();
        assertThat(KernelSplitting.of(lowRank(9, 12, 11))).isEmpty();
        assertThat(KernelSplitting.of(Matrix.of(2, 2, 0, 0, 0, 0))).isEmpty();
    }

    @Test
    void kernelInsideTheRangeIsNotSplit() {
        Matrix chain =
                ValueMatrices.sum(
                        ValueMatrices.jordan(0, 2), ValueMatrices.jordan(0, 2), Matrix.of(1, 1, 1));

        assertThat(KernelSplitting.of(ValueMatrices.skewed(10, chain))).isEmpty();
        assertThat(ValueSpectrum.of(ValueMatrices.skewed(10, chain)).basis().isSplit()).isFalse();
    }

    @Test
    void jordanBlockAtZeroTakesOfTheKernelWhatItNeeds() {
        Matrix v =
                ValueMatrices.skewed(
                        11,
                        ValueMatrices.sum(
                                ValueMatrices.jordan(0, 3),
                                ValueMatrices.diag(2, -1, 0.5, 0, 0, 0, 0, 0)));

        KernelSplitting splitting = KernelSplitting.of(v.times(0.1)).orElseThrow();
        assertThat(splitting.core().rows()).isEqualTo(6);
        assertThat(ValueSpectrum.of(v).basis().sizes())
                .containsExactlyInAnyOrder(1, 1, 1, 3, 1, 1, 1, 1, 1);
    }

    @Test
    void rangeCloseToTheKernelTakesTheDirectionToIt() {
        // An eigenvalue 1e-4 beside |V| = 1: range and kernel meet at that angle.
        int d = 12;
        Matrix v =
                ValueMatrices.sum(
                        Matrix.of(2, 2, 1e-4, 1, 0, 0),
                        ValueMatrices.diag(0.7),
                        Matrix.of(9, 9, new double[81]));
        Matrix turned = turned(12, v);
        KernelSplitting splitting = KernelSplitting.of(turned).orElseThrow();
        ModalBasis basis = ValueSpectrum.of(turned).basis();
        double[] z = gaussian(13, d, 1).toArray();
        double[] moved = new double[d];
        basis.propagate(2, 0, basis.toModal(z, 1), 1, moved, Part.ALL);

        assertThat(splitting.core().rows()).isEqualTo(3);
        assertThat(basis.condition()).isLessThan(d * ModalBasis.CONDITION_LIMIT);
        assertThat(basis.fromModal(moved, 1))
                .containsExactly(taylor(turned.times(2), z), within(rounding(d)));
    }

    /** R V R^T with a random orthogonal R. */
    private static Matrix turned(final long seed, final Matrix v) {
        Matrix r = ValueMatrices.rotation(seed, v.rows());
        return r.times(v).times(r.transpose());
    }

    /** e^A z by Taylor's series, for |A| of at most a few. */
    private static double[] taylor(final Matrix a, final double[] z) {
        Matrix term = Matrix.of(z.length, 1, z);
        Matrix sum = term;
        for (int k = 1; k < 60; k++) {
            term = a.times(term).times(1.0 / k);
            sum = sum.plus(term);
        }
        return sum.toArray();
    }

    private static Matrix lowRank(final long seed, final int d, final int rank) {
        return gaussian(seed, d, rank).times(gaussian(~seed, rank, d)).times(1.0 / d);
    }

    private static Matrix gaussian(final long seed, final int rows, final int columns) {
        Random random = new Random(seed);
        double[] entries = new double[rows * columns];
        Arrays.setAll(entries, k -> random.nextGaussian());
        return Matrix.of(rows, columns, entries);
    }
}
