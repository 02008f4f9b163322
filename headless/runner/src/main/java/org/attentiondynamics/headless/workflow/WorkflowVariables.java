// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.workflow;

import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.headless.workflow.FlowVariable.Type;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/** The workflow variables as workflow.knime holds them. */
final class WorkflowVariables {
    private static final String GROUP = "workflow_variables";

    private WorkflowVariables() {}

    static List<FlowVariable> of(final NodeSettings workflow) throws InvalidSettingsException {
        List<FlowVariable> variables = new ArrayList<>();
        if (workflow.containsKey(GROUP)) {
            NodeSettings entries = workflow.getNodeSettings(GROUP);
            for (String key : entries.keySet()) {
                variables.add(variable(entries.getNodeSettings(key)));
            }
        }
        return variables;
    }

    private static FlowVariable variable(final NodeSettings entry) throws InvalidSettingsException {
        String name = entry.getString("name");
        String type = entry.getString("class");
        String key = "value";
        return switch (type == null ? "" : type) {
            case "INTEGER" ->
                    new FlowVariable(name, Type.INTEGER, Integer.toString(entry.getInt(key)));
            case "LONG" -> new FlowVariable(name, Type.LONG, Long.toString(entry.getLong(key)));
            case "DOUBLE" ->
                    new FlowVariable(name, Type.DOUBLE, Double.toString(entry.getDouble(key)));
            case "BOOLEAN" ->
                    new FlowVariable(name, Type.BOOLEAN, Boolean.toString(entry.getBoolean(key)));
            case "STRING" -> new FlowVariable(name, Type.STRING, entry.getString(key, ""));
            default ->
                    throw new InvalidSettingsException(
                            "The workflow variable \""
                                    + name
                                    + "\" has type "
                                    + type
                                    + ", and this runner knows INTEGER, LONG, DOUBLE, BOOLEAN and"
                                    + " STRING. Remove it in KNIME and save again.");
        };
    }
}
