// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.headless.nodes.RunnableNode;
import org.attentiondynamics.headless.nodes.SavedPath;
import org.attentiondynamics.headless.nodes.csv.CsvColumns.CsvColumn;
import org.attentiondynamics.headless.outcome.Causes;
import org.attentiondynamics.headless.workflow.WorkflowFolder;
import org.attentiondynamics.standin.node.HostedNode.Configured;
import org.attentiondynamics.standin.node.HostedNode.Executed;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.util.DuplicateKeyException;

/**
 * KNIME's CSV Reader for a single local file. It reads the file when it is configured, to know its
 * columns.
 */
public final class CsvReaderNode implements RunnableNode {
    private static final int ROWS_PER_CHECK = 256;

    private final WorkflowFolder workflow;
    private NodeSettings model;
    private CsvReaderSettings settings;

    public CsvReaderNode(final WorkflowFolder workflow) {
        this.workflow = workflow;
    }

    @Override
    public void load(final NodeSettings saved, final NodeSettings creation)
            throws InvalidSettingsException {
        SavedPath.requireNoConnection(creation);
        settings = CsvReaderSettings.of(saved, workflow);
        model = saved;
    }

    @Override
    public List<Port> inputs() {
        return List.of();
    }

    @Override
    public List<Port> outputs() {
        return List.of(new Port("File Table", BufferedDataTable.TYPE));
    }

    @Override
    public NodeSettings settings() {
        return model;
    }

    @Override
    public Configured configure(final PortObjectSpec[] in) throws InvalidSettingsException {
        try {
            PortObjectSpec[] specs = {CsvColumns.of(settings).spec(tableName())};
            return new Configured(specs, Optional.empty());
        } catch (CsvFault e) {
            throw new InvalidSettingsException(sentence(e), e);
        } catch (IOException e) {
            throw new InvalidSettingsException(sentence(e), e);
        }
    }

    @Override
    public Executed execute(final PortObject[] in, final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        try {
            CsvColumns columns = CsvColumns.of(settings);
            BufferedDataContainer table = exec.createDataContainer(columns.spec(tableName()));
            read(columns, table, exec);
            table.close();
            return new Executed(
                    new PortObject[] {table.getTable()}, new PortObject[0], Optional.empty());
        } catch (CsvFault e) {
            throw new KNIMEException(sentence(e), e);
        } catch (IOException e) {
            throw new KNIMEException(sentence(e), e);
        }
    }

    private void read(
            final CsvColumns columns,
            final BufferedDataContainer table,
            final ExecutionContext exec)
            throws IOException, CsvFault, CanceledExecutionException {
        try (CsvRows rows = CsvRows.open(settings)) {
            for (long i = settings.hasHeader() ? -1 : 0; i < settings.skipRows(); i++) {
                rows.next();
            }
            long most = settings.mostRows() < 0 ? Long.MAX_VALUE : settings.mostRows();
            for (long i = 0; i < most; i++) {
                String[] row = rows.next();
                if (row == null) {
                    return;
                }
                if (i % ROWS_PER_CHECK == 0) {
                    exec.checkCanceled();
                }
                add(row, columns, i, rows, table);
            }
        }
    }

    private void add(
            final String[] row,
            final CsvColumns columns,
            final long index,
            final CsvRows rows,
            final BufferedDataContainer table)
            throws CsvFault {
        String[] texts = CsvColumns.withoutRowId(settings, row);
        if (texts.length > columns.width()) {
            throw new CsvFault(
                    rows.place()
                            + " has "
                            + texts.length
                            + " cells and the table has "
                            + columns.width()
                            + " columns",
                    "Correct the row, or scan more rows for the types");
        }
        DataCell[] cells = new DataCell[columns.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            CsvColumn column = columns.columns().get(i);
            cells[i] =
                    cell(
                            column.index() < texts.length ? texts[column.index()] : null,
                            column,
                            rows);
        }
        RowKey key = key(row, index, rows);
        try {
            table.addRowToTable(new DefaultRow(key, cells));
        } catch (DuplicateKeyException e) {
            throw new CsvFault(
                    "the row id \"" + key.getString() + "\" occurs again at " + rows.place(),
                    "Make the row ids unique, or do not use the first column as row id");
        }
    }

    private RowKey key(final String[] row, final long index, final CsvRows rows) throws CsvFault {
        if (!settings.hasRowId()) {
            return RowKey.createRowKey(index);
        }
        if (row.length == 0 || row[0] == null) {
            throw new CsvFault(
                    "the row id at " + rows.place() + " is missing",
                    "Give every row an id in the first column");
        }
        return new RowKey(row[0]);
    }

    private DataCell cell(final String text, final CsvColumn column, final CsvRows rows)
            throws CsvFault {
        try {
            return text == null
                    ? DataType.getMissingCell()
                    : column.type().parse(text, settings.numbers());
        } catch (NumberFormatException e) {
            throw new CsvFault(
                    "column \""
                            + column.name()
                            + "\" is of type "
                            + column.type().dataType().getName()
                            + " but "
                            + rows.place()
                            + " holds \""
                            + text
                            + "\"",
                    "Correct the cell, or scan more rows for the types");
        }
    }

    private String tableName() {
        return settings.file().getFileName().toString();
    }

    private String sentence(final CsvFault fault) {
        return "Cannot read " + settings.file() + ", because " + fault.getMessage();
    }

    private String sentence(final IOException e) {
        return "Cannot read "
                + settings.file()
                + ", because "
                + Causes.of(e)
                + ". Choose another file in KNIME, or give its path by -option.";
    }

    @Override
    public List<Path> reads(final WorkflowFolder folder) {
        return List.of(settings.file());
    }
}
