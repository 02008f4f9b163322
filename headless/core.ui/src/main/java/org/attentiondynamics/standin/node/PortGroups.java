// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin.node;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.knime.core.node.port.PortType;
import org.knime.node.RequirePorts.ConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.ExtendableConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.FinalConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.OptionalConfigurablePort;
import org.knime.node.RequirePorts.DynamicPortsAdder;
import org.knime.node.RequirePorts.RequireConfigurablePortMode;
import org.knime.node.RequirePorts.RequirePortName;
import org.knime.node.RequirePorts.RequireSupportedTypes;

/** The port groups of a node. Ids are unique over inputs and outputs together, as genuine KNIME demands. */
public final class PortGroups implements DynamicPortsAdder {
    final List<HostedPortGroup> inputs = new ArrayList<>();
    final List<HostedPortGroup> outputs = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    PortGroups() {}

    @Override
    public DynamicPortsAdder addInputPortGroup(
            final String id, final Function<RequirePortName, ConfigurablePort> group) {
        return add(inputs, id, group);
    }

    @Override
    public DynamicPortsAdder addOutputPortGroup(
            final String id, final Function<RequirePortName, ConfigurablePort> group) {
        return add(outputs, id, group);
    }

    private PortGroups add(
            final List<HostedPortGroup> side,
            final String id,
            final Function<RequirePortName, ConfigurablePort> group) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException(
                    "two port groups of a node are named \""
                            + id
                            + "\"; every input and output needs its own name");
        }
        group.apply(name -> description -> new Mode(side, id, name, description));
        return this;
    }

    private record Mode(List<HostedPortGroup> side, String id, String name, String description)
            implements RequireConfigurablePortMode {
        @Override
        public FinalConfigurablePort fixed(final PortType type) {
            add(HostedPortGroup.Kind.FIXED, type);
            return new FinalConfigurablePort();
        }

        @Override
        public RequireSupportedTypes<OptionalConfigurablePort> optional() {
            return types -> {
                add(HostedPortGroup.Kind.OPTIONAL, types);
                return type -> new FinalConfigurablePort();
            };
        }

        @Override
        public RequireSupportedTypes<ExtendableConfigurablePort> extendable() {
            return types -> {
                add(HostedPortGroup.Kind.EXTENDABLE, types);
                return new Extendable();
            };
        }

        private void add(final HostedPortGroup.Kind kind, final PortType... types) {
            side.add(new HostedPortGroup(id, name, description, kind, List.of(types)));
        }
    }

    private record Extendable() implements ExtendableConfigurablePort {
        @Override
        public ExtendableConfigurablePort defaultNonFixedTypes(final PortType... types) {
            throw new UnsupportedOperationException(
                    "ports that are there by default but can be removed are not supported outside KNIME");
        }
    }
}
