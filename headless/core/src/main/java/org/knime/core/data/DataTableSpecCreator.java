// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.ArrayList;
import java.util.List;

/** Puts a table spec together column by column. */
public final class DataTableSpecCreator {
    private final List<DataColumnSpec> columns = new ArrayList<>();
    private String name;

    public DataTableSpecCreator() {}

    public DataTableSpecCreator(final DataTableSpec spec) {
        name = spec.getName();
        addColumns(spec);
    }

    public DataTableSpecCreator setName(final String name) {
        this.name = name;
        return this;
    }

    /** Appends the columns; names already taken are refused. */
    public DataTableSpecCreator addColumns(final DataColumnSpec... specs) {
        for (final DataColumnSpec spec : specs) {
            if (spec == null) {
                throw new IllegalArgumentException("Column " + columns.size() + " has no spec.");
            }
        }
        final List<DataColumnSpec> all = new ArrayList<>(columns);
        all.addAll(List.of(specs));
        new DataTableSpec(all.toArray(DataColumnSpec[]::new));
        columns.addAll(List.of(specs));
        return this;
    }

    public DataTableSpecCreator addColumns(final DataTableSpec spec) {
        return addColumns(spec.stream().toArray(DataColumnSpec[]::new));
    }

    public DataTableSpec createSpec() {
        return new DataTableSpec(name, columns.toArray(DataColumnSpec[]::new));
    }
}
