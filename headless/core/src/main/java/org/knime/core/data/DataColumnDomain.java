// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.Objects;
import java.util.Set;

/** What is known of the values in a column: bounds, or the possible values, or nothing. */
public final class DataColumnDomain {
    private final Set<DataCell> values;
    private final DataCell lower;
    private final DataCell upper;

    DataColumnDomain(final Set<DataCell> values, final DataCell lower, final DataCell upper) {
        this.values = values;
        this.lower = lower;
        this.upper = upper;
    }

    public Set<DataCell> getValues() {
        return values;
    }

    public boolean hasValues() {
        return values != null;
    }

    public DataCell getLowerBound() {
        return lower;
    }

    public boolean hasLowerBound() {
        return lower != null;
    }

    public DataCell getUpperBound() {
        return upper;
    }

    public boolean hasUpperBound() {
        return upper != null;
    }

    public boolean hasBounds() {
        return lower != null && upper != null;
    }

    @Override
    public boolean equals(final Object o) {
        if (!(o instanceof DataColumnDomain)) {
            return false;
        }
        final DataColumnDomain other = (DataColumnDomain) o;
        return Objects.equals(values, other.values)
                && Objects.equals(lower, other.lower)
                && Objects.equals(upper, other.upper);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values, lower, upper);
    }

    @Override
    public String toString() {
        return "lower=" + lower + ", upper=" + upper + ", values=" + values;
    }
}
