// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HullMeasureTest {
    /** Some 100 terms of size 1, each rounded to 1e-16. */
    private static final double ROUNDING = 1e-14;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void ofAGridIsThatOfItsBoxInAnyOrderAndWithDuplicates(final int d) {
        for (int seed = 0; seed < 20; seed++) {
            List<double[]> points = PointSets.grid(4, d);
            points.addAll(PointSets.grid(4, d));
            Collections.shuffle(points, new Random(seed));
            assertThat(measure(points.toArray(new double[0][])))
                    .as("seed %d", seed)
                    .isEqualTo(Math.pow(3, d));
        }
    }

    @Test
    void ofFlatSetsIsZero() {
        assertThat(measure(new double[] {7})).isZero();
        assertThat(measure(new double[] {7, 1})).isZero();
        assertThat(measure(new double[] {7, 1, 3}, new double[] {7, 1, 3})).isZero();
        assertThat(measure(new double[] {0, 0}, new double[] {1, 3}, new double[] {2, 6})).isZero();
        double[][] plane =
                PointSets.grid(4, 2).stream()
                        .map(p -> new double[] {p[0], p[1], p[0] + 2 * p[1]})
                        .toArray(double[][]::new);
        assertThat(measure(plane)).isZero();
    }

    @Test
    void isGivenForOneToThreeDimensions() {
        assertThat(HullMeasure.of(new double[1][4])).isEmpty();
        assertThat(HullMeasure.of(new double[1][0])).isEmpty();
    }

    @Test
    void areaIsTheSumOverEdgesThatHaveAllPointsOnTheirLeft() {
        for (int seed = 0; seed < 50; seed++) {
            double[][] p = PointSets.box(15, 2, new Random(seed));
            double sum = 0; // over the edges that have all points on their left
            for (double[] a : p) {
                for (double[] b : p) {
                    if (a != b && Arrays.stream(p).allMatch(c -> Orientation.sign(a, b, c) >= 0)) {
                        sum += (a[0] * b[1] - a[1] * b[0]) / 2;
                    }
                }
            }
            assertThat(measure(p)).as("seed %d", seed).isCloseTo(sum, within(ROUNDING));
        }
    }

    @Test
    void volumeIsTheSumOverTrianglesThatHaveAllPointsBelow() {
        for (int seed = 0; seed < 30; seed++) {
            double[][] p = PointSets.box(12, 3, new Random(seed));
            double sum = 0; // each triangle that has all points below it occurs three times
            for (double[] a : p) {
                for (double[] b : p) {
                    for (double[] c : p) {
                        if (a != b
                                && b != c
                                && c != a
                                && Arrays.stream(p)
                                        .allMatch(o -> Orientation.sign(a, b, c, o) <= 0)) {
                            sum += determinant(a, b, c) / 18;
                        }
                    }
                }
            }
            assertThat(measure(p)).as("seed %d", seed).isCloseTo(sum, within(ROUNDING));
        }
    }

    @Test
    void volumeOfAPrismIsAreaTimesHeight() {
        for (int seed = 0; seed < 30; seed++) {
            double[][] base = PointSets.box(60, 2, new Random(seed));
            double[][] prism =
                    IntStream.range(0, 120)
                            .mapToObj(i -> new double[] {base[i / 2][0], base[i / 2][1], i % 2})
                            .toArray(double[][]::new);
            assertThat(measure(prism))
                    .as("seed %d", seed)
                    .isCloseTo(measure(base), within(ROUNDING));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p-300, 0x1p300})
    void scalesWithThePoints(final double factor) {
        double[][] points = PointSets.box(30, 3, new Random(1));
        double expected = measure(points);
        for (double[] p : points) {
            p[0] *= factor;
            p[1] *= factor;
            p[2] /= factor;
        }
        // Sums over facets may run in another order: some hundred roundings.
        assertThat(measure(points) / (factor * expected)).isCloseTo(1, within(100 * 0x1p-52));
    }

    @Test
    void nearlyCoplanarPointsAreNoObstacle() {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            double[][] points = PointSets.embedded(PointSets.box(60, 2, random), 3, random);
            assertThat(measure(points)).as("seed %d", seed).isBetween(0.0, ROUNDING);
        }
    }

    private static double determinant(final double[] a, final double[] b, final double[] c) {
        return a[0] * (b[1] * c[2] - b[2] * c[1])
                + a[1] * (b[2] * c[0] - b[0] * c[2])
                + a[2] * (b[0] * c[1] - b[1] * c[0]);
    }

    private static double measure(final double[]... points) {
        return HullMeasure.of(points).orElseThrow();
    }
}
