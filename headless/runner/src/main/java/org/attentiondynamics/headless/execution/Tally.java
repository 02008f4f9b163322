// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of a node in all passes so far. */
final class Tally {
    private final Map<String, List<Iteration>> warnings = new LinkedHashMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private NodeResult last;
    private double seconds;
    private int passes;

    void add(final Iteration iteration, final List<String> warned, final NodeResult made) {
        warned.forEach(
                text -> warnings.computeIfAbsent(text, none -> new ArrayList<>()).add(iteration));
        verdicts.addAll(made.verdicts());
        last = made;
        seconds += made.seconds();
        passes++;
    }

    /** After at least one pass. */
    Ended total() {
        List<String> told = new ArrayList<>();
        warnings.forEach((text, iterations) -> told.add(text + where(iterations)));
        return Ended.executed(
                told, new NodeResult(last.node(), last.executed(), seconds, passes, verdicts));
    }

    /** What is the same in all passes is said as if there were no loop. */
    private String where(final List<Iteration> iterations) {
        int more = iterations.size() - 1;
        if (iterations.size() == passes) {
            return "";
        }
        String others =
                more == 0 ? "" : " and in " + more + (more == 1 ? " other pass" : " other passes");
        return " (" + iterations.get(0).place().strip() + others + ")";
    }
}
