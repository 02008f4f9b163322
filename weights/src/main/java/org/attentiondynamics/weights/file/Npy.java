// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A .npy file: one array of NumPy, called by the name of the file. */
final class Npy {
    private Npy() {}

    static WeightFile open(final Path path) throws IOException {
        Refusals refusals = Refusals.of(path);
        NpyHeader header;
        try (InputStream in = Files.newInputStream(path)) {
            header = NpyHeader.read(refusals, in);
        }
        String name = Format.nameWithoutEnding(path);
        long bytes = Shape.bytes(refusals, name, header.shape(), header.type().bytes());
        long there = Files.size(path) - header.length();
        if (bytes > there) {
            throw refusals.because(
                    "it ends after " + there + " of the " + bytes + " bytes of its numbers",
                    Refusals.DOWNLOAD_AGAIN);
        }
        return new StoredTensors(
                refusals,
                List.of(header.stored(refusals, name, MappedBytes.of(path, header.length()))));
    }
}
