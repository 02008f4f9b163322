// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attentiondynamics.headless.nodes.RunnableNode;
import org.attentiondynamics.headless.workflow.FlowVariable;
import org.attentiondynamics.standin.node.HostedNode.Configured;
import org.attentiondynamics.standin.node.HostedNode.Executed;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataTableSpecCreator;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.BooleanCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.IntCell;
import org.knime.core.data.def.LongCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** KNIME's Variable to Table Column: a column of one value for each chosen flow variable. */
public final class VariableToColumnNode implements RunnableNode {
    private static final int TABLE = 1;
    private static final int ROWS_PER_CHECK = 256;
    private static final String MARK = "(variable)";

    private NodeSettings model;
    private VariableFilter filter;
    private List<FlowVariable> variables = List.of();

    @Override
    public void receive(final List<FlowVariable> available) {
        variables = available;
    }

    @Override
    public void load(final NodeSettings saved, final NodeSettings creation)
            throws InvalidSettingsException {
        filter = VariableFilter.of(saved.getNodeSettings("filter"));
        model = saved;
    }

    @Override
    public List<Port> inputs() {
        return List.of(
                Port.ofVariables("Flow variables"), new Port("Data table", BufferedDataTable.TYPE));
    }

    @Override
    public List<Port> outputs() {
        return List.of(new Port("Input table with additional columns", BufferedDataTable.TYPE));
    }

    @Override
    public NodeSettings settings() {
        return model;
    }

    @Override
    public Configured configure(final PortObjectSpec[] in) {
        return new Configured(
                new PortObjectSpec[] {spec((DataTableSpec) in[TABLE])},
                chosen().isEmpty() ? Optional.of("No variables selected") : Optional.empty());
    }

    /** The latest first, as KNIME has them. */
    private List<FlowVariable> chosen() {
        return variables.stream().filter(v -> filter.test(v.name())).toList();
    }

    private DataTableSpec spec(final DataTableSpec columns) {
        DataTableSpecCreator spec = new DataTableSpecCreator(columns);
        Set<String> taken = new HashSet<>(List.of(columns.getColumnNames()));
        for (FlowVariable variable : chosen()) {
            String name = free(variable.name(), taken);
            spec.addColumns(new DataColumnSpecCreator(name, cell(variable).getType()).createSpec());
        }
        return spec.createSpec();
    }

    private static String free(final String variable, final Set<String> taken) {
        boolean isMarked = variable.toLowerCase(Locale.ROOT).endsWith(MARK);
        String name = taken.contains(variable) && !isMarked ? variable + " " + MARK : variable;
        String free = name;
        for (int i = 1; !taken.add(free); i++) {
            free = name + " (#" + i + ")";
        }
        return free;
    }

    private static DataCell cell(final FlowVariable variable) {
        String text = variable.text();
        return switch (variable.type()) {
            case INTEGER -> new IntCell(Integer.parseInt(text));
            case LONG -> new LongCell(Long.parseLong(text));
            case DOUBLE -> new DoubleCell(Double.parseDouble(text));
            case BOOLEAN -> BooleanCell.get(Boolean.parseBoolean(text));
            case STRING -> new StringCell(text);
        };
    }

    @Override
    public Executed execute(final PortObject[] in, final ExecutionContext exec)
            throws CanceledExecutionException {
        BufferedDataTable table = (BufferedDataTable) in[TABLE];
        List<DataCell> added = chosen().stream().map(VariableToColumnNode::cell).toList();
        BufferedDataContainer out = exec.createDataContainer(spec(table.getDataTableSpec()));
        try (CloseableRowIterator rows = table.iterator()) {
            for (long i = 0; rows.hasNext(); i++) {
                if (i % ROWS_PER_CHECK == 0) {
                    exec.checkCanceled();
                }
                DataRow row = rows.next();
                List<DataCell> cells = new ArrayList<>();
                row.forEach(cells::add);
                cells.addAll(added);
                out.addRowToTable(new DefaultRow(row.getKey(), cells));
            }
        }
        out.close();
        return new Executed(new PortObject[] {out.getTable()}, new PortObject[0], Optional.empty());
    }

    @Override
    public boolean handsOnRows() {
        return true;
    }
}
