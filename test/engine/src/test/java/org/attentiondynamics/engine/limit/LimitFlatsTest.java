// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.attentiondynamics.engine.PaperMatrices;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;

class LimitFlatsTest {
    /** Eigenvectors of matrices of dimension 2 and 3 whose eigenvalues are apart. */
    private static final double TOLERANCE = 1e-12;

    @Test
    void polytopesAndTheBooleanLimitArePoints() {
        assertThat(flats(Matrix.identity(3)).orElseThrow().length).isZero();
        assertThat(flats(Matrix.identity(1)).orElseThrow().length).isZero();
    }

    @Test
    void linesOfThePaperArePerpendicularToTheLeftEigenvector() {
        Matrix v = PaperMatrices.PLANE;
        double[][] flats = flats(v).orElseThrow();
        double[] left = ValueSpectrum.of(v).leadingPair().orElseThrow().left();
        assertThat(flats.length).isEqualTo(1);
        assertThat(dot(flats[0], left)).isCloseTo(0, within(TOLERANCE));
        assertThat(dot(flats[0], flats[0])).isCloseTo(1, within(TOLERANCE));
    }

    @Test
    void planesOfThePaperAreSpannedByTwoDirections() {
        Matrix v = PaperMatrices.SPACE_CONTRACTING_PAIR;
        double[][] flats = flats(v).orElseThrow();
        double[] left = ValueSpectrum.of(v).leadingPair().orElseThrow().left();
        assertThat(flats.length).isEqualTo(2);
        for (double[] direction : flats) {
            assertThat(dot(direction, left)).isCloseTo(0, within(TOLERANCE));
        }
        assertThat(dot(flats[0], flats[1])).isCloseTo(0, within(TOLERANCE));
    }

    @Test
    void theConjectureSaysMoreWhereTwoModesExpand() {
        Matrix v = PaperMatrices.CODIMENSION;
        double[][] flats = flats(v).orElseThrow();
        assertThat(flats.length).isEqualTo(1);
        // the direction is that of the contracting mode: V maps it to a negative multiple of itself
        double[] image = v.times(Matrix.of(3, 1, flats[0])).toArray();
        double multiple = dot(image, flats[0]);
        assertThat(multiple).isNegative();
        for (int k = 0; k < 3; k++) {
            assertThat(image[k]).isCloseTo(multiple * flats[0][k], within(TOLERANCE));
        }
    }

    @Test
    void mixedLimitsAreFreeAlongTheOtherFactor() {
        double[][] flats = flats(Matrix.diagonal(1, 1, -0.5)).orElseThrow();
        assertThat(flats.length).isEqualTo(1);
        assertThat(flats[0]).containsExactly(new double[] {0, 0, 1}, within(TOLERANCE));
    }

    @Test
    void nothingIsSaidWhereRescaledTokensAreNotPredicted() {
        assertThat(flats(Matrix.scaledIdentity(2, -1))).isEmpty();
        assertThat(flats(Matrix.of(2, 2, 1, 1, 0, 1))).isEmpty();
    }

    private static Optional<double[][]> flats(final Matrix value) {
        Matrix identity = Matrix.identity(value.rows());
        ValueSpectrum spectrum = ValueSpectrum.of(value);
        return LimitFlats.of(
                Regimes.of(AttentionModel.of(identity, identity, value), spectrum), spectrum);
    }

    private static double dot(final double[] a, final double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
