// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.attentiondynamics.headless.workflow.SavedConnection;

/**
 * Which steps must have executed before another: those a wire leads from, and those that come
 * earlier in the order and touch a file that one of the two writes.
 */
final class Dependencies {
    private final LoadedWorkflow workflow;

    Dependencies(final LoadedWorkflow workflow) {
        this.workflow = workflow;
    }

    /** The indices of the steps, each less than that of the step itself. */
    Set<Integer> of(final int step) {
        Step later = workflow.steps().get(step);
        Set<Integer> sources = new HashSet<>();
        workflow.saved().connections().stream()
                .filter(c -> ids(later).contains(c.target()))
                .map(SavedConnection::source)
                .forEach(sources::add);
        Set<Integer> before = new TreeSet<>();
        for (int i = 0; i < step; i++) {
            Step earlier = workflow.steps().get(i);
            if (!Collections.disjoint(ids(earlier), sources) || shareFile(earlier, later)) {
                before.add(i);
            }
        }
        return before;
    }

    private static Set<Integer> ids(final Step step) {
        Set<Integer> ids = new HashSet<>();
        step.nodes().forEach(node -> ids.add(node.saved().id()));
        return ids;
    }

    private boolean shareFile(final Step earlier, final Step later) {
        Set<Path> touched = new HashSet<>(writes(later));
        touched.addAll(reads(later));
        return !Collections.disjoint(writes(earlier), touched)
                || !Collections.disjoint(reads(earlier), writes(later));
    }

    private Set<Path> reads(final Step step) {
        Set<Path> files = new HashSet<>();
        step.nodes().forEach(node -> files.addAll(node.node().reads(workflow.saved().folder())));
        return files;
    }

    private static Set<Path> writes(final Step step) {
        Set<Path> files = new HashSet<>();
        for (LoadedNode node : step.nodes()) {
            node.node().writes().forEach(target -> files.add(target.named()));
        }
        return files;
    }
}
