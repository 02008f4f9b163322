// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is drawn of the limit and of who follows whom, and what a picture says where it cannot. */
class OverlaysTest {
    private static final Offset<Double> ROUNDING = within(1e-9); // of a box of size 2
    private static final double[] LOWER = {-1, -1, -1};
    private static final double[] UPPER = {1, 1, 1};

    @Test
    void aLineEndsAtTheBox() {
        List<double[]> ends =
                Flats.inBox(
                        new double[] {0.5, 0}, List.of(new double[] {1, 1}), plane(-1), plane(1));
        assertThat(ends).hasSize(2);
        assertPoint(ends.get(0), -0.5, -1);
        assertPoint(ends.get(1), 1, 0.5);
    }

    @Test
    void aPlaneAcrossTheDiagonalIsAHexagonAndAlongASideASquare() {
        double[] origin = new double[3];
        List<double[]> diagonal =
                List.of(new double[] {1, -1, 0}, new double[] {0, 1, -1}, new double[] {1, 0, -1});
        assertThat(Flats.inBox(origin, diagonal, LOWER, UPPER))
                .hasSize(6)
                .allSatisfy(p -> assertThat(p[0] + p[1] + p[2]).isCloseTo(0, ROUNDING))
                .allSatisfy(p -> assertThat(largest(p)).isCloseTo(1, ROUNDING));
        List<double[]> side = List.of(new double[] {0, 3, 0}, new double[] {0, 1, 1e-3});
        assertThat(Flats.inBox(new double[] {0.25, 0, 0}, side, LOWER, UPPER))
                .hasSize(4)
                .allSatisfy(p -> assertThat(p[0]).isCloseTo(0.25, ROUNDING));
    }

    @Test
    void pointsAndAllOfTheBoxAreNotDrawn() {
        double[] origin = new double[3];
        assertThat(Flats.inBox(origin, List.of(), LOWER, UPPER)).isEmpty();
        assertThat(Flats.inBox(origin, List.of(new double[3]), LOWER, UPPER)).isEmpty();
        List<double[]> all = List.of(LOWER, new double[] {1, 0, 0}, new double[] {0, 1, 0});
        assertThat(Flats.inBox(origin, all, LOWER, UPPER)).isEmpty();
    }

    @Test
    void theKindOfTheLimitIsThatOfItsPicture() {
        assertThat(kind(null, 0, 1, 2)).isEqualTo(Limit.Kind.NONE);
        assertThat(kind(new double[0][], 0, 1, 2)).isEqualTo(Limit.Kind.POLYTOPE);
        assertThat(kind(new double[][] {{0, 0, 1}}, 0, 1, 2)).isEqualTo(Limit.Kind.LINES);
        assertThat(kind(new double[][] {{0, 0, 1}}, 0, 1)).isEqualTo(Limit.Kind.POLYTOPE);
        assertThat(kind(new double[][] {{0, 0, 1}}, 0, 2)).isEqualTo(Limit.Kind.LINES);
        double[][] plane = {{0, 1, 0}, {0, 0, 1}};
        assertThat(kind(plane, 0, 1, 2)).isEqualTo(Limit.Kind.PLANES);
        assertThat(kind(plane, 0, 1)).isEqualTo(Limit.Kind.LINES);
        assertThat(kind(plane, 1, 2)).isEqualTo(Limit.Kind.EVERYTHING);
        assertThat(kind(plane, 0)).isEqualTo(Limit.Kind.LINES);
        assertThat(kind(plane, 1)).isEqualTo(Limit.Kind.EVERYTHING);
    }

    @Test
    void aLimitThatFillsThePictureIsSaid() {
        Scene scene = Scenes.falling(9, 3, 4, 3, 1);
        Look look = Look.usual(scene).along(Projection.coordinates(scene, 1, 2));
        Overlays overlays =
                new Overlays(
                        new int[0],
                        new boolean[0],
                        new double[][] {{0, 1, 0}, {0, 0, 1}},
                        Overlays.NONE.attention());
        assertThat(new Remarks(new Subject(scene, overlays, look), Frames.of(3), 1).note())
                .isEqualTo(
                        "A note. z2, z3 of 3 coordinates are drawn. The limit's subspaces fill all that is seen along these axes.");
    }

    @Test
    void otherDirectionsAreSaid() {
        Scene scene = Scenes.falling(9, 5, 4, 3, 1);
        assertThat(note(scene, Look.usual(scene)))
                .isEqualTo("A note. Coordinates 1 to 3 of 5 are drawn.");
        Look modes =
                Look.usual(scene)
                        .along(
                                new Projection(
                                        "Leading modes", List.of("mode 1"), new double[1][5]));
        assertThat(note(scene, modes))
                .isEqualTo("A note. Drawn along leading modes instead of the 5 coordinates.");
    }

    @Test
    void linksAreWiderForMoreAttention() {
        assertThat(Links.width(0)).isLessThan(Links.width(0.5)).isPositive();
        assertThat(Links.width(0.5)).isLessThan(Links.width(1));
        assertThat(Links.width(7)).isEqualTo(Links.width(1));
        assertThat(Links.width(Double.NaN)).isBetween(Links.width(0), Links.width(1));
    }

