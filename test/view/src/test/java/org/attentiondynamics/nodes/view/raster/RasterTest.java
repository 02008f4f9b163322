// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What must hold for coverage, whatever the shape. */
class RasterTest {
    private static final int SIZE = 48;
    private static final Ink WHITE = Ink.opaque(0xFFFFFF);
    private static final Ink BLACK = Ink.opaque(0x000000);
    private static final double ROUNDING = 1e-9; // pixels of area
    private static final double CHORDS = 0.003; // of the area of a circle made of chords

    @Test
    void coverageOfAConvexPolygonIsItsArea() {
        for (long seed = 0; seed < 200; seed++) {
            double[] xy = triangle(new SplittableRandom(seed), 1, SIZE - 2);
            assertThat(area(xy)).as("seed %d", seed).isCloseTo(shoelace(xy), within(ROUNDING));
        }
    }

    @Test
    void coverageOfOverlappingPolygonsIsThatOfTheirUnion() {
        assertThat(area(square(2, 2, 10), square(7, 7, 10))).isCloseTo(175, within(ROUNDING));
        assertThat(area(square(2.3, 2, 10), square(2.3, 2, 10))).isCloseTo(100, within(ROUNDING));
        assertThat(area(square(2, 2, 10), square(4.5, 4.25, 3))).isCloseTo(100, within(ROUNDING));
    }

    @Test
    void crossingEdgesAreCutWhereTheyCross() {
        double[] hourglass = {4.2, 4, 14.2, 14, 14.2, 4, 4.2, 14};
        assertThat(area(hourglass)).isCloseTo(50, within(ROUNDING));
    }

    @Test
    void fivePointedStarsHaveNoHoleByTheNonZeroRule() {
        double[] star = new double[10];
        for (int i = 0; i < 5; i++) {
            star[2 * i] = 24 + 20 * StrictMath.sin(2 * Math.PI * 2 * i / 5);
            star[2 * i + 1] = 24 - 20 * StrictMath.cos(2 * Math.PI * 2 * i / 5);
        }
        Raster raster = new Raster(SIZE, SIZE, WHITE);
        raster.fill(Outline.polygon(star), BLACK);
        assertThat(raster.rgb(24, 24)).isZero();
    }

    @Test
    void directionDoesNotMatter() {
        for (long seed = 0; seed < 50; seed++) {
            double[] xy = polygon(new SplittableRandom(seed), 7);
            Raster one = filled(Outline.polygon(xy));
            Raster other = filled(Outline.polygon(reversed(xy)));
            assertThat(pixels(other)).as("seed %d", seed).isEqualTo(pixels(one));
        }
    }

    @Test
    void movingByWholePixelsMovesThePicture() {
        double[] xy = {3.25, 4.5, 20.125, 9.75, 8.5, 22.375};
        double[] moved = xy.clone();
        for (int i = 0; i < xy.length; i += 2) {
            moved[i] += 16;
            moved[i + 1] += 8;
        }
        Raster one = filled(Outline.polygon(xy));
        Raster other = filled(Outline.polygon(moved));
        for (int y = 0; y < SIZE - 8; y++) {
            for (int x = 0; x < SIZE - 16; x++) {
                assertThat(other.rgb(x + 16, y + 8)).isEqualTo(one.rgb(x, y));
            }
        }
    }

