// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a file, reading it ends with matrices or with a sentence, and takes no more memory than the file is worth. */
class DamagedFilesTest {
    private static final int DAMAGES = 2500;

    /** Any of these where a length may stand. */
    private static final long[] LENGTHS = {
        0,
        1,
        -1,
        127,
        128,
        255,
        256,
        65_535,
        65_536,
        0x7fffffffL,
        0x80000000L,
        0xffffffffL,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    private static final String[] WORDS = {
        "-1",
        "1e999",
        "nan",
        "99999999999999999999",
        "4611686018427387904",
        "\"",
        "{",
        "[",
        "(",
        ",",
        "\n",
        "0",
        "\0"
    };

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "types.safetensors",
                "sharded/model.safetensors.index.json",
                "f8-little-C.npy",
                "f2-big-F.npy",
                "version-2.npy",
                "stored.npz",
                "deflated.npz",
                "fields.onnx",
                "layers.onnx",
                "coordinate-symmetric.mtx",
                "array-skew.mtx",
                "comma.csv",
                "tab.csv"
            })
    void endWithMatricesOrASentence(final String name) throws IOException {
        for (String neighbour :
                new String[] {
                    "external.bin",
                    "sharded/model-00001-of-00002.safetensors",
                    "sharded/model-00002-of-00002.safetensors"
                }) {
            Path copy = folder.resolve(neighbour.substring(neighbour.indexOf('/') + 1));
            Files.write(copy, Fixtures.bytes(neighbour));
        }
        byte[] good = Fixtures.bytes(name);
        Path path = folder.resolve(name.substring(name.indexOf('/') + 1));
        for (int seed = 0; seed < DAMAGES; seed++) {
            byte[] damaged = damage(good, new SplittableRandom(seed));
            Files.write(path, damaged);
            try {
                Fixtures.readAll(path);
            } catch (WeightsException e) {
                assertThat(e.getMessage())
                        .as("%s, seed %d", name, seed)
                        .startsWith("Cannot read ")
                        .contains(", because ")
                        .endsWith(".")
                        .hasSizeLessThan(1000)
                        .doesNotContain("null");
            } catch (Throwable e) {
                throw new AssertionError(name + ", seed " + seed, e);
            }
        }
    }

    private static byte[] damage(final byte[] good, final SplittableRandom random) {
        byte[] bytes = good;
        int times = random.nextInt(1, 4);
        for (int k = 0; k < times && bytes.length > 0; k++) {
            int at = random.nextInt(bytes.length);
            bytes =
                    switch (random.nextInt(6)) {
                        case 0 -> flipped(bytes, at, 1 << random.nextInt(8));
                        case 1 -> Arrays.copyOf(bytes, at);
                        case 2 -> without(bytes, at, random.nextInt(1, 9));
                        case 3 -> inserted(bytes, at, number(random));
                        case 4 -> overwritten(bytes, at, number(random));
                        default ->
                                inserted(bytes, at, WORDS[random.nextInt(WORDS.length)].getBytes());
                    };
        }
        return bytes;
    }

    /** A length as 1, 2, 4 or 8 bytes, little-endian. */
    private static byte[] number(final SplittableRandom random) {
        long length = LENGTHS[random.nextInt(LENGTHS.length)];
        byte[] bytes = new byte[1 << random.nextInt(4)];
        for (int k = 0; k < bytes.length; k++) {
            bytes[k] = (byte) (length >> 8 * k);
        }
        return bytes;
    }

    private static byte[] flipped(final byte[] bytes, final int at, final int mask) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) mask;
        return flipped;
    }

    private static byte[] without(final byte[] bytes, final int at, final int count) {
        int end = Math.min(bytes.length, at + count);
        byte[] rest = Arrays.copyOf(bytes, bytes.length - (end - at));
        System.arraycopy(bytes, end, rest, at, bytes.length - end);
        return rest;
    }

    private static byte[] inserted(final byte[] bytes, final int at, final byte[] more) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
        System.arraycopy(more, 0, longer, at, more.length);
        return longer;
    }

    private static byte[] overwritten(final byte[] bytes, final int at, final byte[] by) {
        byte[] changed = bytes.clone();
        System.arraycopy(by, 0, changed, at, Math.min(by.length, bytes.length - at));
        return changed;
    }
}
