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
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A safetensors file. */
final class Safetensors {
    private record Tensor(String name, String shape, double[] numbers) {
        long size() {
            return Stream.of(shape.split(","))
                    .mapToLong(Long::parseLong)
                    .reduce(1, (a, b) -> a * b);
        }
    }

    private final List<Tensor> tensors = new ArrayList<>();

    /**
     * @param shape such as "3,2"
     * @param numbers one after the other, the last axis fastest
     */
    Safetensors with(final String name, final String shape, final double... numbers) {
        tensors.add(new Tensor(name, shape, numbers));
        return this;
    }

    /** A tensor of the numbers 1, 2, 3, ... */
    Safetensors counting(final String name, final String shape) {
        long size = new Tensor(name, shape, new double[0]).size();
        return with(name, shape, LongStream.rangeClosed(1, size).asDoubleStream().toArray());
    }

    Path in(final Path path) throws IOException {
        byte[] header = header("F64", Double.BYTES);
        ByteBuffer content =
                ByteBuffer.allocate(header.length + Math.toIntExact(size() * Double.BYTES))
                        .order(ByteOrder.LITTLE_ENDIAN);
        content.put(header);
        for (Tensor tensor : tensors) {
            for (double number : tensor.numbers()) {
                content.putDouble(number);
            }
        }
        return Files.write(path, content.array());
    }

    /** Zeros of half precision, which a file system with holes does not store. */
    Path zeros(final Path path) throws IOException {
        byte[] header = header("F16", Short.BYTES);
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write(header);
            file.setLength(header.length + size() * Short.BYTES);
        }
        return path;
    }

    private long size() {
        return tensors.stream().mapToLong(Tensor::size).sum();
    }

    private byte[] header(final String type, final int bytes) {
        List<String> entries = new ArrayList<>();
        long from = 0;
        for (Tensor tensor : tensors) {
            long to = from + tensor.size() * bytes;
            entries.add(
                    "\"%s\":{\"dtype\":\"%s\",\"shape\":[%s],\"data_offsets\":[%d,%d]}"
                            .formatted(tensor.name(), type, tensor.shape(), from, to));
            from = to;
        }
        byte[] text = ("{" + String.join(",", entries) + "}").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .array();
    }
}
