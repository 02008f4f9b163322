// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner.nodes;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;

/** Adds a number to its only column, and warns that it did. */
public final class ShiftNodeFactory extends DefaultNodeFactory {
    static final class Parameters implements NodeParameters {
        double m_by = 1;
    }

    private static final DefaultNode NODE =
            Declaration.of("Shift")
                    .ports(
                            p ->
                                    p.addInputTable("Numbers", "One column.")
                                            .addOutputTable("Shifted", "The column, shifted."))
                    .model(
                            m ->
                                    m.parametersClass(Parameters.class)
                                            .configure(ShiftNodeFactory::configure)
                                            .execute(ShiftNodeFactory::execute));

    public ShiftNodeFactory() {
        super(NODE);
    }

    private static void configure(final ConfigureInput in, final ConfigureOutput out)
            throws InvalidSettingsException {
        DataTableSpec spec = in.getInTableSpec(0);
        if (spec.getNumColumns() != 1 || !spec.getColumnSpec(0).getType().equals(DoubleCell.TYPE)) {
            throw new InvalidSettingsException(
                    "Cannot shift, because the table has not one column of numbers. Select a column"
                            + " first.");
        }
        out.setOutSpecs(spec);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out) {
        Parameters parameters = in.getParameters();
        BufferedDataContainer table =
                in.getExecutionContext().createDataContainer(in.getInTable(0).getDataTableSpec());
        try (CloseableRowIterator rows = in.getInTable(0).iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                double value = ((DoubleValue) row.getCell(0)).getDoubleValue();
                table.addRowToTable(
                        new DefaultRow(row.getKey(), new DoubleCell(value + parameters.m_by)));
            }
        }
        table.close();
        out.setWarningMessage("shifted by " + parameters.m_by);
        out.setOutData(table.getTable());
    }
}
