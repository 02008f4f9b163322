// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clusters found through a tree against those found by looking at every pair. */
class ClustersTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 9, 10, 33, 100, 257})
    void spreadPointsAreJoinedAsPairByPair(final int n) {
        for (double tolerance : new double[] {0, 0.01, 0.1, 0.3, 3}) {
            for (int d = 1; d <= 4; d++) {
                Random random = new Random(n * 10 + d);
                requireSame(points(n, d, p -> random.nextDouble()), d, tolerance);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 100, 257})
    void clusteredPointsAreJoinedAsPairByPair(final int n) {
        for (double width : new double[] {0, 0.05, 0.1, 0.2}) {
            Random random = new Random(n);
            double[][] points =
                    points(n, 3, p -> random.nextInt(2) + width * (random.nextDouble() - 0.5));
            requireSame(points, 3, 0.1);
        }
    }

    /** Coordinates are multiples of the tolerance, so that many pairs are linked by a hair, and many points coincide. */
    @ParameterizedTest
    @ValueSource(ints = {2, 30, 300})
    void pointsOfAGridAreJoinedAsPairByPair(final int n) {
        for (int d = 1; d <= 3; d++) {
            Random random = new Random(n + d);
            requireSame(points(n, d, p -> random.nextInt(20) / 8.0), d, 0.125);
            requireSame(points(n, d, p -> random.nextInt(20) / 8.0), d, 0);
        }
    }

    @Test
    void pointsOfManyCoordinatesAreJoinedAsPairByPair() {
        Random random = new Random(5);
        double[][] points = points(120, 40, p -> random.nextInt(2) * 0.4 + random.nextDouble());
        requireSame(points, 40, 1);
        requireSame(points, 40, 1.3);
    }

    /** Every coordinate has a tolerance of its own. */
    @Test
    void tolerancesDifferFromCoordinateToCoordinate() {
        Random random = new Random(6);
        double[][] points = points(200, 3, p -> random.nextDouble());
        double[] tolerance = {0.02, 10, 0.3};
        assertThat(Clusters.of(points, tolerance).label())
                .isEqualTo(PlainClusters.labels(points, tolerance));
    }

    @Test
    void whatIsNoNumberIsLinkedToNothing() {
        Random random = new Random(7);
        double[][] points = points(40, 2, p -> random.nextInt(3));
        points[11][1] = Double.NaN;
        points[30][0] = Double.NaN;
        requireSame(points, 2, 0.5);
        assertThat(Clusters.of(points, new double[] {0.5, 0.5}).sizes()).contains(1, 1);
    }

    @Test
    void aChainIsOneCluster() {
        double[][] points = points(1000, 1, i -> (i * 377 % 1000) * 0.5);
        assertThat(Clusters.of(points, new double[] {0.5}).count()).isOne();
        assertThat(Clusters.of(points, new double[] {0.49}).count()).isEqualTo(1000);
    }

    @Test
    void noPointsAreNoClusterAndNoCoordinatesAreOne() {
        assertThat(Clusters.of(new double[0][], new double[] {1}).count()).isZero();
        assertThat(Clusters.of(new double[5][0], new double[0]).label()).containsOnly(0);
    }

    private static double[][] points(final int n, final int d, final IntToDoubleFunction draw) {
        double[][] points = new double[n][d];
        for (int p = 0; p < n * d; p++) {
            points[p / d][p % d] = draw.applyAsDouble(p);
        }
        return points;
    }

    private static void requireSame(final double[][] points, final int d, final double width) {
        double[] tolerance = new double[d];
        Arrays.fill(tolerance, width);
        assertThat(Clusters.of(points, tolerance).label())
                .as("%d points of %d coordinates within %s", points.length, d, width)
                .isEqualTo(PlainClusters.labels(points, tolerance));
    }
}
