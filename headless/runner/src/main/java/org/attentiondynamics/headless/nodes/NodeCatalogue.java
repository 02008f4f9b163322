// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes;

import java.util.Optional;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.workflow.WorkflowFolder;

/** Where nodes come from. */
@FunctionalInterface
public interface NodeCatalogue {
    /**
     * A node of a catalogue.
     *
     * @param bundle symbolic name and version of the bundle it comes from, as in {@code
     *     org.example.nodes 1.0.0}
     */
    record Found(RunnableNode node, String bundle) {}

    /**
     * @param factory the class name of the node's factory
     * @param workflow what relative paths in the settings refer to
     * @return a new node; empty if the catalogue does not have it
     * @throws RunException if it has the node but cannot make it
     */
    Optional<Found> find(String factory, WorkflowFolder workflow) throws RunException;

    /** This catalogue, then another. */
    default NodeCatalogue or(final NodeCatalogue other) {
        return (factory, workflow) -> {
            Optional<Found> found = find(factory, workflow);
            return found.isPresent() ? found : other.find(factory, workflow);
        };
    }
}
