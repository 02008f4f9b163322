// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.verification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where two files differ first, in words. */
final class FirstDifference {
    private static final int LONGEST_LINE = 120;

    private FirstDifference() {}

    /**
     * Of tables the line, of other files the byte.
     *
     * @param name how the file is called
     */
    static String of(final String name, final Path before, final Path now) throws IOException {
        return name.endsWith(".csv") ? line(name, before, now) : bytes(name, before, now);
    }

    private static String line(final String name, final Path before, final Path now)
            throws IOException {
        try (BufferedReader old = reader(before);
                BufferedReader made = reader(now)) {
            for (long line = 1; ; line++) {
                String was = old.readLine();
                String is = made.readLine();
                if (was == null && is == null) {
                    return bytes(name, before, now);
                }
                if (was == null || !was.equals(is)) {
                    String place = "line " + line + " of " + name;
                    return was == null
                            ? place + " is new: " + quoted(is)
                            : place + " was " + quoted(was) + " and is now " + quoted(is);
                }
            }
        }
    }

    /** A byte that is no text must not end the comparison, so each is read as a character. */
    private static BufferedReader reader(final Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.ISO_8859_1));
    }

    private static String quoted(final String line) {
        if (line == null) {
            return "missing";
        }
        String text =
                new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return '"'
                + (text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + "…" : text)
                + '"';
    }

    private static String bytes(final String name, final Path before, final Path now)
            throws IOException {
        return "byte "
                + (Files.mismatch(before, now) + 1)
                + " of "
                + name
                + ", which had "
                + Files.size(before)
                + " bytes and has "
                + Files.size(now);
    }
}
