// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.install;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs another program to its end and keeps what it said. */
final class Program {
    /** Far above the few seconds one needs: only a hanging one meets it. */
    private static final long MINUTES = 3;

    private Program() {}

    record Result(int exitCode, String output) {}

    /** Output and errors are one text, as on a terminal. */
    static Result run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "output", ".log");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        builder.redirectInput(new File("/dev/null"));
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("still running after " + MINUTES + " minutes: " + command);
        }
        return new Result(process.exitValue(), Files.readString(log));
    }
}
