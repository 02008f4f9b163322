// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HessenbergFormTest {
    private static final double EPS = Math.ulp(1.0);

    /** Reflections leave a few roundings per dimension, inverse iteration likewise; their products with V not many more. */
    private static final double ROUNDING = 16;

    /** Two steps reach rounding for an eigenvalue that is known to rounding; the others are for unlucky starts. */
    private static final int STEPS = 4;

    /** Modal coordinates lose the digits of the condition, at most 1e3, on the way there and on the way back. */
    private static final double MODAL = 1e6 * EPS;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 64, 101})
    void turnsTheMatrixIntoOneWithNothingBelowTheSubdiagonal(final int d) {
        Matrix v = ValueMatrices.random(d, d);
        HessenbergForm form = HessenbergForm.of(entries(v));
        Matrix h = matrix(form.matrix());
        Matrix q = matrix(form.basis());
        assertThat(q.transpose().times(q).toArray())
                .containsExactly(Matrix.identity(d).toArray(), within(ROUNDING * EPS * d));
        assertThat(q.times(h).times(q.transpose()).toArray())
                .containsExactly(v.toArray(), within(ROUNDING * EPS * d));
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < i - 1; j++) {
                assertThat(h.at(i, j)).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 64, 101})
    void eigenvectorsOfACycleAreItsHarmonics(final int d) {
        // (C x)_i = x_{i+1}, and so x_{i+1} = lambda x_i.
        HessenbergForm form = HessenbergForm.of(entries(ValueMatrices.cyclic(d)));
        for (int k = 1; 2 * k < d; k++) {
            double angle = 2 * Math.PI * k / d;
            DMatrixRMaj x =
                    form.subspace(
                            new Eigenvalue(StrictMath.cos(angle), StrictMath.sin(angle)), 1, STEPS);
            double cos = 0;
            double sin = 0;
            for (int i = 0; i < d; i++) {
                int next = (i + 1) % d;
                cos += x.get(i, 0) * x.get(next, 0) + x.get(i, 1) * x.get(next, 1);
                sin += x.get(i, 0) * x.get(next, 1) - x.get(i, 1) * x.get(next, 0);
            }
            assertThat(cos).isCloseTo(StrictMath.cos(angle), within(ROUNDING * EPS * d));
            assertThat(sin).isCloseTo(StrictMath.sin(angle), within(ROUNDING * EPS * d));
        }
    }

    @ParameterizedTest
    @CsvSource({"64, 7", "65, 8", "130, 7"})
    void subspacesAreInvariantToRounding(final int d, final long seed) {
        Matrix v = ValueMatrices.random(seed, d);
        List<Eigenvalue> eigenvalues = ValueSpectrum.of(v).eigenvalues();
        Grouping grouping = Grouping.of(eigenvalues, 0);
        HessenbergForm form = HessenbergForm.of(entries(v));
        assertThat(grouping.groups()).anyMatch(EigenvalueGroup::isReal).anyMatch(g -> !g.isReal());
        for (EigenvalueGroup group : grouping.groups()) {
            InvariantSubspace subspace =
                    InvariantSubspace.of(v, Optional.of(form), group, grouping.isolation(group));
            assertThat(subspace.basis().numCols).isEqualTo(group.dimension());
            assertThat(subspace.residual(v)).isLessThan(EPS * d);
        }
    }

    @Test
    void realEigenvectorStaysReal() {
        Matrix v = ValueMatrices.random(5, 65);
        Eigenvalue real =
                ValueSpectrum.of(v).eigenvalues().stream()
                        .filter(Eigenvalue::isReal)
                        .findFirst()
                        .orElseThrow();
        DMatrixRMaj x = HessenbergForm.of(entries(v)).subspace(real, 1, STEPS);
        assertThat(x.numCols).isEqualTo(1);
        assertThat(Arrays.stream(x.data).map(e -> e * e).sum()).isCloseTo(1, within(65 * EPS));
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64, 130})
    void randomMatrixSplitsIntoSimpleBlocksWithItsOwnAction(final int d) {
        Matrix v = ValueMatrices.random(7, d);
        ModalBasis basis = ModalBasis.of(v);
        assertThat(basis.isSplit()).isTrue();
        assertOwnAction(basis, v);
    }

    @Test
    void repeatedPairsAmongManyEigenvaluesAreOneBlock() {
        // A chain of two and one of three, and 60 real eigenvalues far from them.
        double[] others = new Random(3).doubles(60, -1, 1).toArray();
        Matrix v =
                ValueMatrices.sum(
                        ValueMatrices.turningJordan(0.2, 3, 2),
                        ValueMatrices.turningJordan(-0.4, 2, 3),
                        ValueMatrices.diag(others));
        Matrix turn = ValueMatrices.rotation(4, v.rows());
        Matrix turned = turn.times(v).times(turn.transpose());
        ModalBasis basis = ModalBasis.of(turned);
        assertThat(basis.sizes()).contains(4, 6).hasSize(62);
        assertOwnAction(basis, turned);
    }

    private static void assertOwnAction(final ModalBasis basis, final Matrix v) {
        int d = v.rows();
        double[] z = new Random(3).doubles(d, -1, 1).toArray();
        double[] moved = new double[d];
        basis.applyValue(basis.toModal(z, 1), 1, moved);
        assertThat(basis.fromModal(moved, 1))
                .containsExactly(v.times(Matrix.of(d, 1, z)).toArray(), within(MODAL * d));
    }

    private static DMatrixRMaj entries(final Matrix m) {
        return new DMatrixRMaj(m.rows(), m.columns(), true, m.toArray());
    }

    private static Matrix matrix(final DMatrixRMaj m) {
        return Matrix.of(m.numRows, m.numCols, m.data);
    }
}
