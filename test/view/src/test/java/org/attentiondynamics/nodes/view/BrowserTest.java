// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The SVG looks in a browser as the PNG does. Without Chromium there is nothing to compare, which only CI minds. */
class BrowserTest {
    private static final int SECONDS = 120;

    /** Edges are smoothed differently, so single pixels differ; tiles of some pixels hardly do. */
    private static final int TILE = 5;

    private static final double MOST_OFF_IN_A_TILE = 26; // of 255
    private static final double MOST_OFF_ON_AVERAGE = 1;

    @ParameterizedTest
    @EnumSource(
            value = Sample.class,
            names = {"POLYTOPE_IN_THE_PLANE", "PLANES", "DARK", "STRIP"})
    void theSvgLooksLikeThePng(final Sample sample, @TempDir final Path folder) throws Exception {
        Optional<Path> browser = browser();
        boolean needed = Boolean.parseBoolean(System.getenv("CI"));
        assumeTrue(needed || browser.isPresent(), "no Chromium on the path");
        assertThat(browser).as("Chromium on the path, which CI needs").isPresent();
        byte[] png = sample.painter().png(sample.frames(), sample.size());
        Path svg = folder.resolve("picture.svg");
        Files.write(svg, sample.painter().svg(sample.frames(), sample.size()));
        BufferedImage shown = shown(browser.get(), svg, sample.size(), folder);
        compare(shown, ImageIO.read(new ByteArrayInputStream(png)));
    }

    private static Optional<Path> browser() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(
                        name ->
                                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static BufferedImage shown(
            final Path browser, final Path svg, final PictureSize size, final Path folder)
            throws IOException, InterruptedException {
        Path picture = folder.resolve("shown.png");
        Process process =
                new ProcessBuilder(
                                browser.toString(),
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--use-angle=swiftshader",
                                "--enable-unsafe-swiftshader",
                                "--hide-scrollbars",
                                "--force-device-scale-factor=1",
                                "--user-data-dir=" + folder.resolve("profile"),
                                "--window-size=" + size.widthPx() + "," + size.heightPx(),
                                "--screenshot=" + picture,
                                svg.toUri().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log.txt").toFile())
                        .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        assertThat(picture).as(Files.readString(folder.resolve("log.txt"))).exists();
        return ImageIO.read(picture.toFile());
    }

    private static void compare(final BufferedImage shown, final BufferedImage png) {
        assertThat(shown.getWidth()).isEqualTo(png.getWidth());
        assertThat(shown.getHeight()).isEqualTo(png.getHeight());
        double all = 0;
        int tiles = 0;
        for (int y = 0; y + TILE <= png.getHeight(); y += TILE) {
            for (int x = 0; x + TILE <= png.getWidth(); x += TILE) {
                for (int shift = 0; shift < 24; shift += 8) {
                    double off = Math.abs(mean(shown, x, y, shift) - mean(png, x, y, shift));
                    assertThat(off).as("tile at %d, %d", x, y).isLessThan(MOST_OFF_IN_A_TILE);
                    all += off;
                    tiles++;
                }
            }
        }
        assertThat(all / tiles).isLessThan(MOST_OFF_ON_AVERAGE);
    }

    private static double mean(
            final BufferedImage image, final int x, final int y, final int shift) {
        int sum = 0;
        for (int i = 0; i < TILE * TILE; i++) {
            sum += image.getRGB(x + i % TILE, y + i / TILE) >> shift & 0xFF;
        }
        return (double) sum / (TILE * TILE);
    }
}
