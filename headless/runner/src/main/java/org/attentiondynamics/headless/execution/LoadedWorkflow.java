// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.util.List;
import java.util.Set;
import org.attentiondynamics.headless.workflow.SavedWorkflow;

/**
 * A workflow whose nodes have their settings.
 *
 * @param nodes in an order in which they can be executed
 * @param usedVariables the flow variables that control a setting
 */
public record LoadedWorkflow(
        SavedWorkflow saved, List<LoadedNode> nodes, Set<String> usedVariables) {
    public LoadedWorkflow {
        nodes = List.copyOf(nodes);
        usedVariables = Set.copyOf(usedVariables);
    }
}
