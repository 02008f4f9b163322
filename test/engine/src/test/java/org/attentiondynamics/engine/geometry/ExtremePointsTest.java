// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtremePointsTest {
    private static final double TOLERANCE = 1e-9;

    @Test
    void onePointIsExtreme() {
        assertThat(extreme(new double[] {3, 4})).containsExactly(0);
    }

    @Test
    void middleOfASegmentIsNotExtreme() {
        assertThat(extreme(new double[] {0, 0}, new double[] {1, 1}, new double[] {2, 2}))
                .containsExactly(0, 2);
    }

    @Test
    void centreOfASquareIsNotExtreme() {
        assertThat(
                        extreme(
                                new double[] {1, 1},
                                new double[] {0, 0},
                                new double[] {-1, 1},
                                new double[] {-1, -1},
                                new double[] {1, -1}))
                .containsExactly(0, 2, 3, 4);
    }

    @Test
    void allCornersOfASimplexInSixtyFourDimensionsAreExtreme() {
        double[][] corners = new double[65][64];
        IntStream.range(0, 64).forEach(k -> corners[k][k] = 1);
        assertThat(extreme(corners)).hasSize(65);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void agreesInThePlaneWithThePointsThatSomeLineSeparates(final long seed) {
        // Independent: a point is extreme exactly if all others lie within less than half a turn as
        // seen from it.
        Random random = new Random(seed);
        double[][] points = new double[30][];
        for (int i = 0; i < points.length; i++) {
            points[i] = random.doubles(2, -1, 1).toArray();
        }
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (largestGap(points, i) > Math.PI) {
                expected.add(i);
            }
        }
        assertThat(extreme(points)).isEqualTo(expected);
    }

    private static double largestGap(final double[][] points, final int i) {
        double[] angles =
                IntStream.range(0, points.length)
                        .filter(j -> j != i)
                        .mapToDouble(
                                j ->
                                        Math.atan2(
                                                points[j][1] - points[i][1],
                                                points[j][0] - points[i][0]))
                        .sorted()
                        .toArray();
        double gap = angles[0] + 2 * Math.PI - angles[angles.length - 1];
        for (int k = 1; k < angles.length; k++) {
            gap = Math.max(gap, angles[k] - angles[k - 1]);
        }
        return gap;
    }

    private static List<Integer> extreme(final double[]... points) {
        return ExtremePoints.of(points, TOLERANCE);
    }
}
