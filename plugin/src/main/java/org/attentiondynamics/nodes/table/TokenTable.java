// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.engine.tokens.Tokens;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * Tokens read from a table: one row a token, one numeric column a coordinate.
 *
 * @param keys the row key of each token
 * @param tokens the coordinates
 */
public record TokenTable(List<String> keys, Tokens tokens) {
    /**
     * Reads the given columns of every row.
     *
     * @throws KNIMEException if the table has no row, or a cell is missing or not finite; the sentence names column and row
     */
    public static TokenTable read(final BufferedDataTable table, final List<String> columns)
            throws KNIMEException {
        if (table.size() == 0) {
            throw new KNIMEException(
                    "Cannot read tokens, because the table has no rows. Provide at least one token.");
        }
        if (table.size() * columns.size() > Integer.MAX_VALUE - 8) {
            throw new KNIMEException(
                    "Cannot read tokens, because "
                            + table.size()
                            + " rows of "
                            + columns.size()
                            + " coordinates are more than one run can hold. Sample fewer rows.");
        }
        DataTableSpec spec = table.getDataTableSpec();
        int[] index = columns.stream().mapToInt(spec::findColumnIndex).toArray();
        List<String> keys = new ArrayList<>();
        double[] coordinates = new double[(int) (table.size() * columns.size())];
        int next = 0;
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                keys.add(row.getKey().getString());
                for (int k = 0; k < index.length; k++) {
                    coordinates[next++] = number(row, index[k], columns.get(k), "tokens");
                }
            }
        }
        return new TokenTable(keys, Tokens.of(keys.size(), columns.size(), coordinates));
    }

    /**
     * The same tokens with the masses in a column of the table they were read from.
     *
     * @throws KNIMEException if a mass is missing, not finite or not above 0; the sentence names column and row
     */
    public TokenTable withMasses(final BufferedDataTable table, final String column)
            throws KNIMEException {
        int index = table.getDataTableSpec().findColumnIndex(column);
        double[] masses = new double[keys.size()];
        int next = 0;
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                double mass = number(row, index, column, "masses");
                if (mass <= 0) {
                    throw new KNIMEException(
                            "Cannot read masses, because column \""
                                    + column
                                    + "\" holds "
                                    + mass
                                    + " in row \""
                                    + row.getKey().getString()
                                    + "\". Replace or filter masses that are not above 0 first.");
                }
                masses[next++] = mass;
            }
        }
        return new TokenTable(keys, tokens.withMasses(masses));
    }

    /** The finite number in a cell, or a sentence about the one that is not. */
    public static double number(
            final DataRow row, final int index, final String column, final String what)
            throws KNIMEException {
        DataCell cell = row.getCell(index);
        String where = "column \"" + column + "\"";
        String at = " in row \"" + row.getKey().getString() + "\"";
        if (cell.isMissing()) {
            throw new KNIMEException(
                    "Cannot read "
                            + what
                            + ", because "
                            + where
                            + " has a missing value"
                            + at
                            + ". Filter or impute missing values first.");
        }
        double value = ((DoubleValue) cell).getDoubleValue();
        if (!Double.isFinite(value)) {
            throw new KNIMEException(
                    "Cannot read "
                            + what
                            + ", because "
                            + where
                            + " holds "
                            + value
                            + at
                            + ". Replace or filter values that are not finite first.");
        }
        return value;
    }

    /**
     * The columns prefix1 ... prefixd that a table of this extension has.
     *
     * @throws InvalidSettingsException if there is no column prefix1, or one of them is not numeric
     */
    public static List<String> coordinateColumns(
            final DataTableSpec spec, final String prefix, final String table)
            throws InvalidSettingsException {
        List<String> names = new ArrayList<>();
        while (spec.containsName(prefix + (names.size() + 1))) {
            String name = prefix + (names.size() + 1);
            requireNumeric(spec, name);
            names.add(name);
        }
        if (names.isEmpty()) {
            throw new InvalidSettingsException(
                    "Cannot find tokens, because the table has no column \""
                            + prefix
                            + "1\". Connect the "
                            + table
                            + ".");
        }
        return names;
    }

    /** Refuses a column of coordinates that is absent or holds something other than numbers. */
    public static void requireNumeric(final DataTableSpec spec, final String name)
            throws InvalidSettingsException {
        requireNumeric(spec, name, "coordinates");
    }

    /** Refuses a column that is absent or holds something other than numbers. */
    public static void requireNumeric(
            final DataTableSpec spec, final String name, final String what)
            throws InvalidSettingsException {
        if (!spec.containsName(name)) {
            throw new InvalidSettingsException(
                    "Cannot read "
                            + what
                            + ", because the table has no column \""
                            + name
                            + "\". Select other columns.");
        }
        if (!spec.getColumnSpec(name).getType().isCompatible(DoubleValue.class)) {
            throw new InvalidSettingsException(
                    "Cannot read "
                            + what
                            + ", because column \""
                            + name
                            + "\" does not hold numbers but "
                            + spec.getColumnSpec(name).getType().getName()
                            + ". Deselect it or convert it first.");
        }
    }
}
