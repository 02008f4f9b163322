// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.LongValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * The token ids in a column of whole numbers: which row of an embedding matrix each token is.
 *
 * @param keys the row key of each token
 * @param ids the id of each token, unchecked
 */
public record TokenIds(List<String> keys, long[] ids) {
    /** Whether a column can hold token ids. */
    public static boolean canHold(final DataColumnSpec column) {
        return column.getType().isCompatible(LongValue.class)
                && !column.getType().isCompatible(BooleanValue.class);
    }

    /**
     * The chosen column, or the first one of whole numbers that is not the mass column.
     *
     * @param chosen empty for the first
     * @throws InvalidSettingsException if there is none, or it does not hold whole numbers
     */
    public static String column(
            final String chosen, final Optional<String> mass, final DataTableSpec table)
            throws InvalidSettingsException {
        if (chosen.isEmpty()) {
            return table.stream()
                    .filter(TokenIds::canHold)
                    .map(DataColumnSpec::getName)
                    .filter(name -> !mass.equals(Optional.of(name)))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new InvalidSettingsException(
                                            "Cannot read token ids, because the table has no column of whole numbers. "
                                                    + "Connect a table with the ids of tokens in an integer column."));
        }
        if (!table.containsName(chosen)) {
            throw new InvalidSettingsException(
                    "Cannot read token ids, because the table has no column \""
                            + chosen
                            + "\". Select another column.");
        }
        if (!canHold(table.getColumnSpec(chosen))) {
            throw new InvalidSettingsException(
                    "Cannot read token ids, because column \""
                            + chosen
                            + "\" does not hold whole numbers but "
                            + table.getColumnSpec(chosen).getType().getName()
                            + ". Select another column or convert it first.");
        }
        return chosen;
    }

    /**
     * Reads the ids of every row.
     *
     * @throws KNIMEException if the table has no row, or an id is missing; the sentence names column and row
     */
    public static TokenIds read(final BufferedDataTable table, final String column)
            throws KNIMEException {
        if (table.size() == 0) {
            throw new KNIMEException(
                    "Cannot read token ids, because the table has no rows. Provide at least one token.");
        }
        int index = table.getDataTableSpec().findColumnIndex(column);
        List<String> keys = new ArrayList<>();
        LongStream.Builder ids = LongStream.builder();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                TokenTable.number(row, index, column, "token ids");
                keys.add(row.getKey().getString());
                ids.add(((LongValue) row.getCell(index)).getLongValue());
            }
        }
        return new TokenIds(keys, ids.build().toArray());
    }
}
