// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner.nodes;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** Cells of every type, with everything that can go wrong in a text file. */
public final class MixedSourceNodeFactory extends DefaultNodeFactory {
    private static final DataTableSpec SPEC =
            new DataTableSpec(
                    new DataColumnSpecCreator("text, quoted", StringCell.TYPE).createSpec(),
                    new DataColumnSpecCreator("double", DoubleCell.TYPE).createSpec(),
                    new DataColumnSpecCreator("int", IntCell.TYPE).createSpec(),
                    new DataColumnSpecCreator("long", LongCell.TYPE).createSpec(),
                    new DataColumnSpecCreator("boolean", BooleanCell.TYPE).createSpec());

    private static final DefaultNode NODE =
            Declaration.of("Mixed Source")
                    .ports(
                            p ->
                                    p.addOutputTable("Cells", "First.")
                                            .addOutputTable("Cells!", "The same once more."))
                    .model(
                            m ->
                                    m.withoutParameters()
                                            .configure((in, out) -> out.setOutSpecs(SPEC, SPEC))
                                            .execute(MixedSourceNodeFactory::execute));

    public MixedSourceNodeFactory() {
        super(NODE);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out) {
        BufferedDataContainer table = in.getExecutionContext().createDataContainer(SPEC);
        add(table, "a", "say \"hi\"", 0.1, 1, 1L << 40, true);
        add(
                table,
                "b, c",
                "two\nlines",
                Double.MIN_VALUE,
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                false);
        add(table, "c", "", Double.NaN, 0, 0, true);
        add(table, "d", " #", Double.NEGATIVE_INFINITY, -1, -1, false);
        DataCell missing = DataType.getMissingCell();
        table.addRowToTable(new DefaultRow("e", missing, missing, missing, missing, missing));
        table.close();
        out.setOutData(table.getTable(), table.getTable());
    }

    private static void add(
            final BufferedDataContainer table,
            final String key,
            final String text,
            final double number,
            final int small,
            final long large,
            final boolean flag) {
        table.addRowToTable(
                new DefaultRow(
                        key,
                        new StringCell(text),
                        new DoubleCell(number),
                        new IntCell(small),
                        new LongCell(large),
                        flag ? BooleanCell.TRUE : BooleanCell.FALSE));
    }
}
