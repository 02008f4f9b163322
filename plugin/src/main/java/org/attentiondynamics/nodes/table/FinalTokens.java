// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.attentiondynamics.engine.tokens.Tokens;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * The rescaled tokens of the latest time in a table: a table of final tokens, or the last frame of a trajectory.
 *
 * @param keys the name of each token: its entry in the column "token" of a trajectory, else its row key
 * @param tokens z1 ... zd
 * @param time the latest t in the table
 */
public record FinalTokens(List<String> keys, Tokens tokens, double time) {
    /**
     * Reads the rows of the latest time.
     *
     * @param otherwise the time to assume if there is no column "t"
     * @throws KNIMEException if the table has no rows or no column z1, or a cell is missing or not finite, or a time is negative
     */
    public static FinalTokens read(final BufferedDataTable table, final double otherwise)
            throws KNIMEException {
        DataTableSpec spec = table.getDataTableSpec();
        List<String> columns = coordinates(spec);
        int time = spec.findColumnIndex(Columns.TIME);
        int token = spec.findColumnIndex(Columns.TOKEN);
        double latest = time < 0 ? otherwise : latest(table, time);
        List<String> keys = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        try (CloseableRowIterator iterator = table.iterator()) {
            while (iterator.hasNext()) {
                DataRow row = iterator.next();
                if (time < 0 || TokenTable.number(row, time, Columns.TIME, "tokens") == latest) {
                    keys.add(
                            token >= 0 && row.getCell(token) instanceof StringValue name
                                    ? name.getStringValue()
                                    : row.getKey().getString());
                    rows.add(coordinates(row, spec, columns));
                }
            }
        }
        if (rows.isEmpty()) {
            throw new KNIMEException(
                    "Cannot read tokens, because the table has no rows. Provide at least one token.");
        }
        double[] all = rows.stream().flatMapToDouble(Arrays::stream).toArray();
        return new FinalTokens(keys, Tokens.of(rows.size(), columns.size(), all), latest);
    }

    private static List<String> coordinates(final DataTableSpec spec) throws KNIMEException {
        try {
            return TokenTable.coordinateColumns(
                    spec, "z", "final tokens of an Attention Dynamics Integrator");
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private static double[] coordinates(
            final DataRow row, final DataTableSpec spec, final List<String> columns)
            throws KNIMEException {
        double[] z = new double[columns.size()];
        for (int k = 0; k < z.length; k++) {
            z[k] =
                    TokenTable.number(
                            row, spec.findColumnIndex(columns.get(k)), columns.get(k), "tokens");
        }
        return z;
    }

    private static double latest(final BufferedDataTable table, final int time)
            throws KNIMEException {
        double latest = Double.NEGATIVE_INFINITY;
        try (CloseableRowIterator iterator = table.iterator()) {
            while (iterator.hasNext()) {
                double t = TokenTable.number(iterator.next(), time, Columns.TIME, "tokens");
                if (t < 0) {
                    throw new KNIMEException(
                            "Cannot observe the tokens, because they are those of t = "
                                    + t
                                    + ", and limits are those of time running forward. Integrate forward in time.");
                }
                latest = Math.max(latest, t);
            }
        }
        return latest;
    }
}
