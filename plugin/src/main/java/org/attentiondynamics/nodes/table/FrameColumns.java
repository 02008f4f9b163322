// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.List;
import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataValue;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** Where a table of tokens has what {@link TokenFrame} holds; a column of another type than expected counts as absent. */
final class FrameColumns {
    private static final int ABSENT = -1;

    private final DataTableSpec spec;
    private final List<String> names;
    private final int[] coordinates;
    private final int[] limit;
    private final int token;
    private final int time;
    private final int leader;
    private final int decided;
    private final int error;
    private final int limitError;

    FrameColumns(final DataTableSpec spec) throws InvalidSettingsException {
        this.spec = spec;
        this.names =
                TokenTable.coordinateColumns(
                        spec, "z", "final tokens of an Attention Dynamics Integrator");
        this.coordinates = names.stream().mapToInt(spec::findColumnIndex).toArray();
        if (spec.containsName(Columns.TIME)) {
            TokenTable.requireNumeric(spec, Columns.TIME, "times");
        }
        this.time = spec.findColumnIndex(Columns.TIME);
        this.token = index(Columns.TOKEN, StringValue.class);
        this.leader = index(Columns.LEADER, StringValue.class);
        this.decided = index(Columns.DECIDED, BooleanValue.class);
        this.error = index(Columns.ERROR, DoubleValue.class);
        this.limitError = index(Columns.LIMIT_ERROR, DoubleValue.class);
        this.limit =
                Columns.coordinateNames(Columns.LIMIT, dimension()).stream()
                        .mapToInt(name -> index(name, DoubleValue.class))
                        .toArray();
    }

    private int index(final String name, final Class<? extends DataValue> type) {
        return spec.containsName(name) && spec.getColumnSpec(name).getType().isCompatible(type)
                ? spec.findColumnIndex(name)
                : ABSENT;
    }

    int dimension() {
        return coordinates.length;
    }

    boolean hasTime() {
        return time != ABSENT;
    }

    /** Whether rows are tokens at many times. */
    boolean isTrajectory() {
        return hasTime() && token != ABSENT;
    }

    double time(final DataRow row) throws KNIMEException {
        return TokenTable.number(row, time, Columns.TIME, "tokens");
    }

    String key(final DataRow row) {
        String name = text(row, token);
        return name == null ? row.getKey().getString() : name;
    }

    double[] coordinates(final DataRow row) throws KNIMEException {
        double[] z = new double[dimension()];
        for (int k = 0; k < z.length; k++) {
            z[k] = TokenTable.number(row, coordinates[k], names.get(k), "tokens");
        }
        return z;
    }

    /** Null if it is not known. */
    String leader(final DataRow row) {
        return text(row, leader);
    }

    /** Null if it is not known. */
    Boolean decided(final DataRow row) {
        return decided != ABSENT && row.getCell(decided) instanceof BooleanValue value
                ? value.getBooleanValue()
                : null;
    }

    /** NaN if it is not known. */
    double error(final DataRow row) {
        return number(row, error);
    }

    /** NaN if it is not known. */
    double limitError(final DataRow row) {
        return number(row, limitError);
    }

    /** Entries are NaN if they are not known. */
    double[] limit(final DataRow row) {
        double[] z = new double[limit.length];
        for (int k = 0; k < z.length; k++) {
            z[k] = number(row, limit[k]);
        }
        return z;
    }

    private static String text(final DataRow row, final int index) {
        return index != ABSENT && row.getCell(index) instanceof StringValue value
                ? value.getStringValue()
                : null;
    }

    private static double number(final DataRow row, final int index) {
        return index != ABSENT && row.getCell(index) instanceof DoubleValue value
                ? value.getDoubleValue()
                : Double.NaN;
    }
}
