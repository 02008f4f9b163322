// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attentiondynamics.headless.execution.LoadedNode.Source;
import org.attentiondynamics.headless.nodes.BuiltInNodes;
import org.attentiondynamics.headless.nodes.NodeCatalogue;
import org.attentiondynamics.headless.nodes.NodeCatalogue.Found;
import org.attentiondynamics.headless.nodes.RunnableNode.Port;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.settings.VariableTree;
import org.attentiondynamics.headless.workflow.FlowVariable;
import org.attentiondynamics.headless.workflow.SavedConnection;
import org.attentiondynamics.headless.workflow.SavedNode;
import org.attentiondynamics.headless.workflow.SavedWorkflow;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/**
 * Gives every node of a saved workflow its code, its settings and its wires. Whatever is missing is
 * said before anything runs.
 */
public final class WorkflowLoader {
    private final SavedWorkflow workflow;
    private final Map<String, FlowVariable> workflowVariables = new LinkedHashMap<>();
    private final Map<Integer, Map<String, FlowVariable>> variablesAfter = new HashMap<>();
    private final Map<Integer, LoadedNode> loaded = new LinkedHashMap<>();
    private final Set<String> usedVariables = new HashSet<>();

    private WorkflowLoader(final SavedWorkflow workflow, final List<FlowVariable> given) {
        this.workflow = workflow;
        workflow.variables().forEach(v -> workflowVariables.put(v.name(), v));
        given.forEach(v -> workflowVariables.put(v.name(), v));
    }

    /**
     * @param given flow variables of the command line, which replace those of the workflow with the
     *     same name
     */
    public static LoadedWorkflow load(
            final SavedWorkflow workflow,
            final NodeCatalogue catalogue,
            final List<FlowVariable> given)
            throws RunException {
        return new WorkflowLoader(workflow, given).load(catalogue);
    }

    private LoadedWorkflow load(final NodeCatalogue catalogue) throws RunException {
        List<SavedNode> order = ExecutionOrder.of(workflow);
        Map<Integer, Found> found = find(catalogue);
        for (SavedNode node : order) {
            loadSettings(node, found.get(node.id()));
            Found code = found.get(node.id());
            loaded.put(
                    node.id(),
                    new LoadedNode(node, code.node(), code.bundle(), inputs(node, code)));
        }
        return new LoadedWorkflow(workflow, new ArrayList<>(loaded.values()), usedVariables);
    }

    private Map<Integer, Found> find(final NodeCatalogue catalogue) throws RunException {
        Map<Integer, Found> found = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (SavedNode node : workflow.nodes()) {
            Optional<Found> code = catalogue.find(node.factory(), workflow.folder());
            code.ifPresent(c -> found.put(node.id(), c));
            if (code.isEmpty()) {
                unknown.add(node.title() + " (" + node.factory() + ")");
            }
        }
        if (!unknown.isEmpty()) {
            throw RunException.load(
                    "Cannot load workflow "
                            + workflow.folder().name()
                            + ", because this runner has no "
                            + String.join(", no ", unknown)
                            + ". It executes the nodes of the installed extension and "
                            + BuiltInNodes.NAMES
                            + ". Replace the node, or execute the workflow in KNIME.");
        }
        return found;
    }

    private void loadSettings(final SavedNode node, final Found code) throws RunException {
        Map<String, FlowVariable> variables = variablesBefore(node);
        try {
            if (node.variables().isPresent()) {
                variables.putAll(
                        VariableTree.apply(
                                node.model(), node.variables().get(), variables, usedVariables));
            }
            variablesAfter.put(node.id(), variables);
            code.node()
                    .load(
                            node.model(),
                            node.creationConfig().orElse(new NodeSettings("node_creation_config")));
            if (node.view().isPresent()) {
                loadViewSettings(node, node.view().get(), code, variables);
            }
        } catch (InvalidSettingsException e) {
            throw RunException.load("Cannot load " + node.title() + ". " + e.getMessage(), e);
        }
    }

    private void loadViewSettings(
            final SavedNode node,
            final NodeSettings view,
            final Found code,
            final Map<String, FlowVariable> variables)
            throws InvalidSettingsException {
        if (node.viewVariables().isPresent()) {
            VariableTree.apply(view, node.viewVariables().get(), variables, usedVariables);
        }
        code.node().loadView(view);
    }

    /**
     * What the nodes before hand on: where two hand on the same name, the one at the lower port
     * wins.
     */
    private Map<String, FlowVariable> variablesBefore(final SavedNode node) {
        Map<String, FlowVariable> variables = new LinkedHashMap<>(workflowVariables);
        workflow.connections().stream()
                .filter(c -> c.target() == node.id())
                .sorted(Comparator.comparingInt(SavedConnection::targetPort).reversed())
                .forEach(c -> variables.putAll(variablesAfter.get(c.source())));
        return variables;
    }

    private List<Source> inputs(final SavedNode node, final Found code) throws RunException {
        Source[] inputs = new Source[code.node().inputs().size()];
        for (SavedConnection c : workflow.connections()) {
            if (c.target() == node.id() && (c.targetPort() != 0 || c.sourcePort() != 0)) {
                requirePort(c.targetPort(), inputs.length, node, "input");
                SavedNode source = loaded.get(c.source()).saved();
                List<Port> outputs = loaded.get(c.source()).node().outputs();
                requirePort(c.sourcePort(), outputs.size(), source, "output");
                requireType(
                        outputs.get(c.sourcePort() - 1),
                        source,
                        code.node().inputs().get(c.targetPort() - 1),
                        node);
                inputs[c.targetPort() - 1] = new Source(c.source(), c.sourcePort() - 1);
            }
        }
        return Arrays.asList(inputs);
    }

    private void requirePort(
            final int port, final int ports, final SavedNode node, final String kind)
            throws RunException {
        if (port < 1 || port > ports) {
            throw RunException.load(
                    "Cannot load workflow "
                            + workflow.folder().name()
                            + ", because a connection uses "
                            + kind
                            + " "
                            + port
                            + " of "
                            + node.title()
                            + ", which has "
                            + ports
                            + " "
                            + kind
                            + (ports == 1 ? "" : "s")
                            + ". Save the workflow again in KNIME.");
        }
    }

    private void requireType(
            final Port output, final SavedNode source, final Port input, final SavedNode target)
            throws RunException {
        if (!input.type().isSuperTypeOf(output.type())) {
            throw RunException.load(
                    "Cannot load workflow "
                            + workflow.folder().name()
                            + ", because output \""
                            + output.name()
                            + "\" of "
                            + source.title()
                            + " does not fit input \""
                            + input.name()
                            + "\" of "
                            + target.title()
                            + ". Connect them anew in KNIME.");
        }
    }
}
