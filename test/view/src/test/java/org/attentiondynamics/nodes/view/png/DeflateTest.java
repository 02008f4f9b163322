// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeflateTest {
    /** Bytes of different kinds, each with its worst case for one part of the format. */
    enum Kind {
        ZEROS {
            @Override
            byte at(final SplittableRandom random, final byte[] bytes, final int i) {
                return 0;
            }
        },
        NOISE {
            @Override
            byte at(final SplittableRandom random, final byte[] bytes, final int i) {
                return (byte) random.nextInt();
            }
        },
        FOUR_LETTERS {
            @Override
            byte at(final SplittableRandom random, final byte[] bytes, final int i) {
                return (byte) random.nextInt(4);
            }
        },
        FAR_COPIES {
            @Override
            byte at(final SplittableRandom random, final byte[] bytes, final int i) {
                return i < 32_000 ? (byte) random.nextInt() : bytes[i - 32_000];
            }
        },
        BEYOND_REACH {
            @Override
            byte at(final SplittableRandom random, final byte[] bytes, final int i) {
                return i < 40_000 ? (byte) random.nextInt() : bytes[i - 40_000];
            }
        },
        STEEP_FREQUENCIES { // a code of more than 15 bits would be best
            @Override
            byte at(final SplittableRandom random, final byte[] bytes, final int i) {
                return (byte) Math.min(40, Long.numberOfTrailingZeros(random.nextLong()));
            }
        };

        abstract byte at(SplittableRandom random, byte[] bytes, int i);

        byte[] bytes(final int count) {
            SplittableRandom random = new SplittableRandom(count);
            byte[] bytes = new byte[count];
            for (int i = 0; i < count; i++) {
                bytes[i] = at(random, bytes, i);
            }
            return bytes;
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsCompressedComesBack(final Kind kind) throws IOException {
        for (int count :
                new int[] {0, 1, 2, 3, 4, 257, 258, 259, 261, 32_768, 65_535, 65_536, 300_001}) {
            byte[] bytes = kind.bytes(count);
            assertThat(inflated(compressed(bytes, 4096))).as("%d bytes", count).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theCutIntoPiecesDoesNotMatter(final Kind kind) {
        byte[] bytes = kind.bytes(150_000);
        byte[] whole = compressed(bytes, bytes.length);
        assertThat(compressed(bytes, 1)).isEqualTo(whole);
        assertThat(compressed(bytes, 70_001)).isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isAboutAsSmallAsTheRuntimesOwn(final Kind kind) {
        byte[] bytes = kind.bytes(300_000);
        Deflater zlib = new Deflater(6);
        zlib.setInput(bytes);
        zlib.finish();
        int other = zlib.deflate(new byte[400_000]);
        zlib.end();
        assertThat(compressed(bytes, 4096).length).isLessThan((int) (1.03 * other) + 32);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 9, 15})
    void codesAreNoLongerThanAllowed(final int longest) {
        int[] frequencies = new int[19];
        int next = 1;
        int before = 1;
        for (int i = 0; i < frequencies.length; i++) { // Fibonacci's are the steepest
            frequencies[i] = next;
            next += before;
            before = frequencies[i];
        }
        HuffmanCode code = HuffmanCode.of(frequencies, longest);
        double full = 0;
        for (int length : code.lengths()) {
            assertThat(length).isBetween(1, longest);
            full += 1.0 / (1 << length);
        }
        assertThat(full).as("Kraft's sum").isEqualTo(1);
    }

    @Test
    void aCodeHasAtLeastTwoSymbols() {
        assertThat(HuffmanCode.of(new int[] {0, 0, 0, 5}, 15).lengths())
                .containsExactly(1, 0, 0, 1);
        assertThat(HuffmanCode.of(new int[3], 15).lengths()).containsExactly(1, 1, 0);
    }

    private static byte[] compressed(final byte[] bytes, final int piece) {
        Deflate deflate = new Deflate();
        for (int from = 0; from < bytes.length; from += piece) {
            byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece));
            deflate.write(part, 0, part.length);
        }
        return deflate.finish();
    }

    private static byte[] inflated(final byte[] bytes) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }
}
