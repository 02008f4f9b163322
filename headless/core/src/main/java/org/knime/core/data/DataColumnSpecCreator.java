// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

/** Makes column specs. */
public final class DataColumnSpecCreator {
    private String name;
    private DataType type;
    private DataColumnDomain domain = new DataColumnDomainCreator().createDomain();

    public DataColumnSpecCreator(final String name, final DataType type) {
        setName(name);
        setType(type);
    }

    public DataColumnSpecCreator(final DataColumnSpec spec) {
        name = spec.getName();
        type = spec.getType();
        domain = spec.getDomain();
    }

    public void setName(final String name) {
        if (name == null) {
            throw new IllegalArgumentException("A column needs a name.");
        }
        this.name = name;
    }

    public void setType(final DataType type) {
        if (type == null) {
            throw new IllegalArgumentException("The column '" + name + "' needs a type.");
        }
        this.type = type;
    }

    public DataType getType() {
        return type;
    }

    /** Sets what is known of the values; null means nothing. */
    public void setDomain(final DataColumnDomain domain) {
        this.domain = domain == null ? new DataColumnDomainCreator().createDomain() : domain;
    }

    public DataColumnSpec createSpec() {
        return new DataColumnSpec(name, type, domain);
    }
}
