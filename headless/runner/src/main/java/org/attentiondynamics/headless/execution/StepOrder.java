// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.attentiondynamics.headless.workflow.SavedNode;
import org.attentiondynamics.headless.workflow.SavedWorkflow;

/**
 * An order of the nodes in which every node comes after those it gets data from and every loop is in
 * one piece, from its start to its end; without loops the order given.
 */
final class StepOrder {
    private final SavedWorkflow workflow;
    private final LoopNesting nesting;

    StepOrder(final SavedWorkflow workflow, final LoopNesting nesting) {
        this.workflow = workflow;
        this.nesting = nesting;
    }

    List<SavedNode> of(final List<SavedNode> order) {
        return of(order, 0, -1);
    }

    /**
     * @param depth how many loops are around all of the nodes
     * @param end of the innermost of these loops; -1 if there is none
     */
    private List<SavedNode> of(final List<SavedNode> nodes, final int depth, final int end) {
        Map<Integer, List<SavedNode>> left = new LinkedHashMap<>();
        for (SavedNode node : nodes) {
            List<Integer> loops = nesting.around(node);
            int piece = loops.size() > depth ? loops.get(depth) : node.id();
            left.computeIfAbsent(piece, none -> new ArrayList<>()).add(node);
        }
        List<SavedNode> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            int piece = next(left, end);
            List<SavedNode> members = left.remove(piece);
            boolean isLoop = nesting.around(members.get(0)).size() > depth;
            sorted.addAll(isLoop ? of(members, depth + 1, nesting.endOf(piece)) : members);
        }
        return sorted;
    }

    private int next(final Map<Integer, List<SavedNode>> left, final int end) {
        return left.keySet().stream()
                .filter(piece -> piece != end || left.size() == 1)
                .filter(piece -> !waits(piece, left))
                .findFirst()
                .orElseThrow();
    }

    private boolean waits(final int piece, final Map<Integer, List<SavedNode>> left) {
        Set<Integer> own = new TreeSet<>();
        left.get(piece).forEach(node -> own.add(node.id()));
        Set<Integer> others = new TreeSet<>();
        left.values().forEach(nodes -> nodes.forEach(node -> others.add(node.id())));
        others.removeAll(own);
        return workflow.connections().stream()
                .anyMatch(c -> own.contains(c.target()) && others.contains(c.source()));
    }
}
