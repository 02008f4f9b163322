// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageSumTest {
    private static final int COMPONENTS = 37;
    private static final double H = 0.1;

    private final Random random = new Random(7);

    /** Counts of terms whose passes are of every kind: ones, twos and fours. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 13})
    void hasTheBitsOfOneTermAfterTheOther(final int terms) {
        double[] weights = random.doubles(terms, -1, 1).toArray();
        double[][] k = random(terms);
        double[] in = random(1)[0];
        double[] expected = in.clone();
        for (int s = 0; s < terms; s++) {
            for (int i = 0; i < COMPONENTS; i++) {
                expected[i] += H * weights[s] * k[s][i];
            }
        }
        double[] out = new double[COMPONENTS];
        new StageSum(weights).add(H, k, in, out);
        assertThat(out).isEqualTo(expected);
        new StageSum(weights).add(H, k, in, in);
        assertThat(in).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void doesNotLookAtStagesOfWeightZero(final double outOfRange) {
        double[][] k = random(3);
        k[1][5] = outOfRange;
        double[] out = new double[COMPONENTS];
        new StageSum(new double[] {0.5, 0, -0.25}).add(H, k, k[0], out);
        assertThat(out).doesNotContain(Double.NaN, outOfRange);
    }

    private double[][] random(final int rows) {
        double[][] values = new double[rows][];
        for (int r = 0; r < rows; r++) {
            values[r] = random.doubles(COMPONENTS, -1, 1).toArray();
        }
        return values;
    }
}
