// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.nodes.table.TokenTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.parameters.widget.choices.util.ColumnSelectionUtil;

/**
 * The columns that hold the initial tokens.
 *
 * @param names the columns of the coordinates
 * @param mass the column of the masses, if tokens have masses
 */
record TokenColumns(List<String> names, Optional<String> mass) {
    /** The selected numeric columns; a selected column that is absent or not numeric is refused, others are none of our business. */
    static TokenColumns of(final IntegratorNodeParameters parameters, final DataTableSpec table)
            throws InvalidSettingsException {
        Optional<String> mass = mass(parameters, table);
        var numeric = ColumnSelectionUtil.getDoubleColumns(table);
        for (String missing : parameters.m_coordinates.getMissingSelected(numeric)) {
            TokenTable.requireNumeric(table, missing);
        }
        List<String> names =
                Arrays.stream(parameters.m_coordinates.filter(numeric))
                        .filter(name -> !mass.equals(Optional.of(name)))
                        .toList();
        if (names.isEmpty()) {
            throw new InvalidSettingsException(
                    "Cannot read tokens, because no numeric column is selected. Connect a table with numeric columns or select some.");
        }
        return new TokenColumns(names, mass);
    }

    private static Optional<String> mass(
            final IntegratorNodeParameters parameters, final DataTableSpec table)
            throws InvalidSettingsException {
        if (!parameters.m_hasMasses) {
            return Optional.empty();
        }
        if (parameters.m_massColumn.isEmpty()) {
            throw new InvalidSettingsException(
                    "Cannot read masses, because no mass column is selected. Select one, or say that tokens have no masses.");
        }
        TokenTable.requireNumeric(table, parameters.m_massColumn, "masses");
        return Optional.of(parameters.m_massColumn);
    }

    /** The tokens, with their masses. */
    TokenTable read(final BufferedDataTable table) throws KNIMEException {
        TokenTable tokens = TokenTable.read(table, names);
        return mass.isPresent() ? tokens.withMasses(table, mass.get()) : tokens;
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
