// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.workflow.SavedConnection;
import org.attentiondynamics.headless.workflow.SavedNode;
import org.attentiondynamics.headless.workflow.SavedWorkflow;

/**
 * An order of the nodes in which every node comes after those it gets data from; among several the
 * smallest id is next.
 */
final class ExecutionOrder {
    private ExecutionOrder() {}

    static List<SavedNode> of(final SavedWorkflow workflow) throws RunException {
        List<SavedNode> order = new ArrayList<>();
        List<SavedNode> left = new ArrayList<>(workflow.nodes());
        while (!left.isEmpty()) {
            Set<Integer> waiting =
                    left.stream().map(SavedNode::id).collect(Collectors.toCollection(TreeSet::new));
            SavedNode next =
                    left.stream()
                            .filter(
                                    node ->
                                            workflow.connections().stream()
                                                    .noneMatch(
                                                            c ->
                                                                    c.target() == node.id()
                                                                            && waiting.contains(
                                                                                    c.source())))
                            .findFirst()
                            .orElseThrow(() -> cycle(workflow, waiting));
            order.add(next);
            left.remove(next);
        }
        return order;
    }

    /**
     * Walks against the wires until a node comes twice: all left lead to a cycle, but not all are
     * on it.
     */
    private static RunException cycle(final SavedWorkflow workflow, final Set<Integer> waiting) {
        List<Integer> path = new ArrayList<>();
        int node = waiting.iterator().next();
        while (!path.contains(node)) {
            path.add(0, node);
            node = source(workflow, node, waiting);
        }
        List<Integer> cycle = path.subList(0, path.indexOf(node) + 1);
        String names =
                cycle.stream()
                        .map(
                                id ->
                                        workflow.nodes().stream()
                                                .filter(n -> n.id() == id)
                                                .findFirst()
                                                .orElseThrow()
                                                .title())
                        .collect(Collectors.joining(", "));
        return RunException.load(
                "Cannot load workflow "
                        + workflow.folder().name()
                        + ", because its connections form a cycle through "
                        + names
                        + ". Remove a connection of the cycle in KNIME.");
    }

    private static int source(
            final SavedWorkflow workflow, final int node, final Set<Integer> waiting) {
        return workflow.connections().stream()
                .filter(c -> c.target() == node && waiting.contains(c.source()))
                .mapToInt(SavedConnection::source)
                .findFirst()
                .orElseThrow();
    }
}
