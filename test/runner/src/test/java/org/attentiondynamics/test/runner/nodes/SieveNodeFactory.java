// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner.nodes;

import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;
import org.knime.node.parameters.NodeParameters;

/** Lets numbers from a least one on pass; refuses to pass any from a limit on. */
public final class SieveNodeFactory extends DefaultNodeFactory {
    static final class Parameters implements NodeParameters {
        double m_least;
        double m_limit = 100;
    }

    private static final DefaultNode NODE =
            Declaration.of("Sieve")
                    .ports(
                            p ->
                                    p.addInputTable("Numbers", "One column.")
                                            .addOutputTable("Sieved", "The greater numbers."))
                    .model(
                            m ->
                                    m.parametersClass(Parameters.class)
                                            .configure(
                                                    (in, out) ->
                                                            out.setOutSpecs(in.getInTableSpec(0)))
                                            .execute(SieveNodeFactory::execute));

    public SieveNodeFactory() {
        super(NODE);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out)
            throws KNIMEException {
        Parameters parameters = in.getParameters();
        BufferedDataContainer table =
                in.getExecutionContext().createDataContainer(in.getInTable(0).getDataTableSpec());
        try (CloseableRowIterator rows = in.getInTable(0).iterator()) {
            while (rows.hasNext()) {
                DataRow row = rows.next();
                double number = ((DoubleValue) row.getCell(0)).getDoubleValue();
                if (number >= parameters.m_limit) {
                    throw new KNIMEException(
                            "Cannot sieve, because of the number " + number + ". Raise the limit.");
                }
                if (number >= parameters.m_least) {
                    table.addRowToTable(row);
                }
            }
        }
        table.close();
        out.setOutData(table.getTable());
    }
}
