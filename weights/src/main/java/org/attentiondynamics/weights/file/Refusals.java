// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Sentences about one file: "Cannot read model.npy, because FACT. ADVICE"
 *
 * @param what the name of the file
 */
record Refusals(String what) {
    static final String DOWNLOAD_AGAIN = "Download or export the file again.";

    private static final int LONGEST_NAME = 80;

    static Refusals of(final Path path) {
        return new Refusals(plain(path.getFileName() == null ? path : path.getFileName()));
    }

    /**
     * @param fact a clause without a full stop
     * @param advice a sentence
     */
    WeightsException because(final String fact, final String advice) {
        return because(fact, advice, null);
    }

    WeightsException because(final String fact, final String advice, final Throwable cause) {
        return new WeightsException(
                "Cannot read " + what + ", because " + fact + ". " + advice, cause);
    }

    /** That the system would not let us read. */
    WeightsException inaccessible(final IOException cause) {
        return because(
                "the system could not read the file",
                "Check that it is still there, complete and readable.",
                cause);
    }

    /** A name from a file, in quotes, as it may stand in a sentence: without control characters and not too long. */
    static String quoted(final Object name) {
        return '"' + plain(name) + '"';
    }

    static String plain(final Object name) {
        String text = String.valueOf(name);
        String shortened =
                text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "...";
        return shortened.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }
}
