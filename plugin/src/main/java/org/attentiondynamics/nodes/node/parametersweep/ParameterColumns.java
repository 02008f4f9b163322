// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.util.Map;
import java.util.Optional;
import org.attentiondynamics.nodes.node.matrixsource.ModelRecipe;
import org.attentiondynamics.nodes.table.TokenTable;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.StringValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * The columns that give each run its parameters.
 *
 * @param names the column of each parameter that has one
 * @param table the columns of the table
 */
record ParameterColumns(Map<Parameter, String> names, DataTableSpec table) {
    /**
     * The chosen columns.
     *
     * @param base the run all of them start from
     * @throws InvalidSettingsException if a column is absent, of another kind, or gives what no run looks at
     */
    static ParameterColumns of(
            final Map<Parameter, String> names, final Run base, final DataTableSpec table)
            throws InvalidSettingsException {
        for (Map.Entry<Parameter, String> chosen : names.entrySet()) {
            requireColumn(chosen.getKey(), chosen.getValue(), table);
        }
        ParameterColumns columns = new ParameterColumns(names, table);
        columns.requireUse(base);
        return columns;
    }

    private static void requireColumn(
            final Parameter parameter, final String name, final DataTableSpec table)
            throws InvalidSettingsException {
        if (!table.containsName(name)) {
            throw new InvalidSettingsException(
                    "Cannot read "
                            + parameter.what()
                            + ", because the table has no column \""
                            + name
                            + "\". Select another column, or none to take the setting.");
        }
        if (!parameter.fits(table.getColumnSpec(name).getType())) {
            throw new InvalidSettingsException(
                    "Cannot read "
                            + parameter.what()
                            + ", because column \""
                            + name
                            + "\" does not hold "
                            + parameter.held()
                            + " but "
                            + table.getColumnSpec(name).getType().getName()
                            + ". Select another column or convert it first.");
        }
    }

    private void requireUse(final Run base) throws InvalidSettingsException {
        boolean isChosenByRow = has(Parameter.FAMILY);
        require(
                isChosenByRow || base.model().asksForDimension(),
                Parameter.DIMENSION,
                "the family " + base.model().family() + " of V fixes it");
        require(
                isChosenByRow || base.model().asksForFactor(),
                Parameter.FACTOR,
                "the family " + base.model().family() + " of V has none");
        require(
                base.tokens().asksForCount(),
                Parameter.TOKENS,
                "the distribution " + base.tokens().family() + " fixes it");
    }

    private void require(final boolean isUsed, final Parameter parameter, final String because)
            throws InvalidSettingsException {
        if (has(parameter) && !isUsed) {
            throw new InvalidSettingsException(
                    "Cannot take "
                            + parameter.what()
                            + " from column \""
                            + names.get(parameter)
                            + "\", because "
                            + because
                            + ". Select no column for it, or another family.");
        }
    }

    boolean has(final Parameter parameter) {
        return names.containsKey(parameter);
    }

    /**
     * The run of a row. What the family of V in the row does not look at is not read.
     *
     * @throws KNIMEException if a value is missing or cannot be one; the sentence names column and row
     */
    Run read(final DataRow row, final Run base) throws KNIMEException {
        ModelRecipe model = has(Parameter.FAMILY) ? family(row, base.model()) : base.model();
        Run run = new Run(model, base.tokens(), base.flow());
        for (Parameter parameter : names.keySet()) {
            run = with(parameter, row, run);
        }
        return run;
    }

    private Run with(final Parameter parameter, final DataRow row, final Run run)
            throws KNIMEException {
        ModelRecipe model = run.model();
        return switch (parameter) {
            case FAMILY -> run;
            case DIMENSION -> {
                int d = whole(parameter, row);
                yield new Run(model.withDimension(d), run.tokens().withDimension(d), run.flow());
            }
            case TOKENS ->
                    new Run(model, run.tokens().withCount(whole(parameter, row)), run.flow());
            case FACTOR ->
                    model.asksForFactor()
                            ? new Run(
                                    model.withFactor(real(parameter, row)),
                                    run.tokens(),
                                    run.flow())
                            : run;
            case INVERSE_TEMPERATURE ->
                    new Run(
                            model.withInverseTemperature(real(parameter, row)),
                            run.tokens(),
                            run.flow());
            case SIZE -> new Run(model, run.tokens().withSize(real(parameter, row)), run.flow());
            case HORIZON ->
                    new Run(model, run.tokens(), run.flow().withHorizon(real(parameter, row)));
            case TOLERANCE ->
                    new Run(model, run.tokens(), run.flow().withTolerance(real(parameter, row)));
            case SEED -> {
                int seed = whole(parameter, row);
                yield run.withSeeds(seed, seed);
            }
        };
    }

    private ModelRecipe family(final DataRow row, final ModelRecipe base) throws KNIMEException {
        String column = names.get(Parameter.FAMILY);
        DataCell cell = row.getCell(table.findColumnIndex(column));
        Optional<ModelRecipe> found =
                cell instanceof StringValue name
                        ? base.withFamily(name.getStringValue())
                        : Optional.empty();
        return found.orElseThrow(
                () ->
                        new KNIMEException(
                                "Cannot read the family of V, because column \""
                                        + column
                                        + "\" holds "
                                        + (cell.isMissing() ? "nothing" : "\"" + cell + "\"")
                                        + " in row \""
                                        + row.getKey().getString()
                                        + "\". Write one of "
                                        + ModelRecipe.families()
                                        + "."));
    }

    private double real(final Parameter parameter, final DataRow row) throws KNIMEException {
        String column = names.get(parameter);
        return TokenTable.number(row, table.findColumnIndex(column), column, parameter.what());
    }

    private int whole(final Parameter parameter, final DataRow row) throws KNIMEException {
        double value = real(parameter, row);
        if (value != (int) value) {
            throw new KNIMEException(
                    "Cannot read "
                            + parameter.what()
                            + ", because column \""
                            + names.get(parameter)
                            + "\" holds "
                            + value
                            + " in row \""
                            + row.getKey().getString()
                            + "\". Give a whole number of less than ten digits.");
        }
        return (int) value;
    }
}
