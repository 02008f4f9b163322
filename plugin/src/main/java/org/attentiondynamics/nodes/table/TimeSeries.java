// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;

/**
 * A column of a Cluster Detector's table "Through time".
 *
 * @param name the column, as a heading
 * @param times t of each row
 * @param values NaN where a cell is missing
 */
public record TimeSeries(String name, double[] times, double[] values) {
    private static final List<String> COLUMNS =
            List.of(
                    "rank",
                    "distance to Boolean",
                    "hull vertices",
                    "clusters",
                    "effective leaders");

    /** More points than a curve has pixels. */
    private static final int MOST_ROWS = 5_000;

    /** The columns that are there and have some number, every k-th row and the last of many. */
    public static List<TimeSeries> read(final BufferedDataTable table) {
        DataTableSpec spec = table.getDataTableSpec();
        List<String> names = COLUMNS.stream().filter(spec::containsName).toList();
        int[] columns = new int[names.size() + 1];
        columns[0] = spec.findColumnIndex(Columns.TIME);
        for (int k = 0; k < names.size(); k++) {
            columns[k + 1] = spec.findColumnIndex(names.get(k));
        }
        double[][] read = read(table, columns);
        List<TimeSeries> series = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            if (Arrays.stream(read[k + 1]).anyMatch(Double::isFinite)) {
                series.add(new TimeSeries(heading(names.get(k)), read[0], read[k + 1]));
            }
        }
        return series;
    }

    private static double[][] read(final BufferedDataTable table, final int[] columns) {
        long stride = (table.size() + MOST_ROWS - 1) / MOST_ROWS;
        List<double[]> kept = new ArrayList<>();
        try (CloseableRowIterator rows = table.iterator()) {
            for (long r = 0; rows.hasNext(); r++) {
                DataRow row = rows.next();
                if (r % stride == 0 || r == table.size() - 1) {
                    kept.add(numbers(row, columns));
                }
            }
        }
        double[][] byColumn = new double[columns.length][kept.size()];
        for (int c = 0; c < columns.length; c++) {
            for (int r = 0; r < kept.size(); r++) {
                byColumn[c][r] = kept.get(r)[c];
            }
        }
        return byColumn;
    }

    private static double[] numbers(final DataRow row, final int[] columns) {
        double[] numbers = new double[columns.length];
        for (int c = 0; c < columns.length; c++) {
            numbers[c] =
                    row.getCell(columns[c]) instanceof DoubleValue value
                            ? value.getDoubleValue()
                            : Double.NaN;
        }
        return numbers;
    }

    private static String heading(final String column) {
        return Character.toUpperCase(column.charAt(0)) + column.substring(1);
    }
}
