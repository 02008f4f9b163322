// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a user should know of a sweep that has not gone as hoped. */
final class Warnings {
    private Warnings() {}

    /**
     * The sentences, in one message.
     *
     * @param runs the number of rows
     * @param failure what went wrong with the progress file
     */
    static Optional<String> of(
            final OutputTable table, final int runs, final Optional<String> failure) {
        List<String> sentences = new ArrayList<>();
        if (table.failed() > 0) {
            sentences.add(
                    table.failed()
                            + " of "
                            + runs
                            + (runs == 1 ? " run" : " runs")
                            + " failed: the column \"error\" says why.");
        }
        if (table.stopped() > 0) {
            sentences.add(
                    table.stopped()
                            + " of "
                            + runs
                            + (runs == 1 ? " run" : " runs")
                            + " did not get to the end: the column \"outcome\" says why.");
        }
        failure.ifPresent(sentences::add);
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }
}
