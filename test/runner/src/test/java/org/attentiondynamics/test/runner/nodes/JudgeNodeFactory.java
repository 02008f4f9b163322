// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.test.runner.nodes;

import java.util.List;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/**
 * Makes verdicts, and has a view with text that would break a page if it were put there as it is.
 */
public final class JudgeNodeFactory extends DefaultNodeFactory {
    /** What the view starts with. */
    public record Picture(List<String> names, double[] values, List<Question> requests) {}

    /** What the view asks. */
    public record Question(String method, List<Object> params) {}

    /** Who answers. */
    public static final class Answers {
        public List<String> times(final int factor, final double value) {
            return List.of("</script>", String.valueOf(factor * value));
        }
    }

    private static final DataTableSpec SPEC =
            new DataTableSpec(
                    new DataColumnSpecCreator("statement", StringCell.TYPE).createSpec(),
                    new DataColumnSpecCreator("residual", DoubleCell.TYPE).createSpec(),
                    new DataColumnSpecCreator("verdict", StringCell.TYPE).createSpec());

    private static final DefaultNode NODE =
            Declaration.of("Judge <&>")
                    .ports(
                            p ->
                                    p.addInputTable("Numbers", "Ignored.")
                                            .addOutputTable("Verdicts", "Two verdicts."))
                    .model(
                            m ->
                                    m.withoutParameters()
                                            .configure((in, out) -> out.setOutSpecs(SPEC))
                                            .execute(JudgeNodeFactory::execute))
                    .addView(
                            v ->
                                    v.withoutParameters()
                                            .description("A view.")
                                            .page(
                                                    p ->
                                                            p.fromString(
                                                                            () ->
                                                                                    "export default"
                                                                                            + " () =>"
                                                                                            + " '</script>'"
                                                                                            + " + \"{{INITIAL_DATA}}"
                                                                                            + " $1 \\n"
                                                                                            + "\";")
                                                                    .relativePath("judge.js"))
                                            .initialData(
                                                    d ->
                                                            d.data(
                                                                    vi ->
                                                                            new Picture(
                                                                                    List.of(
                                                                                            "</script><!--",
                                                                                            "{{SCRIPT}}"),
                                                                                    new double[] {
                                                                                        0.1, -2
                                                                                    },
                                                                                    List.of(
                                                                                            new Question(
                                                                                                    "times",
                                                                                                    List
                                                                                                            .of(
                                                                                                                    2,
                                                                                                                    0.5))))))
                                            .dataService(s -> s.handler(vi -> new Answers())));

    public JudgeNodeFactory() {
        super(NODE);
    }

    private static void execute(final ExecuteInput in, final ExecuteOutput out) {
        BufferedDataContainer table = in.getExecutionContext().createDataContainer(SPEC);
        table.addRowToTable(
                new DefaultRow(
                        RowKey.createRowKey(0L),
                        new StringCell("1 + 1 = 2"),
                        new DoubleCell(0),
                        new StringCell("PASS")));
        table.addRowToTable(
                new DefaultRow(
                        RowKey.createRowKey(1L),
                        new StringCell("1 + 1 = 3"),
                        new DoubleCell(1),
                        new StringCell("FAIL")));
        table.close();
        out.setOutData(table.getTable());
    }
}
