// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.util.List;
import java.util.stream.Stream;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.widget.choices.StringChoice;
import org.knime.node.parameters.widget.choices.StringChoicesProvider;

/** The columns a parameter can come from, and none of them first. */
abstract class ColumnChoices implements StringChoicesProvider {
    /** No column: the setting counts. */
    static final String NONE = "";

    private static final StringChoice THE_SETTING =
            new StringChoice(NONE, "No column: the setting");

    private ColumnChoices() {}

    @Override
    public List<StringChoice> computeState(final NodeParametersInput context) {
        Stream<StringChoice> columns =
                context.getInTableSpec(ParameterSweepNodeParameters.PARAMETERS_PORT).stream()
                        .flatMap(table -> table.stream())
                        .filter(this::fits)
                        .map(column -> StringChoice.fromId(column.getName()));
        return Stream.concat(Stream.of(THE_SETTING), columns).toList();
    }

    abstract boolean fits(DataColumnSpec column);

    static final class Numbers extends ColumnChoices {
        @Override
        boolean fits(final DataColumnSpec column) {
            return column.getType().isCompatible(DoubleValue.class);
        }
    }

    static final class Texts extends ColumnChoices {
        @Override
        boolean fits(final DataColumnSpec column) {
            return column.getType().isCompatible(StringValue.class);
        }
    }
}
