// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Greatest heights against asking every point, to the bit. */
class HeightsTest {
    private static final int DIRECTIONS = 50;

    @ParameterizedTest
    @CsvSource({"1,1", "2,3", "255,3", "256,1", "257,2", "1000,3", "3000,8", "400,9"})
    void greatestHeightsAreThoseOfAllPoints(final int n, final int d) {
        Random random = new Random(n + d);
        requireSame(points(n, d, () -> 2 * random.nextDouble() - 1), random);
    }

    /** Many points are equally high, many the same. */
    @ParameterizedTest
    @CsvSource({"3,2", "300,1", "2000,2", "2000,3"})
    void ofEquallyHighPointsTheFirstIsTaken(final int n, final int d) {
        Random random = new Random(n * d);
        requireSame(points(n, d, () -> random.nextInt(4)), random);
    }

    /** Far off the origin heights differ by roundings alone. */
    @Test
    void heightsThatDifferByRoundingAreTold() {
        Random random = new Random(3);
        requireSame(points(1000, 3, () -> 1e6 + 1e-9 * random.nextDouble()), random);
    }

    @Test
    void aFloorThatIsHigherStays() {
        Random random = new Random(4);
        double[][] points = points(500, 3, random::nextDouble);
        Heights heights = new Heights(points, () -> false);
        double[] u = {1, 2, 3};
        double greatest = heights.greatest(u, Double.NEGATIVE_INFINITY);
        assertThat(heights.greatest(u, 0)).isEqualTo(greatest);
        assertThat(heights.greatest(u, 7)).isEqualTo(7);
    }

    @Test
    void withoutTheOnlyPointThereIsNone() {
        assertThat(
                        new Heights(new double[][] {{1, 2}}, () -> false)
                                .highest(new double[] {1, 0}, 0))
                .isEqualTo(-1);
    }

    private static void requireSame(final double[][] points, final Random random) {
        Heights heights = new Heights(points, () -> false);
        for (int q = 0; q < DIRECTIONS; q++) {
            double[] u = random.ints(points[0].length, -3, 4).mapToDouble(x -> x).toArray();
            if (q % 2 == 0) {
                Arrays.setAll(u, k -> u[k] + random.nextGaussian());
            }
            int except = q % 3 == 0 ? highest(points, u, -1) : random.nextInt(points.length);
            assertThat(heights.highest(u, -1)).isEqualTo(highest(points, u, -1));
            assertThat(heights.highest(u, except)).isEqualTo(highest(points, u, except));
            assertThat(heights.greatest(u, Double.NEGATIVE_INFINITY))
                    .isEqualTo(height(points[highest(points, u, -1)], u));
        }
    }

    private static int highest(final double[][] points, final double[] u, final int except) {
        int highest = -1;
        for (int j = 0; j < points.length; j++) {
            boolean isHigher = highest < 0 || height(points[j], u) > height(points[highest], u);
            highest = j != except && isHigher ? j : highest;
        }
        return highest;
    }

    private static double height(final double[] point, final double[] u) {
        double height = 0;
        for (int k = 0; k < u.length; k++) {
            height += u[k] * point[k];
        }
        return height;
    }

    private static double[][] points(final int n, final int d, final DoubleSupplier draw) {
        double[][] points = new double[n][d];
        for (double[] point : points) {
            Arrays.setAll(point, k -> draw.getAsDouble());
        }
        return points;
    }
}
