// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects what is known of a column's values. */
public class DataColumnDomainCreator {
    private Set<DataCell> values;
    private DataCell lower;
    private DataCell upper;

    public DataColumnDomainCreator() {}

    public DataColumnDomainCreator(final DataCell lower, final DataCell upper) {
        this.lower = present(lower);
        this.upper = present(upper);
    }

    public DataColumnDomainCreator(final DataColumnDomain domain) {
        values = domain.getValues();
        lower = domain.getLowerBound();
        upper = domain.getUpperBound();
    }

    public void setLowerBound(final DataCell cell) {
        lower = present(cell);
    }

    public void setUpperBound(final DataCell cell) {
        upper = present(cell);
    }

    public void setValues(final Set<? extends DataCell> cells) {
        values = cells == null ? null : Collections.unmodifiableSet(new LinkedHashSet<>(cells));
    }

    public DataColumnDomain createDomain() {
        return new DataColumnDomain(values, lower, upper);
    }

    private static DataCell present(final DataCell cell) {
        return cell == null || cell.isMissing() ? null : cell;
    }
}
