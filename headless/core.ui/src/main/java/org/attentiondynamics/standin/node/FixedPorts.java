// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin.node;

import org.knime.core.node.port.PortType;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.knime.node.RequirePorts.PortsAdder;

/** Fixed ports as groups of one port whose id is their name. */
public record FixedPorts(DynamicPortsAdder groups) implements PortsAdder {
    @Override
    public PortsAdder addInputPort(
            final String name, final String description, final PortType type) {
        groups.addInputPortGroup(name, g -> g.name(name).description(description).fixed(type));
        return this;
    }

    @Override
    public PortsAdder addOutputPort(
            final String name, final String description, final PortType type) {
        groups.addOutputPortGroup(name, g -> g.name(name).description(description).fixed(type));
        return this;
    }
}
