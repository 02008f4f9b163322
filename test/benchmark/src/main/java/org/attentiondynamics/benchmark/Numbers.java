// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of doubles, little-endian and nothing else, which C and NumPy read without a library. */
final class Numbers {
    private Numbers() {}

    /** Writes the arrays one after the other. */
    static void write(final Path file, final double[]... arrays) throws IOException {
        int count = 0;
        for (double[] array : arrays) {
            count += array.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double[] array : arrays) {
            bytes.asDoubleBuffer().put(array);
            bytes.position(bytes.position() + array.length * Double.BYTES);
        }
        Files.write(file, bytes.array());
    }

    /** All numbers of a file. */
    static double[] read(final Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        double[] numbers = new double[bytes.capacity() / Double.BYTES];
        bytes.order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(numbers);
        return numbers;
    }
}
