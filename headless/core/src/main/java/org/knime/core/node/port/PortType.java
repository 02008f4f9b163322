// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port;

/** The type of a port: the class of the objects it carries. */
public final class PortType {
    private final Class<? extends PortObject> objectClass;

    public PortType(final Class<? extends PortObject> objectClass) {
        this.objectClass = objectClass;
    }

    public Class<? extends PortObject> getPortObjectClass() {
        return objectClass;
    }

    public boolean acceptsPortObjectClass(final Class<? extends PortObject> cls) {
        return objectClass.isAssignableFrom(cls);
    }

    public boolean isSuperTypeOf(final PortType other) {
        return acceptsPortObjectClass(other.objectClass);
    }

    public String getName() {
        return objectClass.getSimpleName();
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof PortType type && type.objectClass == objectClass;
    }

    @Override
    public int hashCode() {
        return objectClass.hashCode();
    }

    @Override
    public String toString() {
        return getName();
    }
}
