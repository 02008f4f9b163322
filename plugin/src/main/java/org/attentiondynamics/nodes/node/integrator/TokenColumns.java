// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import org.attentiondynamics.nodes.table.SelectedColumns;
import org.attentiondynamics.nodes.table.TokenTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** The columns that hold the initial tokens. */
record TokenColumns(SelectedColumns selected) {
    /** The selected columns; what {@link SelectedColumns} refuses is refused. */
    static TokenColumns of(final IntegratorNodeParameters parameters, final DataTableSpec table)
            throws InvalidSettingsException {
        return new TokenColumns(
                SelectedColumns.of(
                        parameters.m_coordinates,
                        SelectedColumns.mass(
                                parameters.m_hasMasses, parameters.m_massColumn, table),
                        table));
    }

    /** The tokens, with their masses. */
    TokenTable read(final BufferedDataTable table) throws KNIMEException {
        return selected.read(table);
    }

    /** Refuses another number of columns than the model's dimension; 0 is not known yet and fits all. */
    TokenColumns requireDimension(final int dimension) throws InvalidSettingsException {
        if (dimension != 0 && dimension != size()) {
            throw new InvalidSettingsException(
                    "Cannot integrate, because the value matrix is "
                            + dimension
                            + "x"
                            + dimension
                            + " but the tokens have "
                            + size()
                            + " coordinates "
                            + selected.listed()
                            + ". Select "
                            + dimension
                            + " columns or change the model's dimension.");
        }
        return this;
    }

    int size() {
        return selected.size();
    }
}
