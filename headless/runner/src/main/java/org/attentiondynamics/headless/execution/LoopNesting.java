// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.workflow.SavedConnection;
import org.attentiondynamics.headless.workflow.SavedNode;
import org.attentiondynamics.headless.workflow.SavedWorkflow;

/**
 * Which loops every node is in: the loops of the nodes it is connected to, until their ends. Loops
 * are known by the ids of their starts.
 */
final class LoopNesting {
    private final SavedWorkflow workflow;
    private final Map<Integer, SavedNode> byId = new HashMap<>();
    private final Map<Integer, List<Integer>> around = new HashMap<>();
    private final Map<Integer, List<Integer>> openAfter = new HashMap<>();
    private final Map<Integer, Set<Integer>> closedAfter = new HashMap<>();
    private final Map<Integer, Integer> ends = new LinkedHashMap<>();

    private LoopNesting(final SavedWorkflow workflow) {
        this.workflow = workflow;
        workflow.nodes().forEach(node -> byId.put(node.id(), node));
    }

    /**
     * @param order in which every node comes after those it gets data from
     */
    static LoopNesting of(
            final SavedWorkflow workflow,
            final List<SavedNode> order,
            final Predicate<SavedNode> isStart,
            final Predicate<SavedNode> isEnd)
            throws RunException {
        LoopNesting nesting = new LoopNesting(workflow);
        for (SavedNode node : order) {
            nesting.add(node, isStart.test(node), isEnd.test(node));
        }
        for (SavedNode node : order) {
            if (isStart.test(node) && !nesting.ends.containsKey(node.id())) {
                throw nesting.refused(
                        "the loop of " + node.title() + " has no end",
                        "Connect what it repeats to a Loop End in KNIME.");
            }
        }
        return nesting;
    }

    private void add(final SavedNode node, final boolean isStart, final boolean isEnd)
            throws RunException {
        List<Integer> open = new ArrayList<>();
        Set<Integer> closed = new HashSet<>();
        for (SavedConnection c : workflow.connections()) {
            if (c.target() == node.id()) {
                open = merged(open, openAfter.get(c.source()), node);
                closed.addAll(closedAfter.get(c.source()));
            }
        }
        requireBeforeTheEnd(node, open, closed);
        if (isStart) {
            open.add(node.id());
        }
        around.put(node.id(), List.copyOf(open));
        if (isEnd) {
            closed.add(end(node, open));
        }
        openAfter.put(node.id(), open);
        closedAfter.put(node.id(), closed);
    }

    private void requireBeforeTheEnd(
            final SavedNode node, final List<Integer> open, final Set<Integer> closed)
            throws RunException {
        for (int start : open) {
            if (closed.contains(start)) {
                throw refused(
                        node.title()
                                + " is connected to what is in the loop of "
                                + byId.get(start).title()
                                + " and to what comes after its end",
                        "Remove one of the connections in KNIME.");
            }
        }
    }

    private List<Integer> merged(
            final List<Integer> one, final List<Integer> other, final SavedNode node)
            throws RunException {
        List<Integer> longer = one.size() > other.size() ? one : other;
        List<Integer> shorter = one.size() > other.size() ? other : one;
        if (!longer.subList(0, shorter.size()).equals(shorter)) {
            throw refused(
                    node.title() + " is connected to two loops, of which none is in the other",
                    "Connect it behind the Loop End of one of them in KNIME.");
        }
        return new ArrayList<>(longer);
    }

    /** Takes the innermost loop off. */
    private int end(final SavedNode node, final List<Integer> open) throws RunException {
        if (open.isEmpty()) {
            throw refused(
                    node.title() + " ends no loop",
                    "Connect what comes before it to a Loop Start in KNIME.");
        }
        int start = open.remove(open.size() - 1);
        if (ends.putIfAbsent(start, node.id()) != null) {
            throw refused(
                    "the loop of "
                            + byId.get(start).title()
                            + " has the two ends "
                            + byId.get(ends.get(start)).title()
                            + " and "
                            + node.title(),
                    "Remove one of them in KNIME.");
        }
        return start;
    }

    private RunException refused(final String because, final String advice) {
        return RunException.load(
                "Cannot load workflow "
                        + workflow.folder().name()
                        + ", because "
                        + because
                        + ". "
                        + advice);
    }

    /** The outermost first; a start and an end are in their own loop. */
    List<Integer> around(final SavedNode node) {
        return around.get(node.id());
    }

    /** The id of the node that ends a loop. */
    int endOf(final int start) {
        return ends.get(start);
    }

    /** The starts of loops by the ids of their ends. */
    Map<Integer, SavedNode> startsByEnd() {
        Map<Integer, SavedNode> starts = new HashMap<>();
        ends.forEach((start, end) -> starts.put(end, byId.get(start)));
        return starts;
    }
}
