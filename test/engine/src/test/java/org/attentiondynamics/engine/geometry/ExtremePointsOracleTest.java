// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Extreme points against linear programming on 1000 general and degenerate sets. */
class ExtremePointsOracleTest {
    /** Above the simplex method's rounding, below every distance that occurs but zero. */
    private static final double TOLERANCE = 1e-8;

    private static final int SETS_PER_KIND = 78; // times 13 kinds: 1014

    @ParameterizedTest
    @EnumSource
    void agreesWithLinearProgramming(final PointSets kind) {
        for (int seed = 0; seed < SETS_PER_KIND; seed++) {
            double[][] points = distinct(kind.draw(new Random(seed)));
            assertThat(ExtremePoints.of(points, TOLERANCE))
                    .as("%s, seed %d", kind, seed)
                    .isEqualTo(byLinearProgramming(points));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void agreesWithLinearProgrammingOnSimplicesInSixtyFourDimensions(final long seed) {
        double[][] points = PointSets.simplex(64, new Random(seed));
        assertThat(ExtremePoints.of(points, TOLERANCE)).isEqualTo(byLinearProgramming(points));
    }

    @Test
    void ofDuplicatesNoneIsExtreme() {
        double[][] points = {{0, 0}, {1, 0}, {0, 1}, {1, 0}};
        assertThat(ExtremePoints.of(points, TOLERANCE)).containsExactly(0, 2);
    }

    /** One point of each cluster, which is what the caller is told to do with duplicates. */
    private static double[][] distinct(final double[][] points) {
        double[] tolerance = new double[points[0].length];
        Arrays.fill(tolerance, TOLERANCE);
        int[] label = Clusters.of(points, tolerance).label();
        List<double[]> first = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (label[i] == first.size()) {
                first.add(points[i]);
            }
        }
        return first.toArray(new double[0][]);
    }

    private static List<Integer> byLinearProgramming(final double[][] points) {
        List<Integer> extreme = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (points.length == 1 || LinearProgram.distance(points, i) > TOLERANCE) {
                extreme.add(i);
            }
        }
        return extreme;
    }
}