    @Test
    void shapesThatShareAnEdgeLeaveNoSeam() {
        Outline both = new Outline();
        both.append(Outline.polygon(4, 4, 30.3, 7.7, 22.2, 41.1, 4, 40), 1, 0, 0);
        both.append(Outline.polygon(30.3, 7.7, 44, 5, 44, 44, 22.2, 41.1), 1, 0, 0);
        Raster raster = filled(both);
        for (int y = 10; y < 38; y++) {
            for (int x = 6; x < 42; x++) {
                assertThat(raster.rgb(x, y) & 0xFF).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void whatIsOutsideIsCutOff() {
        assertThat(area(square(-10, -10, 20))).isCloseTo(100, within(ROUNDING));
        assertThat(area(square(-1e6, -1e6, 3e6))).isCloseTo((double) SIZE * SIZE, within(1e-6));
        assertThat(area(new double[] {-20, 24, 24, -20, 68, 24, 24, 68}))
                .isCloseTo(SIZE * SIZE - 4 * 4 * 4 / 2.0, within(ROUNDING));
        assertThat(area(square(60, 60, 5))).isZero();
    }

    @Test
    void circlesAndRingsHaveTheirArea() {
        double disc = inked(filled(Outline.circle(24.3, 23.6, 15)));
        assertThat(disc).isCloseTo(Math.PI * 225, within(Math.PI * 225 * CHORDS));
        Raster ring = new Raster(SIZE, SIZE, WHITE);
        ring.draw(Outline.circle(24.3, 23.6, 15), Stroke.round(2), BLACK);
        assertThat(inked(ring)).isCloseTo(Math.PI * 60, within(Math.PI * 60 * 5 * CHORDS));
    }

    @Test
    void linesHaveTheirWidthAndCaps() {
        assertThat(inked(drawn(Outline.line(8, 24, 40, 24), Stroke.butt(3))))
                .isCloseTo(96, within(0.5));
        assertThat(inked(drawn(Outline.line(8, 24, 40, 24), Stroke.round(3))))
                .isCloseTo(96 + Math.PI * 2.25, within(0.6));
        assertThat(inked(drawn(Outline.line(4, 24, 44, 24), Stroke.butt(2).dashed(4, 6))))
                .isCloseTo(4 * 4 * 2, within(0.5));
    }

    @Test
    void aBentLineIsTheUnionOfItsPieces() {
        Outline corner = new Outline().moveTo(8, 30).lineTo(30, 30).lineTo(30, 8);
        assertThat(inked(drawn(corner, Stroke.butt(4))))
                .isCloseTo(22 * 4 + 22 * 4 - 4 + Math.PI, within(0.6));
        Outline back = new Outline().moveTo(8, 24).lineTo(36, 24).lineTo(8, 24);
        assertThat(inked(drawn(back, Stroke.butt(4)))).isCloseTo(28 * 4 + Math.PI * 2, within(0.6));
    }

    @Test
    void finelyCutCurvesHaveNoHoles() {
        Outline curve = new Outline().moveTo(10, 24);
        for (int i = 1; i <= 400; i++) {
            double x = 10 + 0.07 * i;
            curve.lineTo(x, 24 + 10 * StrictMath.sin(0.5 * x));
        }
        Raster raster = drawn(curve, Stroke.butt(3));
        for (int i = 5; i < 395; i++) {
            double x = 10 + 0.07 * i;
            int at = raster.rgb((int) x, (int) (24 + 10 * StrictMath.sin(0.5 * x)));
            assertThat(at & 0xFF).as("at %s", x).isLessThan(64);
        }
    }

    @Test
    void aContourOfOnePointDrawsNothing() {
        Raster raster = drawn(new Outline().moveTo(20, 20).close(), Stroke.round(5));
        assertThat(inked(raster)).isZero();
    }

    @Test
    void inksMixByTheirAlpha() {
        Raster raster = new Raster(SIZE, SIZE, WHITE);
        raster.fill(Outline.rectangle(0, 0, SIZE, SIZE), new Ink(0x0000FF, 0.5));
        assertThat(raster.rgb(20, 20)).isEqualTo(0x8080FF);
    }

    @Test
    void rejectsWhatIsNotFinite() {
        assertThatThrownBy(() -> new Outline().moveTo(Double.NaN, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an outline needs finite numbers, was NaN");
    }

    private static double area(final double[]... polygons) {
        Coverage coverage = new Coverage(SIZE, SIZE, Demand.always());
        for (double[] polygon : polygons) {
            coverage.polygon(polygon);
        }
        double[] sum = new double[1];
        coverage.rows(
                (y, from, to, shares) -> {
                    for (int x = from; x < to; x++) {
                        assertThat(shares[x]).isBetween(0.0, 1.0);
                        sum[0] += shares[x];
                    }
                });
        return sum[0];
    }

    private static double shoelace(final double[] xy) {
        double sum = 0;
        for (int i = 0; i < xy.length; i += 2) {
            int next = (i + 2) % xy.length;
            sum += xy[i] * xy[next + 1] - xy[next] * xy[i + 1];
        }
        return Math.abs(sum) / 2;
    }

    private static double[] square(final double x, final double y, final double side) {
        return new double[] {x, y, x + side, y, x + side, y + side, x, y + side};
    }

    private static double[] triangle(
            final SplittableRandom random, final double least, final double most) {
        double[] xy = new double[6];
        for (int i = 0; i < 6; i++) {
            xy[i] = least + random.nextDouble() * (most - least);
        }
        return xy;
    }

    private static double[] polygon(final SplittableRandom random, final int corners) {
        double[] xy = new double[2 * corners];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = -5 + random.nextDouble() * (SIZE + 10);
        }
        return xy;
    }

    private static double[] reversed(final double[] xy) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new double[] {xy[i], xy[i + 1]});
        }
        Collections.reverse(points);
        return points.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static Raster filled(final Outline outline) {
        Raster raster = new Raster(SIZE, SIZE, WHITE);
        raster.fill(outline, BLACK);
        return raster;
    }

    private static Raster drawn(final Outline outline, final Stroke stroke) {
        Raster raster = new Raster(SIZE, SIZE, WHITE);
        raster.draw(outline, stroke, BLACK);
        return raster;
    }

    /** Area of ink on white, as its pixels say. */
    private static double inked(final Raster raster) {
        double sum = 0;
        for (int pixel : pixels(raster)) {
            sum += 1 - (pixel & 0xFF) / 255.0;
        }
        return sum;
    }

    private static int[] pixels(final Raster raster) {
        int[] pixels = new int[SIZE * SIZE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = raster.rgb(i % SIZE, i / SIZE);
        }
        return pixels;
    }
}
