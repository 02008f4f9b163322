// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a text file, one after the other, none longer than there is reason for. */
final class TextLines implements Closeable {
    private static final int LONGEST = 1 << 16;
    private static final int BUFFER = 1 << 16;

    private final Refusals refusals;
    private final InputStream in;
    private long number;
    private boolean ended;

    TextLines(final Refusals refusals, final Path file) throws IOException {
        this.refusals = refusals;
        this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    /** The next line without its end; null after the last. */
    String next() throws IOException {
        if (ended) {
            return null;
        }
        number++;
        StringBuilder line = new StringBuilder();
        int letter = in.read();
        while (letter >= 0 && letter != '\n') {
            if (line.length() == LONGEST) {
                throw refusals.because(
                        "line " + number + " is longer than " + LONGEST + " letters",
                        Refusals.DOWNLOAD_AGAIN);
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
            letter = in.read();
        }
        ended = letter < 0;
        return ended && line.isEmpty() ? null : line.toString();
    }

    /** The number of the line read last, counted from 1. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
