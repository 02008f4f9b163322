// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TileExponentialTest {
    private static final int COUNT = 5000;

    /** e^-x and the StrictMath it is held against are each off by one unit, the product with the mass by half a one. */
    private static final double UNITS = 3 * 0x1p-53;

    private final TileExponential exponential = new TileExponential(COUNT);

    @Test
    void weightsAreMassTimesExponential() {
        for (double step : new double[] {0x1p-40, 1e-3, 0.1, 0.139}) {
            double[] weights = weights(step, 0.37);
            for (int i = 0; i < COUNT; i++) {
                double expected = 0.37 * StrictMath.exp(-step * i);
                assertThat(Math.abs(weights[i] - expected))
                        .as("x = %s", step * i)
                        .isLessThanOrEqualTo(2 * UNITS * expected + Double.MIN_VALUE);
            }
        }
    }

    @Test
    void nothingWeighsItsMass() {
        assertThat(weights(1, 0.3)[0]).isEqualTo(0.3);
    }

    @Test
    void belowNothingIsNothing() {
        double[] x = {-3, -0.0, Double.NEGATIVE_INFINITY};
        exponential.weigh(x, x.length, true, 2);
        assertThat(x).containsOnly(2);
    }

    /** However large the mass: a weight that vanishes leaves no trace. */
    @Test
    void weightsVanishBeyondTheLeastDouble() {
        double[] x = {745.14, 746, 1000, 1e300, Double.POSITIVE_INFINITY};
        exponential.weigh(x, x.length, false, 1e100);
        assertThat(x).containsOnly(0);
    }

    private double[] weights(final double step, final double mass) {
        double[] x = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            x[i] = step * i;
        }
        exponential.weigh(x, COUNT, false, mass);
        return x;
    }
}