    @Test
    void aLayerThatIsNotWantedIsNeitherDrawnNorInTheLegend() {
        for (Layer layer : Layer.values()) {
            Sample sample = Sample.POLYTOPE_IN_THE_PLANE;
            Scene scene = sample.scene();
            Look look = Look.usual(scene).showing(EnumSet.complementOf(EnumSet.of(layer)));
            Subject without = new Subject(scene, sample.overlays(), look);
            Subject with = new Subject(scene, sample.overlays(), Look.usual(scene));
            assertThat(LegendSign.of(without, true))
                    .as(layer.name())
                    .hasSizeLessThan(LegendSign.of(with, true).size());
            byte[] all = sample.painter().png(sample.frames(), sample.size());
            ScenePainter painter = ScenePainter.of(scene, sample.overlays(), look);
            assertThat(painter.png(sample.frames(), sample.size())).isNotEqualTo(all);
        }
    }

    @Test
    void aPictureWithoutTokensSaysWhy() {
        float nan = Float.NaN;
        Scene scene =
                Scenes.plain(new float[][] {{1, 2}, {3, 4}}, new float[][] {{nan, 1}, {2, nan}});
        Remarks remarks = new Remarks(Scenes.subject(scene), Frames.of(1), 1);
        assertThat(remarks.absence(1)).isEqualTo("No token has finite coordinates at t = 1.");
        assertThat(svg(scene, 1))
                .contains("aria-label=\"No token has finite coordinates at t = 1.\"");
        assertThat(svg(scene, 0)).doesNotContain("No token has");
        Scene none = Sample.NO_TOKEN.scene();
        assertThat(svg(none, 0)).contains("aria-label=\"There is no token to draw.\"");
    }

    @Test
    void framesAreNearestToTimesOrSpreadEvenly() {
        Scene scene = Scenes.falling(1, 2, 11, 1, 1);
        assertThat(Frames.nearest(scene, 0, 3.4, 3.5, 99).indices()).containsExactly(0, 3, 3, 10);
        assertThat(Frames.spread(scene, 3).indices()).containsExactly(0, 5, 10);
        assertThat(Frames.spread(scene, 1).indices()).containsExactly(10);
        assertThat(Frames.spread(scene, 99).indices()).hasSize(11);
    }

    @Test
    void plotsOfAStripAreOfOneSizeAndApart() {
        for (int panels = 1; panels <= 9; panels++) {
            Sheet sheet = Sheet.of(new Area(0, 0, 1800, 600), panels);
            List<Area> areas = sheet.panelList().stream().map(Sheet.Panel::area).toList();
            assertThat(areas).hasSize(panels);
            for (Area area : areas) {
                assertThat(area.width()).isEqualTo(areas.get(0).width());
                assertThat(sheet.plots().contains(new Place(area.x(), area.y()))).isTrue();
                assertThat(areas.stream().filter(other -> overlap(area, other))).hasSize(1);
            }
        }
    }

    @Test
    void saysWhatIsWrongWithALook() {
        Scene scene = Scenes.falling(2, 2, 2, 1, 1);
        Overlays stranger = new Overlays(new int[] {0, 2}, new boolean[0], null, (f, i) -> 0);
        Look look = Look.usual(scene);
        assertThatThrownBy(() -> ScenePainter.of(scene, stranger, look))
                .hasMessage("a followed token must be one of the 2 shown, was 2");
        assertThatThrownBy(() -> Projection.coordinates(scene, 2))
                .hasMessage("a coordinate must be one of the scene's 2, counted from 0, was 2");
        assertThatThrownBy(() -> Projection.coordinates(scene))
                .hasMessage("a picture is drawn along 1 to 3 named axes, was 0 with 0 names");
        assertThatThrownBy(() -> Frames.of())
                .hasMessage("at least one frame must be drawn, was none");
        assertThatThrownBy(() -> new Pace(0, 1, 0))
                .hasMessage("frames per second must be 0.1 to 60.0, was 0.0");
        assertThatThrownBy(() -> new PictureSize(800, 600, 0))
                .hasMessage("dots per inch must be 1 to 10000, was 0.0");
    }

    private static Limit.Kind kind(final double[][] flats, final int... coordinates) {
        Scene scene = Scenes.falling(6, 3, 4, 3, 1);
        Overlays overlays =
                new Overlays(new int[0], new boolean[0], flats, Overlays.NONE.attention());
        Look look = Look.usual(scene).along(Projection.coordinates(scene, coordinates));
        return Limit.kind(new Subject(scene, overlays, look));
    }

    private static String note(final Scene scene, final Look look) {
        return new Remarks(new Subject(scene, Overlays.NONE, look), Frames.of(0), 1).note();
    }

    private static String svg(final Scene scene, final int frame) {
        return new String(
                ScenePainter.of(scene, Overlays.NONE, Look.usual(scene))
                        .svg(Frames.of(frame), PictureSize.onScreen(1200, 900)),
                StandardCharsets.UTF_8);
    }

    private static boolean overlap(final Area a, final Area b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }

    private static double[] plane(final double at) {
        return new double[] {at, at};
    }

    private static double largest(final double[] p) {
        return Arrays.stream(p).map(Math::abs).max().orElseThrow();
    }

    private static void assertPoint(final double[] p, final double x, final double y) {
        assertThat(p[0]).isCloseTo(x, ROUNDING);
        assertThat(p[1]).isCloseTo(y, ROUNDING);
    }
}
