// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.flow;

import java.util.List;
import java.util.Optional;
import org.attentiondynamics.standin.node.HostedNode.Configured;
import org.attentiondynamics.standin.node.HostedNode.Executed;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** KNIME's Interval Loop Start without data ports: what it hands on are its variables. */
public final class IntervalLoopStartNode implements LoopStart {
    private NodeSettings model;
    private IntervalSettings settings;

    @Override
    public void load(final NodeSettings saved, final NodeSettings creation)
            throws InvalidSettingsException {
        if (CreatedPorts.count(creation, "Pass through") > 0) {
            throw new InvalidSettingsException(
                    "The node has ports that pass data through, which this runner does not support."
                            + " Remove them in KNIME and connect the data to the nodes in the loop.");
        }
        settings = IntervalSettings.of(saved);
        model = saved;
    }

    @Override
    public List<Pass> passes() {
        return settings.passes();
    }

    @Override
    public List<Port> inputs() {
        return List.of();
    }

    @Override
    public List<Port> outputs() {
        return List.of();
    }

    @Override
    public NodeSettings settings() {
        return model;
    }

    @Override
    public Configured configure(final PortObjectSpec[] in) {
        return new Configured(new PortObjectSpec[0], Optional.empty());
    }

    @Override
    public Executed execute(final PortObject[] in, final ExecutionContext exec) {
        return new Executed(new PortObject[0], new PortObject[0], Optional.empty());
    }
}
