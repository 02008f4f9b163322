// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.swing.JComponent;
import org.knime.core.node.port.PortObjectSpec;

/** The columns of a table. No two of them share a name. */
public final class DataTableSpec implements PortObjectSpec, Iterable<DataColumnSpec> {
    private static final String UNNAMED = "default";

    private final String name;
    private final List<DataColumnSpec> columns;
    private final Map<String, Integer> indices = new HashMap<>();

    public DataTableSpec() {
        this(UNNAMED);
    }

    public DataTableSpec(final DataColumnSpec... columns) {
        this(UNNAMED, columns);
    }

    public DataTableSpec(final String name, final DataColumnSpec... columns) {
        this.name = name == null ? UNNAMED : name;
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] == null) {
                throw new IllegalArgumentException("Column " + i + " has no spec.");
            }
            if (indices.putIfAbsent(columns[i].getName(), i) != null) {
                throw new IllegalArgumentException(
                        "Two columns are named '" + columns[i].getName() + "'.");
            }
        }
        this.columns = List.of(columns);
    }

    public String getName() {
        return name;
    }

    public int getNumColumns() {
        return columns.size();
    }

    public DataColumnSpec getColumnSpec(final int index) {
        return columns.get(index);
    }

    /** The column of that name, or null. */
    public DataColumnSpec getColumnSpec(final String column) {
        final int index = findColumnIndex(column);
        return index < 0 ? null : columns.get(index);
    }

    /** The place of that column, or -1. */
    public int findColumnIndex(final String column) {
        return indices.getOrDefault(column, -1);
    }

    public boolean containsName(final String column) {
        return indices.containsKey(column);
    }

    public boolean containsCompatibleType(final Class<? extends DataValue> valueClass) {
        return stream().anyMatch(column -> column.getType().isCompatible(valueClass));
    }

    public final String[] getColumnNames() {
        return stream().map(DataColumnSpec::getName).toArray(String[]::new);
    }

    /** The suggested name, numbered if the spec already has a column of that name. */
    public static String getUniqueColumnName(final DataTableSpec spec, final String suggested) {
        String unique = suggested;
        for (int i = 1; spec.containsName(unique); i++) {
            unique = suggested + " (#" + i + ")";
        }
        return unique;
    }

    @Override
    public Iterator<DataColumnSpec> iterator() {
        return columns.iterator();
    }

    public Stream<DataColumnSpec> stream() {
        return columns.stream();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    /** Same columns in the same order; domains and table names may differ. */
    public boolean equalStructure(final DataTableSpec spec) {
        if (spec == null || spec.getNumColumns() != getNumColumns()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).equalStructure(spec.columns.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof DataTableSpec
                && ((DataTableSpec) o).name.equals(name)
                && ((DataTableSpec) o).columns.equals(columns);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, columns);
    }

    @Override
    public String toString() {
        return name + columns;
    }
}
