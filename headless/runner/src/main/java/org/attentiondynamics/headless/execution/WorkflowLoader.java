// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentiondynamics.headless.execution.LoadedNode.Source;
import org.attentiondynamics.headless.nodes.BuiltInNodes;
import org.attentiondynamics.headless.nodes.NodeCatalogue;
import org.attentiondynamics.headless.nodes.NodeCatalogue.Found;
import org.attentiondynamics.headless.nodes.RunnableNode;
import org.attentiondynamics.headless.nodes.RunnableNode.Port;
import org.attentiondynamics.headless.nodes.flow.LoopEnd;
import org.attentiondynamics.headless.nodes.flow.LoopStart;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.workflow.FlowVariable;
import org.attentiondynamics.headless.workflow.SavedConnection;
import org.attentiondynamics.headless.workflow.SavedNode;
import org.attentiondynamics.headless.workflow.SavedWorkflow;
import org.knime.core.node.InvalidSettingsException;

/**
 * Gives every node of a saved workflow its code, its settings and its wires. Whatever is missing is
 * said before anything runs.
 */
public final class WorkflowLoader {
    private final SavedWorkflow workflow;
    private final List<FlowVariable> given;
    private final Map<Integer, LoadedNode> loaded = new LinkedHashMap<>();

    private WorkflowLoader(final SavedWorkflow workflow, final List<FlowVariable> given) {
        this.workflow = workflow;
        this.given = given;
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
        LoopNesting nesting =
                LoopNesting.of(
                        workflow,
                        order,
                        node -> found.get(node.id()).node() instanceof LoopStart,
                        node -> found.get(node.id()).node() instanceof LoopEnd);
        FlowVariables variables = new FlowVariables(workflow, given, nesting.startsByEnd());
        for (SavedNode node : new StepOrder(workflow, nesting).of(order)) {
            Found code = found.get(node.id());
            loadSettings(node, code.node(), variables);
            if (!nesting.around(node).isEmpty()) {
                requireNoFile(node, code.node());
            }
            loaded.put(
                    node.id(),
                    new LoadedNode(node, code.node(), code.bundle(), inputs(node, code)));
        }
        return new LoadedWorkflow(
                workflow, Step.of(new ArrayList<>(loaded.values()), nesting), variables);
    }

    /** Of a file that every pass writes anew, only the last would be known. */
    private static void requireNoFile(final SavedNode node, final RunnableNode code)
            throws RunException {
        if (!code.writes().isEmpty()) {
            throw RunException.load(
                    "Cannot load "
                            + node.title()
                            + ", because it is in a loop, and this runner writes no files in"
                            + " loops. Put it behind the Loop End in KNIME.");
        }
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

    private static void loadSettings(
            final SavedNode node, final RunnableNode code, final FlowVariables variables)
            throws RunException {
        try {
            variables.load(node, code);
            if (code instanceof LoopStart start) {
                variables.begin(node, start.passes().get(0));
            }
        } catch (InvalidSettingsException e) {
            throw RunException.load("Cannot load " + node.title() + ". " + e.getMessage(), e);
        }
    }

    private List<Source> inputs(final SavedNode node, final Found code) throws RunException {
        Source[] inputs = new Source[code.node().inputs().size()];
        for (SavedConnection c : workflow.connections()) {
            if (c.target() == node.id() && !carriesVariables(c, code.node().inputs())) {
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

    private static boolean carriesVariables(final SavedConnection c, final List<Port> inputs) {
        boolean intoVariables =
                c.targetPort() == 0
                        || c.targetPort() > 0
                                && c.targetPort() <= inputs.size()
                                && inputs.get(c.targetPort() - 1).carriesVariables();
        return c.sourcePort() == 0 && intoVariables;
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
