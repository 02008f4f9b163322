// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Pictures have the bytes they had when they were looked at last, on every Java runtime.
 *
 * <p>After a change that is meant to be seen: look at the pictures, then put what the failure says
 * into golden-bytes.txt.
 */
class GoldenBytesTest {
    private static final int DIGITS = 24;

    @Test
    void picturesHaveTheBytesTheyAlwaysHad() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Sample sample : Sample.values()) {
            ScenePainter painter = sample.painter();
            hashes.put(sample + ".png", hash(painter.png(sample.frames(), sample.size())));
            hashes.put(sample + ".svg", hash(painter.svg(sample.frames(), sample.size())));
        }
        hashes.put("ATTENTION.png", hash(PlotSamples.attention(false).png(PlotSamples.SIZE)));
        hashes.put("ATTENTION.svg", hash(PlotSamples.attention(false).svg(PlotSamples.SIZE)));
        hashes.put("SPECTRA.png", hash(PlotSamples.spectra().png(PlotSamples.SIZE)));
        hashes.put("SPECTRA.svg", hash(PlotSamples.spectra().svg(PlotSamples.SIZE)));
        ScenePainter painter = Sample.LINES.painter();
        hashes.put(
                "FILM.png",
                hash(
                        painter.animation(
                                Frames.spread(Sample.LINES.scene(), 6),
                                new PictureSize(640, 480, 300),
                                new Pace(12, 1, 0),
                                (drawn, count) -> {})));
        String text =
                hashes.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                        .collect(Collectors.joining());
        assertThat(text).isEqualTo(golden());
    }

    private static String golden() throws IOException {
        try (InputStream in = GoldenBytesTest.class.getResourceAsStream("golden-bytes.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(final byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
