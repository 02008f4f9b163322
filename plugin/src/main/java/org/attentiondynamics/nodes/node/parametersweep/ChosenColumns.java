// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.util.EnumMap;
import java.util.Map;
import org.knime.core.data.DataTableSpec;

/** Which setting names the column of which parameter. */
final class ChosenColumns {
    private ChosenColumns() {}

    /** The columns that settings choose, without the parameters that have none. */
    static Map<Parameter, String> of(final ParameterSweepNodeParameters p) {
        Map<Parameter, String> columns = new EnumMap<>(Parameter.class);
        columns.put(Parameter.TOKENS, p.m_tokensColumn);
        columns.put(Parameter.DIMENSION, p.m_dimensionColumn);
        columns.put(Parameter.INVERSE_TEMPERATURE, p.m_inverseTemperatureColumn);
        columns.put(Parameter.FAMILY, p.m_familyColumn);
        columns.put(Parameter.FACTOR, p.m_factorColumn);
        columns.put(Parameter.SIZE, p.m_sizeColumn);
        columns.put(Parameter.HORIZON, p.m_horizonColumn);
        columns.put(Parameter.TOLERANCE, p.m_toleranceColumn);
        columns.put(Parameter.SEED, p.m_seedColumn);
        columns.values().removeIf(ColumnChoices.NONE::equals);
        return columns;
    }

    /** Chooses the columns of a table that are named like parameters. */
    static void choose(final ParameterSweepNodeParameters p, final DataTableSpec table) {
        p.m_tokensColumn = named(Parameter.TOKENS, table);
        p.m_dimensionColumn = named(Parameter.DIMENSION, table);
        p.m_inverseTemperatureColumn = named(Parameter.INVERSE_TEMPERATURE, table);
        p.m_familyColumn = named(Parameter.FAMILY, table);
        p.m_factorColumn = named(Parameter.FACTOR, table);
        p.m_sizeColumn = named(Parameter.SIZE, table);
        p.m_horizonColumn = named(Parameter.HORIZON, table);
        p.m_toleranceColumn = named(Parameter.TOLERANCE, table);
        p.m_seedColumn = named(Parameter.SEED, table);
    }

    private static String named(final Parameter parameter, final DataTableSpec table) {
        return parameter.columnIn(table).orElse(ColumnChoices.NONE);
    }
}
