// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PrincipalAxesTest {
    /** n d roundings of products of numbers about 1, and as many of the decomposition. */
    private static final double TOLERANCE = 1e-10;

    @Test
    void pointsOnALineVaryAlongItAlone() {
        double[] points = {3 + 4, 1 - 3, 3 - 8, 1 + 6, 3, 1};
        double[][] axes = PrincipalAxes.of(points, 2, 2);
        assertThat(axes.length).isEqualTo(1);
        // (4, -3) / 5
        assertThat(axes[0][0]).isCloseTo(0.8, within(TOLERANCE));
        assertThat(axes[0][1]).isCloseTo(-0.6, within(TOLERANCE));
    }

    @Test
    void axesAreOrthonormalAndVarianceFallsForFewPointsAsForMany() {
        for (int n : new int[] {3, 5, 40}) {
            int d = 7;
            double[] points = new SplittableRandom(n).doubles((long) n * d, -1, 1).toArray();
            double[][] axes = PrincipalAxes.of(points, d, d);
            assertThat(axes.length).isEqualTo(Math.min(n - 1, d));
            double before = Double.POSITIVE_INFINITY;
            for (int a = 0; a < axes.length; a++) {
                for (int b = 0; b <= a; b++) {
                    assertThat(dot(axes[a], axes[b], 0))
                            .isCloseTo(a == b ? 1 : 0, within(TOLERANCE));
                }
                double variance = variance(points, axes[a]);
                assertThat(variance).isPositive().isLessThan(before + TOLERANCE);
                before = variance;
            }
        }
    }

    @Test
    void largestEntryIsPositiveWhicheverWayThePointsLie() {
        double[] points = new SplittableRandom(1).doubles(60, -1, 1).toArray();
        double[] mirrored = points.clone();
        for (int k = 0; k < mirrored.length; k++) {
            mirrored[k] = -mirrored[k];
        }
        double[][] axes = PrincipalAxes.of(points, 3, 3);
        double[][] same = PrincipalAxes.of(mirrored, 3, 3);
        for (int a = 0; a < 3; a++) {
            assertThat(same[a]).containsExactly(axes[a], within(TOLERANCE));
        }
    }

    @Test
    void identicalPointsHaveNoAxes() {
        assertThat(PrincipalAxes.of(new double[] {0.1, 0.2, 0.1, 0.2, 0.1, 0.2}, 2, 2).length)
                .isZero();
        assertThat(PrincipalAxes.of(new double[] {0.1, 0.2}, 2, 2).length).isZero();
        assertThat(PrincipalAxes.of(new double[0], 2, 2).length).isZero();
    }

    @Test
    void unitsDoNotMatter() {
        double[] points = new SplittableRandom(2).doubles(40, -1, 1).toArray();
        double[] scaled = points.clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] *= 1e-200;
        }
        assertThat(PrincipalAxes.of(scaled, 4, 1)[0])
                .containsExactly(PrincipalAxes.of(points, 4, 1)[0], within(TOLERANCE));
    }

    private static double variance(final double[] points, final double[] axis) {
        int n = points.length / axis.length;
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += dot(axis, points, i * axis.length) / n;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double off = dot(axis, points, i * axis.length) - mean;
            sum += off * off;
        }
        return sum;
    }

    private static double dot(final double[] axis, final double[] points, final int from) {
        double sum = 0;
        for (int k = 0; k < axis.length; k++) {
            sum += axis[k] * points[from + k];
        }
        return sum;
    }
}
