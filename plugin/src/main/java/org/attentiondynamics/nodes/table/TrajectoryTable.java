// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.container.filter.TableFilter;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;

/** A trajectory to be looked at: all tokens of one time, then all of the next. Frames are read as they are wanted; one is held at a time. */
public final class TrajectoryTable {
    private final BufferedDataTable table;
    private final List<String> tokens;
    private final int frames;
    private final int[] coordinates;
    private final int time;
    private final int leader;
    private final Map<String, Integer> index = new HashMap<>();

    private TrajectoryTable(
            final BufferedDataTable table, final List<String> tokens, final List<String> columns) {
        DataTableSpec spec = table.getDataTableSpec();
        this.table = table;
        this.tokens = List.copyOf(tokens);
        this.frames = (int) (table.size() / tokens.size());
        this.coordinates = columns.stream().mapToInt(spec::findColumnIndex).toArray();
        this.time = spec.findColumnIndex(Columns.TIME);
        this.leader = spec.findColumnIndex(Columns.LEADER);
        tokens.forEach(token -> index.put(token, index.size()));
    }

    /** What is done with each frame. */
    @FunctionalInterface
    public interface Visitor<E extends Exception> {
        /**
         * Takes one frame.
         *
         * @param place which of the frames wanted it is
         */
        void visit(int place, TrajectoryFrame frame) throws E;
    }

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
     * Looks at the first frame and the number of rows.
     *
     * @throws InvalidSettingsException if the table is no trajectory, or its frames do not hold the same number of tokens
     */
    public static TrajectoryTable of(final BufferedDataTable table)
            throws InvalidSettingsException {
        List<String> columns = requireTrajectory(table.getDataTableSpec());
        List<String> tokens = firstFrame(table);
        if (tokens.isEmpty() || table.size() % tokens.size() != 0) {
            throw new InvalidSettingsException(
                    "Cannot draw the tokens, because the trajectory has "
                            + table.size()
                            + " rows, which is not a whole number of frames of "
                            + tokens.size()
                            + " tokens. Connect an unfiltered trajectory of an Attention Dynamics Integrator.");
        }
        return new TrajectoryTable(table, tokens, columns);
    }

    private static List<String> firstFrame(final BufferedDataTable table) {
        int time = table.getDataTableSpec().findColumnIndex(Columns.TIME);
        int token = table.getDataTableSpec().findColumnIndex(Columns.TOKEN);
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

    /** The name of each of the n tokens. */
    public List<String> tokens() {
        return tokens;
    }

    /** The number of frames. */
    public int frames() {
        return frames;
    }

    /** d. */
    public int dimension() {
        return coordinates.length;
    }

    /**
     * Reads some frames, one pass over the rows from the first to the last of them.
     *
     * @param wanted increasing. Not modified.
     * @param whole whether the coordinates of a frame are wanted, by its place among those wanted; of the others there is only the time
     */
    public <E extends Exception> void forEach(
            final int[] wanted, final IntPredicate whole, final Visitor<E> visitor) throws E {
        int n = tokens.size();
        if (wanted.length == 0) {
            return;
        }
        double[] z = new double[n * coordinates.length];
        int[] leaders = new int[n];
        long from = (long) wanted[0] * n;
        try (CloseableRowIterator rows =
                table.filter(TableFilter.filterRowsFromIndex(from)).iterator()) {
            int frame = wanted[0];
            for (int place = 0; place < wanted.length; place++, frame++) {
                for (; frame < wanted[place]; frame++) {
                    skip(rows, n);
                }
                DataRow first = rows.next();
                double t = number(first, time);
                if (whole.test(place)) {
                    fill(first, rows, z, leaders);
                    visitor.visit(place, new TrajectoryFrame(t, z, known(leaders)));
                } else {
                    skip(rows, n - 1);
                    visitor.visit(place, new TrajectoryFrame(t, null, Optional.empty()));
                }
            }
        }
    }

    private static void skip(final CloseableRowIterator rows, final int count) {
        for (int i = 0; i < count; i++) {
            rows.next();
        }
    }

    private void fill(
            final DataRow first,
            final CloseableRowIterator rows,
            final double[] z,
            final int[] leaders) {
        int d = coordinates.length;
        DataRow row = first;
        for (int i = 0; i < leaders.length; i++) {
            row = i == 0 ? first : rows.next();
            for (int k = 0; k < d; k++) {
                z[i * d + k] = number(row, coordinates[k]);
            }
            leaders[i] =
                    leader >= 0 && row.getCell(leader) instanceof StringValue name
                            ? index.getOrDefault(name.getStringValue(), -1)
                            : -1;
        }
    }

    private Optional<int[]> known(final int[] leaders) {
        return leader < 0 ? Optional.empty() : Optional.of(leaders);
    }

    private static double number(final DataRow row, final int index) {
        return row.getCell(index) instanceof DoubleValue value
                ? value.getDoubleValue()
                : Double.NaN;
    }
}
