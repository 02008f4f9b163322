// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenePainterTest {
    private static final int BLUE = 0x0072B2;
    private static final int VERMILION = 0xD55E00;
    private static final int LEGEND = 90; // pixels of a cluster's colour in the legend, at least
    private static final int WHITE = 0xFFFFFF;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void theSameSceneGivesTheSameBytes(final int d) {
        byte[] first = Scenes.png(Scenes.falling(40, d, 20, 9, 1), 19, 800, 600);
        byte[] second = Scenes.png(Scenes.falling(40, d, 20, 9, 1), 19, 800, 600);
        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"1200, 900", "2400, 1800", "480, 360", "64, 64", "1600, 300", "300, 1600"})
    void hasTheSizeAskedFor(final int width, final int height) throws IOException {
        BufferedImage image = Scenes.picture(Scenes.falling(20, 2, 5, 3, 2), 4, width, height);
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(Scenes.count(image, WHITE)).isLessThan(width * height);
    }

    @Test
    void tokensAreDrawnWhereTheyAreInTheColoursOfTheirClusters() throws IOException {
        Scene scene = square();
        BufferedImage image = Scenes.picture(scene, 0);
        Stage stage = Scenes.stage(scene);
        for (int i = 0; i < 4; i++) {
            Place place = stage.place(Scenes.positions(scene).point(0, i));
            int rgb = image.getRGB((int) place.x(), (int) place.y());
            assertThat(Scenes.near(rgb, i < 2 ? BLUE : VERMILION)).as("token %d", i).isTrue();
        }
    }

    @Test
    void onlyTheLeaderHasARing() throws IOException {
        BufferedImage image = Scenes.picture(square(), 0);
        Scene scene = square();
        Stage stage = Scenes.stage(scene);
        double ring = Actors.radius(4) + 3.8;
        for (int i = 0; i < 4; i++) {
            Place place = stage.place(Scenes.positions(scene).point(0, i));
            int rgb =
                    image.getRGB(
                            (int) (place.x() + 0.7071 * ring), (int) (place.y() - 0.7071 * ring));
            assertThat((rgb & 0xFF) < 0xA0).as("token %d", i).isEqualTo(i == 0);
        }
    }

    @Test
    void oneUnitHasTheSameLengthAlongBothAxes() {
        Scene scene = Scenes.plain(new float[][] {{0, 0}, {4, 1}});
        Stage stage = Scenes.stage(scene);
        Place origin = stage.place(new double[] {0, 0});
        Place one = stage.place(new double[] {1, 1});
        assertThat(one.x() - origin.x()).isCloseTo(origin.y() - one.y(), within());
    }

    @Test
    void spaceShowsNearerTokensBelowAndHigherTokensAbove() {
        Scene scene = Scenes.plain(new float[][] {{-1, -1, -1}, {1, 1, 1}});
        Stage stage = Scenes.stage(scene);
        Place middle = stage.place(new double[] {0, 0, 0});
        assertThat(stage.place(new double[] {0, 0, 1}).y()).isLessThan(middle.y());
        assertThat(stage.place(new double[] {1, 0, 0}).x()).isGreaterThan(middle.x());
        assertThat(stage.place(new double[] {0, 1, 0}).x()).isGreaterThan(middle.x());
        assertThat(stage.place(new double[] {0, -1, 0}).nearer()).isGreaterThan(middle.nearer());
    }

    @Test
    void pathsAppearWithTime() throws IOException {
        Scene scene = Scenes.falling(1, 2, 10, 1, 3);
        int before = Scenes.count(Scenes.picture(scene, 0), WHITE);
        int after = Scenes.count(Scenes.picture(scene, 9), WHITE);
        assertThat(after).isLessThan(before - 200);
    }

    @Test
    void axesDoNotChangeFromFrameToFrame() {
        Scene scene = Scenes.falling(12, 2, 6, 3, 4);
        Positions positions = Scenes.positions(scene);
        Stage stage = Scenes.stage(scene);
        for (int f = 0; f < positions.frames(); f++) {
            for (int i = 0; i < positions.tokens(); i++) {
                Place place = stage.place(positions.point(f, i));
                assertThat(Scenes.SHEET.plots().contains(place)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void drawsNoToken(final int d) {
        float[][][] none = new float[1][0][d];
        Scene scene =
                Scene.of(
                        "",
                        List.of(),
                        new double[] {0},
                        none,
                        Scenes.names("z", 1, d),
                        new int[0],
                        new boolean[0],
                        new double[0][],
                        "");
        assertThat(Scenes.png(scene, 0, 400, 300)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void drawsOneTokenOfOneFrame(final int d) throws IOException {
        BufferedImage image = Scenes.picture(Scenes.falling(1, d, 1, 1, 5), 0);
        assertThat(Scenes.count(image, BLUE)).isGreaterThan(LEGEND + 60);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void drawsIdenticalTokensOnce(final int d) throws IOException {
        float[][][] z = new float[3][10][d];
        for (float[][] frame : z) {
            for (float[] token : frame) {
                Arrays.fill(token, 3.5f);
            }
        }
        BufferedImage image = Scenes.picture(Scenes.plain(z), 2);
        assertThat(Scenes.count(image, BLUE)).isBetween(LEGEND + 60, LEGEND + 250);
    }

    @Test
    void leavesOutTokensThatAreNotFiniteAndSaysSo() {
        Scene scene =
                Scenes.plain(
                        new float[][] {
                            {1, 2}, {Float.NaN, 0}, {0, Float.NEGATIVE_INFINITY}, {2, 1}
                        });
        Remarks remarks = new Remarks(Scenes.subject(scene), Frames.of(0), 1);
        assertThat(remarks.note())
                .isEqualTo("Not drawn: 2 tokens with NaN or infinite coordinates.");
        assertThat(Scenes.png(scene, 0, 400, 300)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(floats = {1e-38f, 1e-6f, 1e12f, 3e38f})
    void drawsNumbersOfAnySize(final float size) throws IOException {
        for (int d = 1; d <= 3; d++) {
            float[] low = new float[d];
            float[] high = new float[d];
            Arrays.fill(low, -size);
            Arrays.fill(high, size);
            BufferedImage image = Scenes.picture(Scenes.plain(new float[][] {low, high}), 0);
            assertThat(Scenes.count(image, BLUE)).as("d = %d", d).isGreaterThan(LEGEND + 150);
        }
    }

    @Test
    void drawsTenThousandTokens() {
        Scene scene = Scenes.falling(10_000, 3, 40, 12, 6);
        assertThat(Scenes.png(scene, 39, 1200, 900)).isNotEmpty();
        int stride = Paths.stride(Scenes.positions(scene), 39);
        assertThat(stride).isEqualTo(4);
        assertThat(new Remarks(Scenes.subject(scene), Frames.of(39), stride).note())
                .isEqualTo("A note. Paths of every 4th token.");
    }

    @Test
    void rejectsAFrameOrSizeOutOfRange() {
        Scene scene = Scenes.plain(new float[][] {{1, 2}});
        assertThatThrownBy(() -> Scenes.png(scene, 1, 400, 300))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("frame must be one of the scene's frames, was 1");
        assertThatThrownBy(() -> Scenes.png(scene, 0, 63, 300))
                .hasMessage("width must be 64 to 16384 pixels, was 63");
    }

    @Test
    void theSubtitleSaysTimeTokensAndClusters() {
        Scene scene = Scenes.falling(1234, 2, 13, 5, 7);
        assertThat(new Remarks(Scenes.subject(scene), Frames.of(12), 1).subtitle())
                .isEqualTo("t = 12, 1,234 tokens, 5 clusters");
    }

    private static Scene square() {
        float[][][] z = {{{-2, -2}, {2, -2}, {2, 2}, {-2, 2}}};
        return Scene.of(
                "Square",
                Scenes.names("Row", 0, 4),
                new double[] {0},
                z,
                List.of("z1", "z2"),
                new int[] {0, 0, 1, 1},
                new boolean[] {true, false, false, false},
                new double[0][],
                "");
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9); // pixels
    }
}
