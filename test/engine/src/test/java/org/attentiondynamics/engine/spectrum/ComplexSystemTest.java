// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplexSystemTest {
    /** Elimination with row exchanges leaves a residual of a few roundings per dimension, relative to |V| |z|. */
    private static final double RESIDUAL = 64 * Math.ulp(1.0);

    /** A basis of condition up to 1e3, used twice. */
    private static final double MODAL = 1e6 * Math.ulp(1.0);

    private static Matrix random(final int d, final long seed) {
        double[] entries = new SplittableRandom(seed).doubles((long) d * d).toArray();
        for (int k = 0; k < entries.length; k++) {
            entries[k] = 2 * entries[k] - 1;
        }
        return Matrix.of(d, d, entries);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 40, 101})
    void solutionsSolveTheSystem(final int d) {
        Matrix v = random(d, d);
        double a = 0.3;
        double b = -0.7;
        double[] r = new SplittableRandom(2).doubles(2L * d).toArray();
        double[] z = new ComplexSystem(v, a, b).solve(r);
        double size = 0;
        for (double c : z) {
            size = Math.max(size, Math.abs(c));
        }
        for (int i = 0; i < d; i++) {
            double re = -a * z[i] + b * z[d + i];
            double im = -a * z[d + i] - b * z[i];
            for (int j = 0; j < d; j++) {
                re += v.at(i, j) * z[j];
                im += v.at(i, j) * z[d + j];
            }
            assertThat(re).isCloseTo(r[i], within(RESIDUAL * d * d * size));
            assertThat(im).isCloseTo(r[d + i], within(RESIDUAL * d * d * size));
        }
    }

    @Test
    void singularSystemHasNoFiniteSolution() {
        Matrix turn = Matrix.of(2, 2, 0, -1, 1, 0);
        double[] z = new ComplexSystem(turn, 0, 1).solve(new double[] {1, 0, 0, 0});
        assertThat(Arrays.stream(z).allMatch(Double::isFinite)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64, 130})
    void randomMatrixSplitsIntoSimpleBlocksWithItsOwnAction(final int d) {
        Matrix v = random(d, 7);
        ModalBasis basis = ModalBasis.of(v);
        assertThat(basis.isSplit()).isTrue();
        double[] z = new SplittableRandom(3).doubles(d).toArray();
        double[] moved = new double[d];
        basis.applyValue(basis.toModal(z, 1), 1, moved);
        double[] back = basis.fromModal(moved, 1);
        for (int i = 0; i < d; i++) {
            double expected = 0;
            for (int j = 0; j < d; j++) {
                expected += v.at(i, j) * z[j];
            }
            assertThat(back[i]).isCloseTo(expected, within(MODAL * d));
        }
    }
}
