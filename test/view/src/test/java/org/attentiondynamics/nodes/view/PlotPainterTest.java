// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.attentiondynamics.nodes.view.png.Png;
import org.attentiondynamics.nodes.view.raster.Ink;
import org.attentiondynamics.nodes.view.raster.Outline;
import org.attentiondynamics.nodes.view.raster.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotPainterTest {
    /** Of a share of the scale, which is rounded to one of 255 parts. */
    private static final double STEP = 0.5 / 255;

    private static BufferedImage image(final PlotPainter painter, final PictureSize size)
            throws IOException {
        return ImageIO.read(new ByteArrayInputStream(painter.png(size)));
    }

    private static String svg(final PlotPainter painter) {
        return new String(painter.svg(PlotSamples.SIZE), StandardCharsets.UTF_8);
    }

    /** How many groups of the picture have this name. */
    private static int groups(final String svg, final String name) {
        return svg.split("<title>" + name + "</title>", -1).length - 1;
    }

    @Test
    void aMapIsDrawnForEachFrameThatHasAttention() {
        String svg = svg(PlotSamples.attention(false));
        assertThat(groups(svg, "Clusters")).isEqualTo(2);
        assertThat(svg).contains("12 tokens in the order of their clusters. Among these. A note.");
    }

    @Test
    void whatNeedsNoSayingIsNotSaid() {
        PlotPainter painter = PlotPainter.attention(PlotSamples.scene(false, ""), Theme.LIGHT);
        assertThat(svg(painter)).contains("in the order of their clusters. A note.");
    }

    @Test
    void cellsHaveTheInksOfTheirWeights() throws IOException {
        BufferedImage image = image(PlotSamples.attention(true), PlotSamples.SIZE);
        WeightScale scale = WeightScale.of(Palette.of(Theme.LIGHT));
        int settled = Scenes.count(image, scale.ink(255).rgb());
        int alike = Scenes.count(image, scale.ink(WeightScale.step(1.0 / 12)).rgb());
        assertThat(settled).as("11 of 12 rows have one dark cell").isPositive();
        assertThat((double) alike / settled).isGreaterThan(8);
    }

    @Test
    void noGroundShinesThroughBetweenCellsAtAnotherSize() throws IOException {
        float[] weights = {0.1f, 0.5f, 0.3f, 0.2f, 0.1f, 0.9f, 0.1f, 0.4f, 0.1f};
        Raster raster = new Raster(30, 30, Ink.opaque(0xFF0000));
        WeightScale scale = WeightScale.of(Palette.of(Theme.LIGHT));
        new HeatCells(weights, 3, 0, 0, 10)
                .outlines()
                .forEach(
                        (step, outline) ->
                                raster.fill(
                                        new Outline().append(outline, 0.83, 0.7, 0.7),
                                        scale.ink(step)));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.of(raster, 96)));
        int lightest = scale.ink(WeightScale.step(0.1)).red();
        for (int x = 1; x < 25; x++) {
            for (int y = 1; y < 25; y++) {
                int red = image.getRGB(x, y) >> 16 & 0xFF;
                assertThat(red).as("at %d, %d", x, y).isLessThanOrEqualTo(lightest + 1);
            }
        }
    }

    @Test
    void theScaleGoesByTheSquareRootFromLightToDark() {
        for (Theme theme : Theme.values()) {
            WeightScale scale = WeightScale.of(Palette.of(theme));
            double sign = theme == Theme.LIGHT ? -1 : 1;
            for (int step = 1; step < WeightScale.STEPS; step++) {
                double more = scale.ink(step).lightness() - scale.ink(step - 1).lightness();
                assertThat(sign * more).as("%s %d", theme, step).isGreaterThan(-STEP);
            }
        }
        assertThat(WeightScale.place(0.25)).isCloseTo(0.5, within(STEP));
        assertThat(WeightScale.step(-1)).isZero();
        assertThat(WeightScale.step(2)).isEqualTo(WeightScale.STEPS - 1);
    }

    @Test
    void theLargestOfAPairAreBothMarked() {
        HeadSpectrum head =
                new HeadSpectrum("", new double[] {1, 1, -1.4}, new double[] {1, -1, 0}, false);
        assertThat(List.of(head.largest(0), head.largest(1), head.largest(2)))
                .containsExactly(true, true, false);
    }

    @Test
    void oneHeadIsOnAnotherGround() {
        assertThat(groups(svg(PlotSamples.spectra()), "Ground")).isEqualTo(1);
        assertThat(groups(svg(PlotSamples.spectra()), "Eigenvalues")).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"64, 64", "200, 200", "2400, 300", "300, 2400", "1600, 1200"})
    void drawsOnPaperOfAnySize(final int width, final int height) throws IOException {
        PictureSize size = PictureSize.onScreen(width, height);
        for (PlotPainter painter : List.of(PlotSamples.attention(true), PlotSamples.spectra())) {
            BufferedImage image = image(painter, size);
            assertThat(image.getWidth()).isEqualTo(width);
            assertThat(image.getHeight()).isEqualTo(height);
            assertThat(Scenes.count(image, 0xFFFFFF)).isBetween(1, width * height - 100);
        }
    }

    @Test
    void nothingToDrawIsRefused() {
        Scene scene = Scenes.plain(new float[][] {{1, 2}});
        assertThatThrownBy(() -> PlotPainter.attention(scene, Theme.LIGHT))
                .hasMessage("a scene with attention is needed, had none");
        assertThatThrownBy(() -> PlotPainter.spectra("", "", "", List.of(), "", Theme.LIGHT))
                .hasMessage("at least one plot must be drawn, was none");
        assertThatThrownBy(() -> new HeatMap("", new float[3], new int[2]))
                .hasMessage("one weight for each pair of 2 tokens needed, was 3");
        assertThatThrownBy(() -> new HeadSpectrum("", new double[2], new double[1], false))
                .hasMessage("one imaginary part per eigenvalue needed, was 1 for 2");
    }
}
