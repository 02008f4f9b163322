// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.util.List;
import java.util.Set;
import org.attentiondynamics.headless.workflow.SavedWorkflow;

/** A workflow whose nodes have their settings; those in loops have the settings of the first pass. */
public final class LoadedWorkflow {
    private final SavedWorkflow saved;
    private final List<Step> steps;
    private final FlowVariables variables;

    /**
     * @param steps in an order in which they can be executed
     */
    LoadedWorkflow(
            final SavedWorkflow saved, final List<Step> steps, final FlowVariables variables) {
        this.saved = saved;
        this.steps = List.copyOf(steps);
        this.variables = variables;
    }

    public SavedWorkflow saved() {
        return saved;
    }

    List<Step> steps() {
        return steps;
    }

    FlowVariables variables() {
        return variables;
    }

    /** In an order in which they can be executed. */
    public List<LoadedNode> nodes() {
        return steps.stream().flatMap(step -> step.nodes().stream()).toList();
    }

    /** The flow variables that control a setting. */
    public Set<String> usedVariables() {
        return variables.used();
    }
}
