// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner.nodes;

import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;

/** Makes a column of numbers: arithmetic or geometric. */
public final class NumberSourceNodeFactory extends DefaultNodeFactory {
    enum Progression {
        ARITHMETIC,
        GEOMETRIC
    }

    static final class Parameters implements NodeParameters {
        int m_rows = 3;
        double m_step = 0.5;
        Progression m_progression = Progression.ARITHMETIC;
        Column m_column = new Column();

        @Override
        public void validate() throws InvalidSettingsException {
            if (m_rows < 1) {
                throw new InvalidSettingsException(
                        "Cannot make numbers, because rows is " + m_rows + ". Set 1 or more.");
            }
        }
    }

    static final class Column implements NodeParameters {
        String m_name = "x";
    }

    private static final DefaultNode NODE =
            Declaration.of("Number Source")
                    .ports(p -> p.addOutputTable("Numbers", "The numbers."))
                    .model(
                            m ->
                                    m.parametersClass(Parameters.class)
                                            .configure(
                                                    (in, out) ->
                                                            out.setOutSpecs(
                                                                    spec(in.getParameters())))
                                            .execute(NumberSourceNodeFactory::execute));

    public NumberSourceNodeFactory() {
        super(NODE);
    }

    private static DataTableSpec spec(final Parameters parameters) {
        return new DataTableSpec(
                new DataColumnSpecCreator(parameters.m_column.m_name, DoubleCell.TYPE)
                        .createSpec());
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out) {
        Parameters parameters = in.getParameters();
        BufferedDataContainer table =
                in.getExecutionContext().createDataContainer(spec(parameters));
        double value = parameters.m_progression == Progression.ARITHMETIC ? 0 : 1;
        for (int i = 0; i < parameters.m_rows; i++) {
            table.addRowToTable(
                    new DefaultRow(RowKey.createRowKey((long) i), new DoubleCell(value)));
            value =
                    parameters.m_progression == Progression.ARITHMETIC
                            ? value + parameters.m_step
                            : value * parameters.m_step;
        }
        table.close();
        out.setOutData(table.getTable());
    }
}
