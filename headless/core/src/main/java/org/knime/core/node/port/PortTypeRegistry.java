// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

/** All port types. */
public final class PortTypeRegistry {
    private static final PortTypeRegistry INSTANCE = new PortTypeRegistry();

    private PortTypeRegistry() {}

    public static PortTypeRegistry getInstance() {
        return INSTANCE;
    }

    public PortType getPortType(final Class<? extends PortObject> objectClass) {
        return new PortType(objectClass);
    }
}
