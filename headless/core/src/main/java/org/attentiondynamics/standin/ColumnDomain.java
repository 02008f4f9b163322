// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.standin;

import java.util.LinkedHashSet;
import java.util.Set;
import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomain;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.LongValue;
import org.knime.core.data.StringValue;

/**
 * What is known of a column's values as its cells come: the bounds of numbers, and the values of
 * texts while they are few; of truth values both. Starts with what the column says of itself.
 */
final class ColumnDomain {
    private static final int MOST_VALUES = 60;

    private final DataColumnSpec column;
    private final boolean ordered;
    private DataCell lower;
    private DataCell upper;
    private Set<DataCell> values; // in the order they came; null if they are too many, or not kept

    ColumnDomain(final DataColumnSpec column) {
        this.column = column;
        final DataType type = column.getType();
        final DataColumnDomain known = column.getDomain();
        ordered = type.isCompatible(DoubleValue.class);
        lower = known.getLowerBound();
        upper = known.getUpperBound();
        if (type.isCompatible(StringValue.class) || type.isCompatible(BooleanValue.class)) {
            values = new LinkedHashSet<>(known.hasValues() ? known.getValues() : Set.of());
        }
    }

    /** Missing cells change nothing, and no bound becomes NaN. */
    void add(final DataCell cell) {
        if (cell.isMissing()) {
            return;
        }
        if (values != null && values.add(cell) && values.size() > MOST_VALUES) {
            values = null;
        }
        if (ordered && !Double.isNaN(((DoubleValue) cell).getDoubleValue())) {
            lower = lower == null || compare(cell, lower) < 0 ? cell : lower;
            upper = upper == null || compare(cell, upper) > 0 ? cell : upper;
        }
    }

    private static int compare(final DataCell a, final DataCell b) {
        if (a instanceof LongValue && b instanceof LongValue) {
            return Long.compare(((LongValue) a).getLongValue(), ((LongValue) b).getLongValue());
        }
        return Double.compare(
                ((DoubleValue) a).getDoubleValue(), ((DoubleValue) b).getDoubleValue());
    }

    /** The column with what is known now. */
    DataColumnSpec column() {
        final DataColumnDomainCreator domain = new DataColumnDomainCreator(column.getDomain());
        domain.setLowerBound(lower);
        domain.setUpperBound(upper);
        domain.setValues(values);
        final DataColumnSpecCreator creator = new DataColumnSpecCreator(column);
        creator.setDomain(domain.createDomain());
        return creator.createSpec();
    }
}
