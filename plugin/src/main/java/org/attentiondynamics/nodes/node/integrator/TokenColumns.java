// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import java.util.List;
import org.attentiondynamics.nodes.table.TokenTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.widget.choices.util.ColumnSelectionUtil;

/** The columns that hold the coordinates of the initial tokens. */
record TokenColumns(List<String> names) {
    /** The selected numeric columns; a selected column that is absent or not numeric is refused, others are none of our business. */
    static TokenColumns of(final IntegratorNodeParameters parameters, final DataTableSpec table)
            throws InvalidSettingsException {
        var numeric = ColumnSelectionUtil.getDoubleColumns(table);
        for (String missing : parameters.m_coordinates.getMissingSelected(numeric)) {
            TokenTable.requireNumeric(table, missing);
        }
        List<String> names = List.of(parameters.m_coordinates.filter(numeric));
        if (names.isEmpty()) {
            throw new InvalidSettingsException(
                    "Cannot read tokens, because no numeric column is selected. Connect a table with numeric columns or select some.");
        }
        return new TokenColumns(names);
    }

    /** Refuses another number of columns than the model's dimension; 0 is not known yet and fits all. */
    TokenColumns requireDimension(final int dimension) throws InvalidSettingsException {
        if (dimension != 0 && dimension != names.size()) {
            throw new InvalidSettingsException(
                    "Cannot integrate, because the value matrix is "
                            + dimension
                            + "x"
                            + dimension
                            + " but the tokens have "
                            + names.size()
                            + " coordinates "
                            + names
                            + ". Select "
                            + dimension
                            + " columns or change the model's dimension.");
        }
        return this;
    }

    int size() {
        return names.size();
    }
}
