// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What executes as one. */
sealed interface Step {
    /** All nodes in it, in the order they execute. */
    List<LoadedNode> nodes();

    /** A node that is a step of its own. */
    record Single(LoadedNode node) implements Step {
        @Override
        public List<LoadedNode> nodes() {
            return List.of(node);
        }
    }

    /** A loop; what is between start and end executes once a pass. */
    record Loop(LoadedNode start, List<Step> body, LoadedNode end) implements Step {
        @Override
        public List<LoadedNode> nodes() {
            Stream<LoadedNode> between = body.stream().flatMap(step -> step.nodes().stream());
            return Stream.of(Stream.of(start), between, Stream.of(end))
                    .flatMap(nodes -> nodes)
                    .toList();
        }
    }

    /**
     * The steps of a whole workflow.
     *
     * @param nodes in an order in which every loop is in one piece, from its start to its end
     */
    static List<Step> of(final List<LoadedNode> nodes, final LoopNesting nesting) {
        return of(nodes, nesting, 0);
    }

    private static List<Step> of(
            final List<LoadedNode> nodes, final LoopNesting nesting, final int depth) {
        List<Step> steps = new ArrayList<>();
        int from = 0;
        while (from < nodes.size()) {
            List<Integer> loops = nesting.around(nodes.get(from).saved());
            if (loops.size() <= depth) {
                steps.add(new Single(nodes.get(from)));
                from++;
            } else {
                int to = from + 1;
                while (nodes.get(to).saved().id() != nesting.endOf(loops.get(depth))) {
                    to++;
                }
                steps.add(
                        new Loop(
                                nodes.get(from),
                                of(nodes.subList(from + 1, to), nesting, depth + 1),
                                nodes.get(to)));
                from = to + 1;
            }
        }
        return steps;
    }
}
