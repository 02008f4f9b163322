// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.headless.workflow.FlowVariable;
import org.attentiondynamics.headless.workflow.WorkflowFolder;
import org.attentiondynamics.standin.node.HostedNode.Configured;
import org.attentiondynamics.standin.node.HostedNode.Executed;
import org.attentiondynamics.standin.node.HostedView;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/**
 * One node of one run. Life: {@link #load}, then {@link #configure} (perhaps again, when more is
 * known of the inputs), then {@link #execute}; in a loop all of it again for every pass.
 */
public interface RunnableNode {
    /**
     * A port; its number in a workflow is its index plus one.
     *
     * @param carriesVariables whether flow variables are all that travels through it; nothing need
     *     be connected then, and the node finds null there
     */
    record Port(String name, PortType type, boolean carriesVariables) {
        /** A port for data, which must be connected. */
        public Port(final String name, final PortType type) {
            this(name, type, false);
        }

        public static Port ofVariables(final String name) {
            return new Port(name, new PortType(PortObject.class), true);
        }
    }

    /**
     * Told before the settings are loaded which flow variables there are.
     *
     * @param available the one that was made last comes first
     */
    default void receive(final List<FlowVariable> available) {}

    /**
     * @param model the settings, overrides applied
     * @param creation which optional ports the workflow gave the node; empty settings if nothing is
     *     saved
     */
    void load(NodeSettings model, NodeSettings creation) throws InvalidSettingsException;

    /** Takes the settings of the view, overrides applied; a node without a view has none. */
    default void loadView(final NodeSettings view) throws InvalidSettingsException {}

    List<Port> inputs();

    List<Port> outputs();

    /** The settings in effect, with the defaults of those that were not saved. */
    NodeSettings settings();

    Configured configure(PortObjectSpec[] in) throws InvalidSettingsException;

    Executed execute(PortObject[] in, ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException;

    /** What a person sees of an execution; a node without a view has none. */
    default Optional<HostedView> view(final Executed last) {
        return Optional.empty();
    }

    /** Whether the rows of its tables are those of its inputs, so that verdicts in them are no news. */
    default boolean handsOnRows() {
        return false;
    }

    /**
     * The files the node reads, as far as its settings tell; perhaps some that do not exist.
     *
     * @param workflow what relative paths and URLs in the settings refer to
     */
    default List<Path> reads(final WorkflowFolder workflow) {
        return List.of();
    }

    /** The files the node writes when it executes, beside what is at its outputs. */
    default List<FileTarget> writes() {
        return List.of();
    }
}
