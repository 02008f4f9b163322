// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.attentiondynamics.headless.workflow.SavedConnection;

/**
 * Which nodes must have executed before another: those a wire leads from, and those that come
 * earlier in the order and touch a file that one of the two writes.
 */
final class Dependencies {
    private final LoadedWorkflow workflow;

    Dependencies(final LoadedWorkflow workflow) {
        this.workflow = workflow;
    }

    /** The ids of the nodes, each earlier in the order than the node itself. */
    Set<Integer> of(final LoadedNode node) {
        Set<Integer> before = new TreeSet<>();
        workflow.saved().connections().stream()
                .filter(c -> c.target() == node.saved().id())
                .map(SavedConnection::source)
                .forEach(before::add);
        for (LoadedNode earlier : workflow.nodes()) {
            if (earlier.saved().id() == node.saved().id()) {
                break;
            }
            if (shareFile(earlier, node)) {
                before.add(earlier.saved().id());
            }
        }
        return before;
    }

    private boolean shareFile(final LoadedNode earlier, final LoadedNode later) {
        Set<Path> touched = new HashSet<>(writes(later));
        touched.addAll(reads(later));
        return !Collections.disjoint(writes(earlier), touched)
                || !Collections.disjoint(reads(earlier), writes(later));
    }

    private Set<Path> reads(final LoadedNode node) {
        return Set.copyOf(node.node().reads(workflow.saved().folder()));
    }

    private static Set<Path> writes(final LoadedNode node) {
        Set<Path> files = new HashSet<>();
        node.node().writes().forEach(target -> files.add(target.named()));
        return files;
    }
}
