// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attentiondynamics.engine.tokens.Matrix;

/** The files that another program has written, and what tests do with them. */
final class Fixtures {
    private Fixtures() {}

    static Path path(final String name) {
        try {
            return Path.of(Fixtures.class.getResource("/files/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(final String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Matrix read(final Path path, final String tensor) throws WeightsException {
        try (WeightFile file = WeightFile.open(path)) {
            return file.read(file.tensor(tensor));
        } catch (WeightsException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a file and reads all that can be read of it. */
    static void readAll(final Path path) throws IOException {
        try (WeightFile file = WeightFile.open(path)) {
            for (TensorInfo tensor : file.tensors()) {
                file.read(tensor);
            }
        }
    }

    /** Writes a file and expects that it is refused when it is opened or read. */
    static void refuses(final Path path, final byte[] bytes, final String sentence)
            throws IOException {
        Files.write(path, bytes);
        refuses(path, sentence);
    }

    static void refuses(final Path path, final String sentence) {
        assertThatThrownBy(() -> readAll(path))
                .isInstanceOf(WeightsException.class)
                .hasMessage(sentence);
    }
}
