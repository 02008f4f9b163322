// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.attentiondynamics.nodes.view.raster.Ink;
import org.attentiondynamics.nodes.view.raster.Outline;
import org.attentiondynamics.nodes.view.raster.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngTest {
    private static final int SIGNATURE = 8;

    private record Chunk(String type, ByteBuffer data) {}

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 300", "300, 1", "123, 45", "700, 200"})
    void decodesToTheRaster(final int width, final int height) throws IOException {
        Raster raster = discs(width, height, 1);
        assertSame(read(Png.of(raster, 96)), raster);
    }

    @Test
    void saysItsResolutionInDotsPerMetre() {
        ByteBuffer data = only(chunks(Png.of(discs(10, 10, 1), 300)), "pHYs");
        assertThat(data.getInt()).isEqualTo(11_811);
        assertThat(data.getInt()).isEqualTo(11_811);
        assertThat(data.get()).isEqualTo((byte) 1);
    }

    @Test
    void anAnimationHasItsChunksInOrderAndNumbered() {
        byte[] film = film(discs(60, 40, 1), discs(60, 40, 2), discs(60, 40, 2));
        List<Chunk> chunks = chunks(film);
        assertThat(chunks.stream().map(Chunk::type))
                .containsExactly(
                        "IHDR", "pHYs", "acTL", "tRNS", "fcTL", "IDAT", "fcTL", "fdAT", "fcTL",
                        "fdAT", "IEND");
        ByteBuffer control = only(chunks, "acTL");
        assertThat(control.getInt()).isEqualTo(3);
        assertThat(control.getInt()).isEqualTo(7);
        List<Integer> numbers = new ArrayList<>();
        for (Chunk chunk : chunks) {
            if (chunk.type().equals("fcTL") || chunk.type().equals("fdAT")) {
                numbers.add(chunk.data().getInt(0));
            }
        }
        assertThat(numbers).containsExactly(0, 1, 2, 3, 4);
        ByteBuffer last = chunks.get(8).data();
        assertThat(last.getInt(4)).as("width of a frame like the one before").isEqualTo(1);
        assertThat(last.getShort(20)).as("milliseconds").isEqualTo((short) 2100);
        assertThat(last.getShort(22)).isEqualTo((short) 1000);
    }

    /** Shown one over the other as APNG says, the parts give all pictures. */
    @Test
    void theFramesOfAnAnimationComposeToItsPictures() throws IOException {
        Raster[] pictures = {
            discs(90, 70, 1), discs(90, 70, 2), black(90, 70), discs(90, 70, 3), discs(90, 70, 3)
        };
        int[] shown = new int[90 * 70];
        Chunk control = null;
        int frame = 0;
        List<Chunk> chunks = chunks(film(pictures));
        for (Chunk chunk : chunks) {
            if (chunk.type().equals("fcTL")) {
                control = chunk;
            } else if (chunk.type().equals("IDAT") || chunk.type().equals("fdAT")) {
                compose(shown, 90, control, chunk);
                for (int i = 0; i < shown.length; i++) {
                    int expected = pictures[frame].rgb(i % 90, i / 90);
                    int blacks = expected == 0 ? 1 : 0; // black is see-through, so the darkest blue
                    assertThat(shown[i]).as("frame %d", frame).isEqualTo(expected + blacks);
                }
                frame++;
            }
        }
        assertThat(frame).isEqualTo(pictures.length);
    }

    private static void compose(
            final int[] shown, final int width, final Chunk control, final Chunk chunk)
            throws IOException {
        ByteBuffer head = control.data();
        BufferedImage part = part(head.getInt(4), head.getInt(8), chunk);
        for (int y = 0; y < part.getHeight(); y++) {
            for (int x = 0; x < part.getWidth(); x++) {
                int rgb = part.getRGB(x, y);
                if (rgb >>> 24 != 0) {
                    shown[(y + head.getInt(16)) * width + x + head.getInt(12)] = rgb & 0xFFFFFF;
                }
            }
        }
    }

    /** A frame as a picture of its own. */
    private static BufferedImage part(final int width, final int height, final Chunk chunk)
            throws IOException {
        Chunks file = new Chunks(width, height, 96);
        file.add("tRNS", new byte[6]);
        int skipped = chunk.type().equals("fdAT") ? 4 : 0;
        byte[] data = chunk.data().array();
        file.add("IDAT", Arrays.copyOfRange(data, skipped, data.length));
        return read(file.end());
    }

    private static byte[] film(final Raster... pictures) {
        AnimatedPng film =
                new AnimatedPng(pictures[0].width(), pictures[0].height(), 96, pictures.length, 7);
        for (int i = 0; i < pictures.length; i++) {
            film.add(pictures[i], i == pictures.length - 1 ? 2100 : 100);
        }
        return film.bytes();
    }

    /** All chunks of a file, whose checksums are right. */
    private static List<Chunk> chunks(final byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        assertThat(bytes.getLong()).isEqualTo(0x89504E470D0A1A0AL);
        bytes.position(SIGNATURE);
        List<Chunk> chunks = new ArrayList<>();
        while (bytes.hasRemaining()) {
            int length = bytes.getInt();
            CRC32 checksum = new CRC32();
            checksum.update(file, bytes.position(), 4 + length);
            byte[] type = new byte[4];
            byte[] data = new byte[length];
            bytes.get(type).get(data);
            assertThat(bytes.getInt()).isEqualTo((int) checksum.getValue());
            chunks.add(
                    new Chunk(new String(type, StandardCharsets.US_ASCII), ByteBuffer.wrap(data)));
        }
        return chunks;
    }

    private static ByteBuffer only(final List<Chunk> chunks, final String type) {
        List<Chunk> found = chunks.stream().filter(chunk -> chunk.type().equals(type)).toList();
        assertThat(found).hasSize(1);
        return found.get(0).data();
    }

    private static Raster discs(final int width, final int height, final long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Raster raster = new Raster(width, height, Ink.opaque(0xFFFFFF));
        for (int i = 0; i < 12; i++) {
            double x = random.nextDouble() * width;
            double y = random.nextDouble() * height;
            raster.fill(
                    Outline.circle(x, y, 1 + random.nextDouble() * 20),
                    new Ink(random.nextInt(1 << 24), random.nextDouble()));
        }
        return raster;
    }

    private static Raster black(final int width, final int height) {
        return new Raster(width, height, Ink.opaque(0x000000));
    }

    private static BufferedImage read(final byte[] png) throws IOException {

        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static void assertSame(final BufferedImage image, final Raster raster) {
        assertThat(image.getWidth()).isEqualTo(raster.width());
        assertThat(image.getHeight()).isEqualTo(raster.height());
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                assertThat(image.getRGB(x, y)).isEqualTo(0xFF000000 | raster.rgb(x, y));
            }
        }
    }
}
