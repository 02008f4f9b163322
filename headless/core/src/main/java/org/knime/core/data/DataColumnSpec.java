// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Objects;

/** Name, type and domain of a column. */
public final class DataColumnSpec {
    private final String name;
    private final DataType type;
    private final DataColumnDomain domain;

    DataColumnSpec(final String name, final DataType type, final DataColumnDomain domain) {
        this.name = name;
        this.type = type;
        this.domain = domain;
    }

    public String getName() {
        return name;
    }

    public DataType getType() {
        return type;
    }

    public DataColumnDomain getDomain() {
        return domain;
    }

    /** Same name and type; the domains may differ. */
    public boolean equalStructure(final DataColumnSpec spec) {
        return spec != null && name.equals(spec.name) && type.equals(spec.type);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof DataColumnSpec
                && equalStructure((DataColumnSpec) o)
                && domain.equals(((DataColumnSpec) o).domain);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type);
    }

    @Override
    public String toString() {
        return name + " (" + type + ")";
    }
}
