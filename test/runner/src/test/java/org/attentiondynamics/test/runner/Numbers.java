// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.attentiondynamics.test.runner.WorkflowOnDisk.entry;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.group;

/** Workflows of the test nodes that more than one test runs. */
final class Numbers {
    private Numbers() {}

    /** The settings of a source of numbers 0, step, 2 step, ... in a column x. */
    static String source(final int rows, final double step) {
        return entry("rows", "xint", rows)
                + entry("step", "xdouble", step)
                + entry("progression", "xstring", "ARITHMETIC")
                + group("column", entry("name", "xstring", "x"));
    }

    /** Ids that do not follow the wires: the order of execution must come from the wires. */
    static WorkflowOnDisk chain() {
        return new WorkflowOnDisk()
                .node(7, "NumberSource", source(3, 0.5))
                .node(2, "Shift", entry("by", "xdouble", "0.1"))
                .node(3, "Judge")
                .connect(7, 1, 2, 1)
                .connect(2, 1, 3, 1);
    }
}
