// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import org.attentiondynamics.engine.flow.Frame;
import org.attentiondynamics.engine.flow.RawTokens;
import org.attentiondynamics.nodes.table.Cells;
import org.attentiondynamics.nodes.table.Columns;
import org.knime.core.data.DataTableSpec;

/**
 * The columns of the output tables.
 *
 * @param dimension d
 * @param raw whether raw tokens are reported beside the rescaled ones
 */
record OutputColumns(int dimension, boolean raw) {
    static final DataTableSpec ATTENTION =
            new Columns()
                    .text(Columns.TOKEN)
                    .text("attends to")
                    .real("attention")
                    .real("log attention")
                    .whole(Columns.HEAD)
                    .spec();

    static final DataTableSpec DIAGNOSTICS =
            new Columns()
                    .real(Columns.TIME)
                    .large("steps")
                    .large("evaluations")
                    .real("step size")
                    .text("outcome")
                    .spec();

    static final DataTableSpec SWITCHES =
            new Columns()
                    .real(Columns.TIME)
                    .text(Columns.TOKEN)
                    .text("from")
                    .text("to")
                    .whole(Columns.HEAD)
                    .spec();

    DataTableSpec trajectory() {
        return positions(new Columns().text(Columns.TOKEN).real(Columns.TIME).text(Columns.LEADER))
                .spec();
    }

    DataTableSpec finalTokens() {
        return positions(
                        new Columns()
                                .real(Columns.TIME)
                                .text(Columns.LEADER)
                                .yesNo(Columns.DECIDED)
                                .real(Columns.ERROR))
                .coordinates(Columns.LIMIT, dimension)
                .real(Columns.LIMIT_ERROR)
                .spec();
    }

    private Columns positions(final Columns columns) {
        columns.coordinates("z", dimension);
        return raw ? columns.coordinates("x", dimension).real("log|x|") : columns;
    }

    /** Appends where the tokens of a frame are, row by row. */
    Positions positions(final Frame frame) {
        return new Positions(frame, raw ? frame.raw() : null);
    }

    /**
     * Where the tokens of a frame are.
     *
     * @param raw null if raw tokens are not reported
     */
    record Positions(Frame frame, RawTokens raw) {
        Cells append(final Cells row, final int token) {
            int d = frame.rescaled().dimension();
            row.token(frame.rescaled().token(token));
            return raw == null
                    ? row
                    : row.numbers(raw.coordinates(), token * d, d).and(raw.logNorms()[token]);
        }
    }
}
