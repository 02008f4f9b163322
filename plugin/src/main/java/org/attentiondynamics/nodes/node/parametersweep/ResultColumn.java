// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.util.Arrays;
import java.util.Optional;

/** What is known of a run once it has ended, in the order of the columns. */
enum ResultColumn {
    CLUSTERS("clusters", Kind.WHOLE),
    VERTICES("vertices", Kind.WHOLE),
    LEADERS("leaders", Kind.WHOLE),
    RANK("rank", Kind.WHOLE),
    DISTANCE_TO_BOOLEAN("distance to Boolean", Kind.REAL),
    UNDECIDED("undecided", Kind.WHOLE),
    LAST_SWITCH("last leader switch", Kind.REAL),
    SETTLED_FROM("settled from", Kind.REAL),
    TIME("t", Kind.REAL),
    COMPLETE("complete", Kind.YES_NO),
    OUTCOME("outcome", Kind.TEXT),
    STATEMENT("statement", Kind.TEXT),
    PREDICTION("prediction", Kind.TEXT),
    OBSERVATION("observation", Kind.TEXT),
    RESIDUAL("residual", Kind.REAL),
    VERDICT("verdict", Kind.TEXT),
    HORIZON_NEEDED("horizon needed", Kind.REAL),
    EVALUATIONS("evaluations", Kind.LARGE);

    private final String title;
    private final Kind kind;

    ResultColumn(final String title, final Kind kind) {
        this.title = title;
        this.kind = kind;
    }

    /** The name of the column. */
    String title() {
        return title;
    }

    /** The column of that name. */
    static Optional<ResultColumn> titled(final String title) {
        return Arrays.stream(values()).filter(column -> column.title.equals(title)).findFirst();
    }

    Kind kind() {
        return kind;
    }
}
