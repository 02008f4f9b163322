// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.util.List;
import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;

/** What a column of the input can give each run. */
enum Parameter {
    /** First of all, as it decides what else is looked at. */
    FAMILY("the family of V", true, "family"),
    DIMENSION("the dimension d", false, "d", "dimension"),
    TOKENS("the number of tokens n", false, "n", "tokens"),
    FACTOR("the factor of V", false, "factor", "scale"),
    INVERSE_TEMPERATURE("the inverse temperature", false, "beta", "inverse temperature"),
    SIZE("the size of the tokens", false, "size", "radius"),
    HORIZON("the horizon T", false, "T", "horizon"),
    TOLERANCE("the tolerance", false, "tolerance"),
    SEED("the seed", false, "seed");

    private final String what;
    private final boolean isText;
    private final List<String> names;

    Parameter(final String what, final boolean isText, final String... names) {
        this.what = what;
        this.isText = isText;
        this.names = List.of(names);
    }

    /** As in "Cannot read the number of tokens n". */
    String what() {
        return what;
    }

    /** Its column in the output. */
    String column() {
        return names.get(0);
    }

    /** What its cells hold. */
    String held() {
        return isText ? "text" : "numbers";
    }

    /** Whether cells of a type can give it. */
    boolean fits(final DataType type) {
        return type.isCompatible(isText ? StringValue.class : DoubleValue.class);
    }

    /** The column that is named like it and can give it. */
    Optional<String> columnIn(final DataTableSpec table) {
        return names.stream()
                .filter(name -> table.containsName(name))
                .filter(name -> fits(table.getColumnSpec(name).getType()))
                .findFirst();
    }
}
