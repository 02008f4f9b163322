// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.settings;

import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.workflow.FlowVariable;
import org.attentiondynamics.headless.workflow.SavedNode;

/**
 * What the command line changes in a workflow, as it was written there.
 *
 * @param workflowVariables the arguments of -workflow.variable
 * @param options the arguments of -option
 * @param settings the arguments of --set
 */
public record Overrides(
        List<String> workflowVariables, List<String> options, List<String> settings) {
    public Overrides {
        workflowVariables = List.copyOf(workflowVariables);
        options = List.copyOf(options);
        settings = List.copyOf(settings);
    }

    /** Refuses what can be refused without knowing the workflow. */
    public void requireWellFormed() throws RunException {
        variables();
        nodeOptions();
        settingOverrides();
    }

    /** The flow variables they set. */
    public List<FlowVariable> variables() throws RunException {
        List<FlowVariable> variables = new ArrayList<>();
        for (String argument : workflowVariables) {
            variables.add(CommandLineVariable.parse(argument));
        }
        return variables;
    }

    private List<NodeOption> nodeOptions() throws RunException {
        List<NodeOption> parsed = new ArrayList<>();
        for (String argument : options) {
            parsed.add(NodeOption.parse(argument));
        }
        return parsed;
    }

    private List<SettingOverride> settingOverrides() throws RunException {
        List<SettingOverride> parsed = new ArrayList<>();
        for (String argument : settings) {
            parsed.add(SettingOverride.parse(argument));
        }
        return parsed;
    }

    /** Changes the settings of nodes in place: those of -option first, then those of --set. */
    public void apply(final List<SavedNode> nodes) throws RunException {
        for (NodeOption option : nodeOptions()) {
            option.apply(nodes);
        }
        for (SettingOverride override : settingOverrides()) {
            override.apply(nodes);
        }
    }
}
