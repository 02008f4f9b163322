// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HaarOrthogonalTest {
    private static final int DRAWS = 20_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 40, 129})
    void drawnMatricesAreOrthogonal(final int d) {
        Matrix q = HaarOrthogonal.draw(d, RandomNumbers.of(d));

        assertThat(q.transpose().times(q).plus(Matrix.identity(d).negated()).maxNorm())
                .isLessThan(1e-13);
    }

    /** In O(d), E q_ij = 0, E q_ij^2 = 1/d and E q_ij^4 = 3 / (d (d + 2)). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void momentsOfEveryEntryAreThoseOfHaarMeasure(final int d) {
        List<Matrix> drawn = drawn(d);
        for (int entry = 0; entry < d * d; entry++) {
            int row = entry / d;
            int column = entry % d;
            double[] q = drawn.stream().mapToDouble(m -> m.at(row, column)).toArray();
            Moments.assertMean(q, 0);
            Moments.assertMean(Arrays.stream(q).map(x -> x * x).toArray(), 1.0 / d);
            Moments.assertMean(
                    Arrays.stream(q).map(x -> x * x * x * x).toArray(), 3.0 / (d * (d + 2)));
        }
    }

    /** Diaconis and Shahshahani: the trace has the moments 0, 1, 0, 3 of a normal number, for d at least 4. */
    @Test
    void momentsOfTheTraceAreThoseOfHaarMeasure() {
        double[] trace =
                drawn(4).stream()
                        .mapToDouble(m -> m.at(0, 0) + m.at(1, 1) + m.at(2, 2) + m.at(3, 3))
                        .toArray();

        Moments.assertMean(trace, 0);
        Moments.assertMean(Arrays.stream(trace).map(x -> x * x).toArray(), 1);
        Moments.assertMean(Arrays.stream(trace).map(x -> x * x * x).toArray(), 0);
        Moments.assertMean(Arrays.stream(trace).map(x -> x * x * x * x).toArray(), 3);
    }

    @Test
    void rotationsAndReflectionsAreEquallyLikely() {
        double[] sign = drawn(3).stream().mapToDouble(Spectra::determinant).toArray();

        assertThat(Arrays.stream(sign).map(Math::abs))
                .allSatisfy(s -> assertThat(s).isCloseTo(1, within(1e-13)));
        Moments.assertMean(sign, 0);
    }

    @Test
    void dimensionBelowOneIsRefused() {
        assertThatThrownBy(() -> HaarOrthogonal.draw(0, RandomNumbers.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension must be at least 1, was 0");
    }

    private static List<Matrix> drawn(final int d) {
        RandomNumbers random = RandomNumbers.of(100 + d);
        List<Matrix> drawn = new ArrayList<>();
        for (int k = 0; k < DRAWS; k++) {
            drawn.add(HaarOrthogonal.draw(d, random));
        }
        return drawn;
    }
}
