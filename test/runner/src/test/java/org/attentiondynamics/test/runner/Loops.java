// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner;

import static org.attentiondynamics.test.runner.WorkflowOnDisk.entry;
import static org.attentiondynamics.test.runner.WorkflowOnDisk.group;

/** KNIME's loop nodes with the settings it saves, as parts of workflows on disk. */
final class Loops {
    static final String END =
            "row=APPEND_SUFFIX iteration=true propagate=false empty=true types=false specs=false";

    private static final String LOOPER = "org.knime.base.node.meta.looper.";
    private static final String TO_COLUMN =
            "org.knime.base.node.flowvariable.appendvariabletotable4.AppendVariableToTable4NodeFactory";

    private Loops() {}

    /** A start by default settings but for the interval; the variables are of type double. */
    static WorkflowOnDisk start(
            final WorkflowOnDisk workflow,
            final int id,
            final String prefix,
            final double from,
            final double to,
            final double step) {
        return start(workflow, id, "", interval(prefix, "DOUBLE", from, to, step));
    }

    /**
     * @param groups what settings.xml holds beside the model
     */
    static WorkflowOnDisk start(
            final WorkflowOnDisk workflow,
            final int id,
            final String groups,
            final String settings) {
        return workflow.named(
                id,
                "Interval Loop Start",
                LOOPER + "LoopStartIntervalDynamicNodeFactory",
                groups,
                settings);
    }

    static String interval(
            final String prefix,
            final String type,
            final double from,
            final double to,
            final double step) {
        return entry("from", "xdouble", from)
                + entry("to", "xdouble", to)
                + entry("step", "xdouble", step)
                + entry("prefix", "xstring", prefix)
                + entry("variableType", "xstring", type);
    }

    static WorkflowOnDisk end(final WorkflowOnDisk workflow, final int id) {
        return end(workflow, id, END, 1);
    }

    /**
     * @param settings like {@link #END}
     * @param ports how many tables are collected
     */
    static WorkflowOnDisk end(
            final WorkflowOnDisk workflow, final int id, final String settings, final int ports) {
        StringBuilder created = new StringBuilder();
        for (int i = 1; i < ports; i++) {
            created.append(
                    group(
                            "port_" + (i - 1),
                            entry(
                                    "object_class",
                                    "xstring",
                                    "org.knime.core.node.BufferedDataTable")));
        }
        return workflow.named(
                id,
                "Loop End",
                LOOPER + "LoopEndDynamicNodeFactory",
                group("node_creation_config", group("Collector", created.toString())),
                entry("addIterationColumn", "xboolean", value(settings, "iteration"))
                        + entry("rowKeyPolicy", "xstring", value(settings, "row"))
                        + entry("propagateLoopVariables", "xboolean", value(settings, "propagate"))
                        + switches("ignoreEmptyTables", value(settings, "empty"))
                        + switches("tolerateColumnTypes", value(settings, "types"))
                        + switches("tolerateChangingSpecs", value(settings, "specs")));
    }

    private static String value(final String settings, final String key) {
        return settings.replaceAll(".*\\b" + key + "=(\\w+).*", "$1");
    }

    private static String switches(final String key, final String value) {
        return group(key, entry("array-size", "xint", 1) + entry("0", "xboolean", value));
    }

    /** A node that appends columns of the variables named. */
    static WorkflowOnDisk toColumn(
            final WorkflowOnDisk workflow, final int id, final String... variables) {
        return toColumnBy("MANUAL", workflow, id, variables);
    }

    static WorkflowOnDisk toColumnBy(
            final String mode,
            final WorkflowOnDisk workflow,
            final int id,
            final String... variables) {
        StringBuilder selected = new StringBuilder(entry("array-size", "xint", variables.length));
        for (int i = 0; i < variables.length; i++) {
            selected.append(entry(Integer.toString(i), "xstring", variables[i]));
        }
        return workflow.named(
                id,
                "Variable to Table Column",
                TO_COLUMN,
                "",
                group(
                        "filter",
                        entry("mode", "xstring", mode)
                                + group(
                                        "manualFilter",
                                        group("manuallySelected", selected.toString())
                                                + group(
                                                        "manuallyDeselected",
                                                        entry("array-size", "xint", 0))
                                                + entry(
                                                        "includeUnknownColumns",
                                                        "xboolean",
                                                        false))));
    }
}
