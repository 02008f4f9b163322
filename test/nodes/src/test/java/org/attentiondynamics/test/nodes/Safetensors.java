// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.nodes;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A safetensors file of square matrices of doubles. */
final class Safetensors {
    private final int dimension;
    private final List<String> names = new ArrayList<>();
    private final List<double[]> matrices = new ArrayList<>();

    Safetensors(final int dimension) {
        this.dimension = dimension;
    }

    Safetensors with(final String name, final double... rowMajor) {
        names.add(name);
        matrices.add(rowMajor);
        return this;
    }

    Path in(final Path path) throws IOException {
        int bytes = 8 * dimension * dimension;
        byte[] header = header("F64", bytes);
        ByteBuffer content =
                ByteBuffer.allocate(header.length + bytes * names.size())
                        .order(ByteOrder.LITTLE_ENDIAN);
        content.put(header);
        for (double[] matrix : matrices) {
            for (double entry : matrix) {
                content.putDouble(entry);
            }
        }
        return Files.write(path, content.array());
    }

    /** Zeros of half precision, which a file system with holes does not store. */
    Path zeros(final Path path) throws IOException {
        long bytes = 2L * dimension * dimension;
        byte[] header = header("F16", bytes);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(header);
            file.setLength(header.length + bytes * names.size());
        }
        return path;
    }

    private byte[] header(final String type, final long bytes) {
        List<String> entries = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            entries.add(
                    "\"%s\":{\"dtype\":\"%s\",\"shape\":[%d,%d],\"data_offsets\":[%d,%d]}"
                            .formatted(
                                    names.get(k),
                                    type,
                                    dimension,
                                    dimension,
                                    k * bytes,
                                    (k + 1) * bytes));
        }
        byte[] text = ("{" + String.join(",", entries) + "}").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .array();
    }
}
