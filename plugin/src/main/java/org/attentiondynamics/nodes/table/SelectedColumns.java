// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.util.ColumnSelectionUtil;

/**
 * The columns of a table that hold tokens.
 *
 * @param names the columns of the coordinates
 * @param mass the column of the masses, if tokens have masses
 */
public record SelectedColumns(List<String> names, Optional<String> mass) {
    private static final int MOST_LISTED = 8;

    /** The selected numeric columns; a selected column that is absent or not numeric is refused, others are none of our business. */
    public static SelectedColumns of(
            final ColumnFilter coordinates, final Optional<String> mass, final DataTableSpec table)
            throws InvalidSettingsException {
        var numeric = ColumnSelectionUtil.getDoubleColumns(table);
        for (String missing : coordinates.getMissingSelected(numeric)) {
            TokenTable.requireNumeric(table, missing);
        }
        List<String> names =
                Arrays.stream(coordinates.filter(numeric))
                        .filter(name -> !mass.equals(Optional.of(name)))
                        .toList();
        if (names.isEmpty()) {
            throw new InvalidSettingsException(
                    "Cannot read tokens, because no numeric column is selected. Connect a table with numeric columns or select some.");
        }
        return new SelectedColumns(names, mass);
    }

    /**
     * The column of the masses; empty if tokens have none.
     *
     * @throws InvalidSettingsException if it is not selected, absent or not numeric
     */
    public static Optional<String> mass(
            final boolean hasMasses, final String column, final DataTableSpec table)
            throws InvalidSettingsException {
        if (!hasMasses) {
            return Optional.empty();
        }
        if (column.isEmpty()) {
            throw new InvalidSettingsException(
                    "Cannot read masses, because no mass column is selected. Select one, or say that tokens have no masses.");
        }
        TokenTable.requireNumeric(table, column, "masses");
        return Optional.of(column);
    }

    /** The columns of the coordinates for a sentence: [x1, x2]; of more than eight the first three and the last, [x1, x2, x3, ..., x384]. */
    public String listed() {
        if (size() <= MOST_LISTED) {
            return names.toString();
        }
        return "["
                + String.join(", ", names.subList(0, 3))
                + ", ..., "
                + names.get(size() - 1)
                + "]";
    }

    /** All columns. */
    public List<String> all() {
        return Stream.concat(names.stream(), mass.stream()).toList();
    }

    /** The tokens, with their masses. */
    public TokenTable read(final BufferedDataTable table) throws KNIMEException {
        TokenTable tokens = TokenTable.read(table, names);
        return mass.isPresent() ? tokens.withMasses(table, mass.get()) : tokens;
    }

    /** d. */
    public int size() {
        return names.size();
    }
}
