// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.attentiondynamics.headless.Run;

/** One call of the runner and what it printed. */
record RunnerProbe(int exitCode, List<String> out, List<String> err) {

    static RunnerProbe run(final Object... arguments) {
        return run(() -> false, arguments);
    }

    static RunnerProbe run(final BooleanSupplier cancelled, final Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        int exitCode = Run.execute(texts, stream(out), stream(err), cancelled);
        return new RunnerProbe(exitCode, lines(out), lines(err));
    }

    private static PrintStream stream(final ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static List<String> lines(final ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    RunnerProbe succeeded() {
        assertThat(exitCode).as("exit code; printed %s %s", out, err).isZero();
        return this;
    }

    /** Ended with this code and this as its only sentence. */
    void refused(final int code, final String sentence) {
        assertThat(err).containsExactly(sentence);
        assertThat(exitCode).isEqualTo(code);
    }

    /**
     * The relative paths of all files and folders below a folder, hidden ones too, sorted; folders
     * end in a slash.
     */
    static List<String> listing(final Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder))
                    .map(
                            path ->
                                    folder.relativize(path).toString().replace('\\', '/')
                                            + (Files.isDirectory(path) ? "/" : ""))
                    .sorted()
                    .toList();
        }
    }
}
