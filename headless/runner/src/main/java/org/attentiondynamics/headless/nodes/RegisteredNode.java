// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.headless.workflow.WorkflowFolder;
import org.attentiondynamics.standin.node.HostedNode;
import org.attentiondynamics.standin.node.HostedNode.Configured;
import org.attentiondynamics.standin.node.HostedNode.Executed;
import org.attentiondynamics.standin.node.HostedPortGroup;
import org.attentiondynamics.standin.node.HostedView;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortType;

/** A node declared with DefaultNodeFactory, hosted by the stand-in. */
final class RegisteredNode implements RunnableNode {
    private final HostedNode node;
    private NodeSettings creation = new NodeSettings("node_creation_config");

    RegisteredNode(final HostedNode node) {
        this.node = node;
    }

    @Override
    public void load(final NodeSettings model, final NodeSettings creationConfig)
            throws InvalidSettingsException {
        creation = creationConfig;
        node.configurePorts(creationConfig);
        node.loadSettings(model);
    }

    @Override
    public void loadView(final NodeSettings view) throws InvalidSettingsException {
        node.loadViewSettings(view);
    }

    @Override
    public List<Port> inputs() {
        return ports(node.inputGroups(), node.inPortTypes());
    }

    @Override
    public List<Port> outputs() {
        return ports(node.outputGroups(), node.outPortTypes());
    }

    /** The name of a port is that of its group; the second port of a group gets a number. */
    private List<Port> ports(final List<HostedPortGroup> groups, final PortType[] types) {
        List<Port> ports = new ArrayList<>();
        for (HostedPortGroup group : groups) {
            int size = group.kind() == HostedPortGroup.Kind.FIXED ? 1 : created(group);
            for (int k = 0; k < size && ports.size() < types.length; k++) {
                ports.add(
                        new Port(
                                k == 0 ? group.name() : group.name() + " " + (k + 1),
                                types[ports.size()]));
            }
        }
        return ports;
    }

    private int created(final HostedPortGroup group) {
        try {
            return !creation.containsKey(group.id())
                    ? 0
                    : (int)
                            creation.getNodeSettings(group.id()).keySet().stream()
                                    .filter(key -> key.startsWith("port_"))
                                    .count();
        } catch (InvalidSettingsException e) {
            throw new IllegalStateException(
                    "a creation config holds groups only, and the node accepted it", e);
        }
    }

    @Override
    public NodeSettings settings() {
        NodeSettings settings = new NodeSettings("model");
        node.saveSettings(settings);
        return settings;
    }

    @Override
    public Configured configure(final PortObjectSpec[] in) throws InvalidSettingsException {
        return node.configure(in);
    }

    @Override
    public Executed execute(final PortObject[] in, final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        return node.execute(in, exec);
    }

    /** A node of an extension does not say what it reads, but its settings name it. */
    @Override
    public List<Path> reads(final WorkflowFolder workflow) {
        return NamedFiles.in(settings(), workflow);
    }

    @Override
    public Optional<HostedView> view(final Executed last) {
        return node.view(last);
    }
}
