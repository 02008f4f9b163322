// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came out of a run. Immutable.
 *
 * @param values one for each column that is not missing, of the column's kind
 */
record RunResult(Map<ResultColumn, Object> values) {
    RunResult {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** Gathers the values of a result. */
    static final class Builder {
        private final Map<ResultColumn, Object> values = new EnumMap<>(ResultColumn.class);

        /** Sets a value; null and NaN leave it missing. */
        Builder set(final ResultColumn column, final Object value) {
            if (value != null && !(value instanceof Double d && d.isNaN())) {
                values.put(column, value);
            }
            return this;
        }

        RunResult result() {
            return new RunResult(values);
        }
    }

    /** Whether the tokens were followed to the end asked for. */
    boolean isComplete() {
        return Boolean.TRUE.equals(values.get(ResultColumn.COMPLETE));
    }
}
