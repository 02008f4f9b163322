// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What extreme points are whatever the set: laws under motions, and sets whose extreme points are known. */
class ExtremePointsLawTest {
    private static final double TOLERANCE = 1e-8;

    private static final int SEEDS = 40;

    @ParameterizedTest
    @EnumSource
    void permutationPermutesThem(final PointSets kind) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            double[][] points = kind.draw(random);
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, points.length).boxed().toList());
            Collections.shuffle(order, random);
            double[][] permuted = order.stream().map(i -> points[i]).toArray(double[][]::new);
            assertThat(ExtremePoints.of(permuted, TOLERANCE).stream().map(order::get))
                    .as("%s, seed %d", kind, seed)
                    .containsExactlyInAnyOrderElementsOf(ExtremePoints.of(points, TOLERANCE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rotationAndTranslationKeepThem(final PointSets kind) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            double[][] points = kind.draw(random);
            double[][] moved = rotated(points, rotation(points[0].length, random));
            double[] offset = random.doubles(points[0].length, -1000, 1000).toArray();
            for (double[] p : moved) {
                Arrays.setAll(p, c -> p[c] + offset[c]);
            }
            assertThat(ExtremePoints.of(moved, TOLERANCE))
                    .as("%s, seed %d", kind, seed)
                    .isEqualTo(ExtremePoints.of(points, TOLERANCE));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-150, 1e-9, 3, 1e150, 1e307})
    void scalingKeepsThem(final double factor) {
        for (PointSets kind : PointSets.values()) {
            double[][] points = kind.draw(new Random(1));
            double[][] scaled = new double[points.length][];
            Arrays.setAll(scaled, i -> Arrays.stream(points[i]).map(x -> factor * x).toArray());
            assertThat(ExtremePoints.of(scaled, factor * TOLERANCE))
                    .as("%s", kind)
                    .isEqualTo(ExtremePoints.of(points, TOLERANCE));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void cornersOfACubeAreExtremeAndItsCentreIsNot(final int d) {
        List<double[]> points = PointSets.grid(2, d);
        double[] centre = new double[d];
        Arrays.fill(centre, 0.5);
        points.add(0, centre);
        for (double tolerance : new double[] {0, TOLERANCE, 0.1}) {
            assertThat(ExtremePoints.of(points.toArray(new double[0][]), tolerance))
                    .isEqualTo(IntStream.rangeClosed(1, 1 << d).boxed().toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128})
    void cornersOfASimplexAreExtremeAndMeansOfSomeAreNot(final int d) {
        double[][] points = PointSets.simplex(d, new Random(d));
        assertThat(ExtremePoints.of(points, TOLERANCE))
                .isEqualTo(IntStream.rangeClosed(0, d).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-10, 1e-8, 1e-6, 1e-3})
    void aPointAboveAFaceIsExtremeIfItsHeightExceedsTheTolerance(final double tolerance) {
        // Rounding is about 1e-15: a hundredth of the least tolerance is well above it.
        for (int seed = 0; seed < SEEDS; seed++) {
            for (double height : new double[] {0, 0.99 * tolerance, 1.01 * tolerance}) {
                Random random = new Random(seed);
                int d = 2 + seed % 6;
                List<double[]> points = PointSets.grid(2, d);
                points.add(aboveAFace(d, height, random));
                double[][] turned = rotated(points.toArray(new double[0][]), rotation(d, random));
                assertThat(ExtremePoints.of(turned, tolerance))
                        .as("seed %d, height %s", seed, height)
                        .hasSize(height > tolerance ? (1 << d) + 1 : 1 << d);
            }
        }
    }

    /** At this distance from a face of the unit cube of any dimension from 1 to d - 1, which is nearest to it. */
    private static double[] aboveAFace(final int d, final double height, final Random random) {
        int fixed = 1 + random.nextInt(d - 1);
        double[] normal = random.doubles(fixed, 0.2, 1).toArray();
        double norm = Math.sqrt(Arrays.stream(normal).map(x -> x * x).sum());
        double[] p = new double[d];
        Arrays.setAll(
                p,
                c -> c < fixed ? 1 + height * normal[c] / norm : 0.1 + 0.8 * random.nextDouble());
        return p;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-6, 1e-9})
    void flatteningKeepsThem(final double factor) {
        // Turned, the set is right to 1e-16: the tolerance at the least factor is well above it.
        for (int seed = 0; seed < 3 * SEEDS; seed++) {
            Random random = new Random(seed);
            double[][] points = PointSets.box(20 + random.nextInt(40), 2 + seed % 7, random);
            int longest = points[0].length - 1;
            for (int i = 0; i < points.length; i += 2) {
                points[i][longest] = Math.signum(points[i][longest]);
            }
            List<Integer> expected = ExtremePoints.of(points, 1e-5);
            int thin = 1 + random.nextInt(longest);
            for (double[] p : points) {
                Arrays.setAll(p, c -> c < thin ? factor * p[c] : p[c]);
            }
            assertThat(
                            ExtremePoints.of(
                                    rotated(points, rotation(points[0].length, random)),
                                    1e-5 * factor))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aToleranceAboveTheSagittaOfAnArcLeavesNone() {
        double[][] circle = new double[1000][];
        Arrays.setAll(
                circle,
                i ->
                        new double[] {
                            Math.cos(2 * Math.PI * i / 1000), Math.sin(2 * Math.PI * i / 1000)
                        });
        double sagitta = 1 - Math.cos(2 * Math.PI / 1000);
        assertThat(ExtremePoints.of(circle, 0.999 * sagitta)).hasSize(1000);
        assertThat(ExtremePoints.of(circle, 1.001 * sagitta)).isEmpty();
    }

    @Test
    void pointsOfNoDimensionCoincide() {
        assertThat(ExtremePoints.of(new double[1][0], 0)).containsExactly(0);
        assertThat(ExtremePoints.of(new double[2][0], 0)).isEmpty();
    }

    @Test
    void rejectsWhatIsNoSetOfPoints() {
        assertThatThrownBy(() -> ExtremePoints.of(new double[0][], 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at least one point is needed, was none");
        assertThatThrownBy(() -> ExtremePoints.of(new double[][] {{1, 2}, {3}}, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimensions differ: 2 of point 0, 1 of point 1");
        assertThatThrownBy(() -> ExtremePoints.of(new double[][] {{1}, {Double.NaN}}, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("coordinates must be finite, point 1 has NaN");
        assertThatThrownBy(() -> ExtremePoints.of(new double[][] {{1}}, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tolerance must be at least 0, was -1.0");
    }

    /** Orthonormal rows by Gram-Schmidt, twice. */
    private static double[][] rotation(final int d, final Random random) {
        double[][] rows = PointSets.box(d, d, random);
        for (int i = 0; i < d; i++) {
            double[] row = rows[i];
            for (int k = 0; k < 2 * i; k++) {
                double[] other = rows[k % i];
                double along = dot(row, other);
                Arrays.setAll(row, c -> row[c] - along * other[c]);
            }
            double norm = Math.sqrt(dot(row, row));
            Arrays.setAll(row, c -> row[c] / norm);
        }
        return rows;
    }

    private static double[][] rotated(final double[][] points, final double[][] rotation) {
        double[][] result = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            double[] p = points[i];
            result[i] = Arrays.stream(rotation).mapToDouble(row -> dot(row, p)).toArray();
        }
        return result;
    }

    private static double dot(final double[] a, final double[] b) {
        return IntStream.range(0, a.length).mapToDouble(c -> a[c] * b[c]).sum();
    }
}
