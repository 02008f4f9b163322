// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.workflow;

import java.util.List;

/**
 * A workflow as saved: what is on the canvas, not what can be executed.
 *
 * @param createdBy the version of KNIME that wrote it
 * @param nodes in the order of their ids
 * @param variables the workflow variables with their saved values
 */
public record SavedWorkflow(
        WorkflowFolder folder,
        String createdBy,
        List<SavedNode> nodes,
        List<SavedConnection> connections,
        List<FlowVariable> variables) {

    public SavedWorkflow {
        nodes = List.copyOf(nodes);
        connections = List.copyOf(connections);
        variables = List.copyOf(variables);
    }
}
