// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.util.Optional;
import java.util.OptionalDouble;
import org.attentiondynamics.nodes.node.integrator.FlowExtent;
import org.attentiondynamics.nodes.table.Cells;
import org.attentiondynamics.nodes.table.Columns;

/**
 * A row of the input, and the run it asks for.
 *
 * @param key the key of the row
 * @param run the run, if the row could be read
 * @param extent how much there is to compute, if the run can be tried
 * @param error why not
 */
record PlannedRow(
        String key, Optional<Run> run, Optional<FlowExtent> extent, Optional<String> error) {
    static final String MATRIX_SEED = "matrix seed";
    static final String TOKEN_SEED = "token seed";

    /** The columns with the parameters of a run. */
    static Columns columns() {
        return new Columns()
                .whole(Parameter.TOKENS.column())
                .whole(Parameter.DIMENSION.column())
                .text(Parameter.FAMILY.column())
                .real(Parameter.FACTOR.column())
                .real(Parameter.INVERSE_TEMPERATURE.column())
                .real(Parameter.SIZE.column())
                .real(Parameter.HORIZON.column())
                .real(Parameter.TOLERANCE.column())
                .whole(MATRIX_SEED)
                .whole(TOKEN_SEED);
    }

    /** The parameters, as far as they are known; what the run does not look at is missing. */
    Cells cells() {
        Cells cells =
                Cells.of(
                        extent.map(e -> Math.toIntExact(e.tokens())).orElse(null),
                        extent.map(FlowExtent::dimension).orElse(null));
        if (run.isEmpty()) {
            return cells.missing(8);
        }
        Run known = run.get();
        return cells.and(
                known.model().family(),
                factor(known),
                known.model().inverseTemperature(),
                known.tokens().size(),
                known.flow().horizon(),
                known.flow().tolerance(),
                known.model().seed(),
                known.tokens().seed());
    }

    /** Null where the family of V has none. */
    private static Double factor(final Run run) {
        OptionalDouble factor = run.model().factor();
        return factor.isPresent() ? factor.getAsDouble() : null;
    }

    /** Whether the run can be tried. */
    boolean canRun() {
        return error.isEmpty();
    }

    /** What decides the result; only if the run can be tried. */
    String runKey() {
        return run.orElseThrow().key();
    }
}
