// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.execution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.attentiondynamics.headless.nodes.RunnableNode;
import org.attentiondynamics.headless.nodes.flow.LoopStart.Pass;
import org.attentiondynamics.headless.settings.VariableTree;
import org.attentiondynamics.headless.workflow.FlowVariable;
import org.attentiondynamics.headless.workflow.SavedConnection;
import org.attentiondynamics.headless.workflow.SavedNode;
import org.attentiondynamics.headless.workflow.SavedWorkflow;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;

/**
 * The flow variables that every node hands on, and the settings of nodes under their control. In a
 * loop the variables, and so the settings, change with every pass.
 *
 * <p>Nodes of which none is connected to another may be loaded by several threads at a time.
 */
final class FlowVariables {
    private final SavedWorkflow workflow;
    private final Map<String, FlowVariable> ofWorkflow = new LinkedHashMap<>();
    private final Map<Integer, SavedNode> startsByEnd;
    private final Map<Integer, Map<String, FlowVariable>> after = new ConcurrentHashMap<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    /**
     * @param given flow variables of the command line, which replace those of the workflow with the
     *     same name
     * @param startsByEnd the starts of loops by the ids of their ends
     */
    FlowVariables(
            final SavedWorkflow workflow,
            final List<FlowVariable> given,
            final Map<Integer, SavedNode> startsByEnd) {
        this.workflow = workflow;
        this.startsByEnd = Map.copyOf(startsByEnd);
        put(workflow.variables(), ofWorkflow);
        put(given, ofWorkflow);
    }

    /** The last one put in is the last one. */
    private static void put(
            final Collection<FlowVariable> made, final Map<String, FlowVariable> variables) {
        for (FlowVariable variable : made) {
            variables.remove(variable.name());
            variables.put(variable.name(), variable);
        }
    }

    /** The names of those that control a setting, as far as nodes have been loaded. */
    Set<String> used() {
        return Set.copyOf(used);
    }

    /**
     * Gives a node its settings, by the variables that the nodes before it hand on now.
     *
     * @param saved its settings are overwritten
     */
    void load(final SavedNode saved, final RunnableNode node) throws InvalidSettingsException {
        Map<String, FlowVariable> before = before(saved);
        Map<String, FlowVariable> handedOn =
                startsByEnd.containsKey(saved.id())
                        ? before(startsByEnd.get(saved.id()))
                        : new LinkedHashMap<>(before);
        if (saved.variables().isPresent()) {
            put(
                    VariableTree.apply(saved.model(), saved.variables().get(), before, used)
                            .values(),
                    handedOn);
        }
        after.put(saved.id(), handedOn);
        List<FlowVariable> latestFirst = new ArrayList<>(before.values());
        Collections.reverse(latestFirst);
        node.receive(latestFirst);
        node.load(
                saved.model(),
                saved.creationConfig().orElse(new NodeSettings("node_creation_config")));
        if (saved.view().isPresent()) {
            loadView(saved, saved.view().get(), node, before);
        }
    }

    private void loadView(
            final SavedNode saved,
            final NodeSettings view,
            final RunnableNode node,
            final Map<String, FlowVariable> before)
            throws InvalidSettingsException {
        if (saved.viewVariables().isPresent()) {
            VariableTree.apply(view, saved.viewVariables().get(), before, used);
        }
        node.loadView(view);
    }

    /** {@link #load}, for another pass: the files that the node reads must stay the same. */
    void loadAgain(final LoadedNode node) throws InvalidSettingsException {
        List<Path> before = node.node().reads(workflow.folder());
        load(node.saved(), node.node());
        List<Path> now = node.node().reads(workflow.folder());
        if (!now.equals(before)) {
            throw new InvalidSettingsException(
                    "It reads "
                            + now
                            + " after "
                            + before
                            + ", and this runner supports no node in a loop that reads other files"
                            + " in other passes. Read all of them before the loop.");
        }
    }

    /** A loaded start hands on the variables of a pass. */
    void begin(final SavedNode start, final Pass pass) {
        put(pass.variables(), after.get(start.id()));
    }

    /**
     * What the nodes before hand on: where two hand on the same name, the one at the lower port
     * wins.
     */
    private Map<String, FlowVariable> before(final SavedNode node) {
        Map<String, FlowVariable> variables = new LinkedHashMap<>(ofWorkflow);
        workflow.connections().stream()
                .filter(c -> c.target() == node.id())
                .sorted(Comparator.comparingInt(SavedConnection::targetPort).reversed())
                .forEach(c -> put(after.get(c.source()).values(), variables));
        return variables;
    }
}
