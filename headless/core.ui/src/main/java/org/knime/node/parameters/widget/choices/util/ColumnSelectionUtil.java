// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.util;

import java.util.List;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.node.parameters.NodeParametersInput;

/** Finds columns that hold a kind of value. */
public final class ColumnSelectionUtil {
    private ColumnSelectionUtil() {}

    public static List<DataColumnSpec> getDoubleColumns(final DataTableSpec spec) {
        return spec.stream()
                .filter(column -> column.getType().isCompatible(DoubleValue.class))
                .toList();
    }

    public static List<DataColumnSpec> getDoubleColumns(
            final NodeParametersInput input, final int index) {
        return input.getInTableSpec(index)
                .map(ColumnSelectionUtil::getDoubleColumns)
                .orElseGet(List::of);
    }
}
