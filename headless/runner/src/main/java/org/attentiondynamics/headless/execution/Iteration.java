// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.attentiondynamics.headless.workflow.FlowVariable;

/**
 * How often the loops around a node have come round.
 *
 * @param turns one a loop, the outermost first; none outside of loops
 */
public record Iteration(List<Turn> turns) {
    static final Iteration NONE = new Iteration(List.of());

    /**
     * The pass a loop is in.
     *
     * @param index from 0
     * @param value the variable that tells it from the other passes
     */
    public record Turn(int index, int count, FlowVariable value) {}

    public Iteration {
        turns = List.copyOf(turns);
    }

    /** In a loop inside. */
    Iteration in(final Turn inner) {
        List<Turn> all = new ArrayList<>(turns);
        all.add(inner);
        return new Iteration(all);
    }

    /** To follow the name of a node in a sentence; nothing outside of loops. */
    public String place() {
        return turns.isEmpty()
                ? ""
                : turns.stream()
                        .map(
                                turn ->
                                        turn.value().name()
                                                + " = "
                                                + turn.value().text()
                                                + " (iteration "
                                                + turn.index()
                                                + ")")
                        .collect(Collectors.joining(", ", " at ", ""));
    }

    /** How far all passes of a node are when this one is so far. */
    double fraction(final double ofThisOne) {
        double fraction = ofThisOne;
        for (int i = turns.size() - 1; i >= 0; i--) {
            fraction = (turns.get(i).index() + fraction) / turns.get(i).count();
        }
        return fraction;
    }
}
