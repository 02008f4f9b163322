// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.clusterdetector;

import org.attentiondynamics.nodes.table.Columns;
import org.knime.core.data.DataTableSpec;

/**
 * The columns of the output tables.
 *
 * @param dimension d
 */
record OutputColumns(int dimension) {
    static final DataTableSpec GEOMETRY =
            new Columns()
                    .text("statement")
                    .text("prediction")
                    .text("because")
                    .text("observation")
                    .real("residual")
                    .real("tolerance")
                    .text("verdict")
                    .real("horizon needed")
                    .spec();

    static final DataTableSpec ATTENTION =
            new Columns()
                    .whole("tokens")
                    .whole("rank at 1e-2")
                    .whole("rank at 1e-6")
                    .whole("numerical rank")
                    .real("distance to Boolean")
                    .text("exceptional row")
                    .whole("leaders")
                    .real("effective leaders")
                    .whole("undecided")
                    .spec();

    static final DataTableSpec THROUGH_TIME =
            new Columns()
                    .real(Columns.TIME)
                    .whole("rank")
                    .real("distance to Boolean")
                    .real("effective leaders")
                    .whole("hull vertices")
                    .whole("clusters")
                    .spec();

    DataTableSpec labelled() {
        return new Columns()
                .whole(Columns.CLUSTER)
                .text(Columns.LEADER)
                .real("distance")
                .real("distance to limit")
                .yesNo(Columns.DECIDED)
                .coordinates("z", dimension)
                .spec();
    }

    DataTableSpec clusters() {
        return new Columns()
                .whole(Columns.CLUSTER)
                .whole("size")
                .yesNo("vertex")
                .text(Columns.LEADER)
                .real("self-dominance defect")
                .coordinates("z", dimension)
                .spec();
    }
}
