// SPDX-License-Identifier: Apache-2.0
package org.knime.node;

import java.util.function.Consumer;
import java.util.function.Function;
import org.attentiondynamics.standin.node.FixedPorts;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.port.PortType;
import org.knime.node.DefaultNode.RequireModel;
import org.knime.node.RequirePorts.ConfigurablePort.ExtendableConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.FinalConfigurablePort;
import org.knime.node.RequirePorts.ConfigurablePort.OptionalConfigurablePort;

/** The stage at which a node names its ports. */
@FunctionalInterface
public interface RequirePorts {
    RequireModel dynamicPorts(Consumer<DynamicPortsAdder> ports);

    default RequireModel ports(final Consumer<PortsAdder> ports) {
        return dynamicPorts(adder -> ports.accept(new FixedPorts(adder)));
    }

    /** Adds ports that are always there. */
    interface PortsAdder {
        PortsAdder addInputPort(String name, String description, PortType type);

        PortsAdder addOutputPort(String name, String description, PortType type);

        default PortsAdder addInputTable(final String name, final String description) {
            return addInputPort(name, description, BufferedDataTable.TYPE);
        }

        default PortsAdder addOutputTable(final String name, final String description) {
            return addOutputPort(name, description, BufferedDataTable.TYPE);
        }
    }

    /** Adds groups of ports. */
    interface DynamicPortsAdder {
        DynamicPortsAdder addInputPortGroup(
                String id, Function<RequirePortName, ConfigurablePort> group);

        DynamicPortsAdder addOutputPortGroup(
                String id, Function<RequirePortName, ConfigurablePort> group);
    }

    /** The stage at which a group is named. */
    @FunctionalInterface
    interface RequirePortName {
        RequirePortDescription name(String name);
    }

    /** The stage at which a group is described. */
    @FunctionalInterface
    interface RequirePortDescription {
        RequireConfigurablePortMode description(String description);
    }

    /** The stage at which a group says how many ports it may have. */
    interface RequireConfigurablePortMode {
        FinalConfigurablePort fixed(PortType type);

        RequireSupportedTypes<OptionalConfigurablePort> optional();

        RequireSupportedTypes<ExtendableConfigurablePort> extendable();
    }

    /** The stage at which a group says what its ports may carry. */
    interface RequireSupportedTypes<T> {
        T supportedTypes(PortType... types);
    }

    /** A finished group. */
    interface ConfigurablePort {
        /** A group that needs nothing more. */
        final class FinalConfigurablePort implements ConfigurablePort {
            public FinalConfigurablePort() {}
        }

        /** A group of none or one port. */
        interface OptionalConfigurablePort extends ConfigurablePort {
            FinalConfigurablePort defaultPortType(PortType type);
        }

        /** A group of any number of ports. */
        interface ExtendableConfigurablePort extends ConfigurablePort {
            ExtendableConfigurablePort defaultNonFixedTypes(PortType... types);
        }
    }
}
