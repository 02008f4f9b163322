// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;

/**
 * A trajectory read for looking at: every frame if they fit the budget, else every k-th and the last.
 *
 * @param tokens the name of each token
 * @param times the time of each frame kept
 * @param z positions by frame, token and coordinate; NaN where a cell is missing
 * @param frames the number of frames in the table
 */
public record TrajectoryTable(List<String> tokens, double[] times, float[][][] z, int frames) {
    /** Numbers one picture or page is given at most: 8 MB as 32-bit floats. */
    static final long BUDGET = 2_000_000;

    /**
     * Refuses a table that is no trajectory.
     *
     * @return the names of the coordinate columns
     */
    public static List<String> requireTrajectory(final DataTableSpec spec)
            throws InvalidSettingsException {
        for (String column : List.of(Columns.TOKEN, Columns.TIME)) {
            if (!spec.containsName(column)) {
                throw new InvalidSettingsException(
                        "Cannot draw the tokens, because the table has no column \""
                                + column
                                + "\". Connect the trajectory of an Attention Dynamics Integrator.");
            }
        }
        TokenTable.requireNumeric(spec, Columns.TIME);
        return TokenTable.coordinateColumns(
                spec, "z", "trajectory of an Attention Dynamics Integrator");
    }

    /**
     * Reads the frames, in the order of the table: all tokens of one time, then all of the next.
     *
     * @throws InvalidSettingsException if the table is no trajectory, or its frames do not hold the same number of tokens
     */
    public static TrajectoryTable read(final BufferedDataTable table)
            throws InvalidSettingsException {
        DataTableSpec spec = table.getDataTableSpec();
        int[] coordinates =
                requireTrajectory(spec).stream().mapToInt(spec::findColumnIndex).toArray();
        int time = spec.findColumnIndex(Columns.TIME);
        List<String> tokens = firstFrame(table, time, spec.findColumnIndex(Columns.TOKEN));
        int n = tokens.size();
        if (n == 0 || table.size() % n != 0) {
            throw new InvalidSettingsException(
                    "Cannot draw the tokens, because the trajectory has "
                            + table.size()
                            + " rows, which is not a whole number of frames of "
                            + n
                            + " tokens. Connect an unfiltered trajectory of an Attention Dynamics Integrator.");
        }
        int frames = (int) (table.size() / n);
        int stride =
                (int) Math.max(1, Math.ceil((double) frames * n * coordinates.length / BUDGET));
        List<Double> times = new ArrayList<>();
        List<float[][]> z = new ArrayList<>();
        try (CloseableRowIterator rows = table.iterator()) {
            for (int f = 0; f < frames; f++) {
                boolean kept = f % stride == 0 || f == frames - 1;
                float[][] frame = kept ? new float[n][coordinates.length] : null;
                for (int i = 0; i < n; i++) {
                    DataRow row = rows.next();
                    if (kept) {
                        fill(frame[i], row, coordinates);
                        if (i == 0) {
                            times.add(number(row, time));
                        }
                    }
                }
                if (kept) {
                    z.add(frame);
                }
            }
        }
        return new TrajectoryTable(
                tokens,
                times.stream().mapToDouble(t -> t).toArray(),
                z.toArray(float[][][]::new),
                frames);
    }

    private static List<String> firstFrame(
            final BufferedDataTable table, final int time, final int token) {
        List<String> names = new ArrayList<>();
        double first = Double.NaN;
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                double t = number(row, time);
                if (names.isEmpty()) {
                    first = t;
                } else if (t != first) {
                    break;
                }
                names.add(row.getCell(token).toString());
            }
        }
        return names;
    }

    private static void fill(final float[] position, final DataRow row, final int[] coordinates) {
        for (int k = 0; k < coordinates.length; k++) {
            position[k] = (float) number(row, coordinates[k]);
        }
    }

    private static double number(final DataRow row, final int index) {
        return row.getCell(index) instanceof DoubleValue value
                ? value.getDoubleValue()
                : Double.NaN;
    }
}
