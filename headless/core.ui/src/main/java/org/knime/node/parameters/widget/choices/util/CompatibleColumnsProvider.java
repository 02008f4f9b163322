// SPDX-License-Identifier: Apache-2.0
package org.knime.node.parameters.widget.choices.util;

import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;

/** Provides the columns of an input that hold a kind of value. */
public class CompatibleColumnsProvider implements FilteredInputTableColumnsProvider {
    private final Class<? extends DataValue> valueClass;

    protected CompatibleColumnsProvider(final Class<? extends DataValue> valueClass) {
        this.valueClass = valueClass;
    }

    @Override
    public boolean isIncluded(final DataColumnSpec column) {
        return column.getType().isCompatible(valueClass);
    }

    /** Provides the numeric columns. */
    public static class DoubleColumnsProvider extends CompatibleColumnsProvider {
        protected DoubleColumnsProvider() {
            super(DoubleValue.class);
        }
    }
}
