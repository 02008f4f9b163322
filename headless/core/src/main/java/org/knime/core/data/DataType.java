// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The type of a column: a class of cells and the ways in which they can be read. */
public final class DataType {
    private static final Map<String, String> NAMES =
            Map.of(
                    "DoubleCell", "Number (double)",
                    "IntCell", "Number (integer)",
                    "LongCell", "Number (long)",
                    "StringCell", "String",
                    "BooleanCell", "Boolean value",
                    "PNGImageCell", "PNG Image",
                    "MissingCell", "?");
    private static final DataCell MISSING = new MissingCell(null);

    private final Class<? extends DataCell> cellClass;

    private DataType(final Class<? extends DataCell> cellClass) {
        this.cellClass = Objects.requireNonNull(cellClass, "A type needs a class of cells.");
    }

    public static DataType getType(final Class<? extends DataCell> cellClass) {
        return new DataType(cellClass);
    }

    public static DataCell getMissingCell() {
        return MISSING;
    }

    public Class<? extends DataCell> getCellClass() {
        return cellClass;
    }

    public String getName() {
        final String simple = cellClass.getSimpleName();
        return NAMES.getOrDefault(simple, simple);
    }

    public boolean isMissingValueType() {
        return cellClass == MissingCell.class;
    }

    /** Whether cells of this type can be read as the given value; a missing cell passes as any. */
    public boolean isCompatible(final Class<? extends DataValue> valueClass) {
        return isMissingValueType() || valueClass.isAssignableFrom(cellClass);
    }

    /** Whether cells of the other type may stand in a column of this one. */
    public boolean isASuperTypeOf(final DataType type) {
        if (equals(type) || type.isMissingValueType()) {
            return true;
        }
        final Set<Class<? extends DataValue>> own = values(cellClass);
        return !own.isEmpty() && values(type.cellClass).containsAll(own);
    }

    public List<Class<? extends DataValue>> getValueClasses() {
        return List.copyOf(values(cellClass));
    }

    private static Set<Class<? extends DataValue>> values(final Class<?> type) {
        final Set<Class<? extends DataValue>> found = new LinkedHashSet<>();
        for (Class<?> c = type; c != null && c != DataCell.class; c = c.getSuperclass()) {
            collect(c, found);
        }
        return found;
    }

    private static void collect(final Class<?> type, final Set<Class<? extends DataValue>> found) {
        for (final Class<?> each : type.getInterfaces()) {
            if (each != DataValue.class && DataValue.class.isAssignableFrom(each)) {
                found.add(each.asSubclass(DataValue.class));
                collect(each, found);
            }
        }
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof DataType && ((DataType) o).cellClass == cellClass;
    }

    @Override
    public int hashCode() {
        return cellClass.hashCode();
    }

    @Override
    public String toString() {
        return getName();
    }
}
