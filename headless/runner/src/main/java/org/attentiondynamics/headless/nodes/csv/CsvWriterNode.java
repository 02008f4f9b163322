// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.attentiondynamics.headless.nodes.FileTarget;
import org.attentiondynamics.headless.nodes.RunnableNode;
import org.attentiondynamics.headless.nodes.SavedPath;
import org.attentiondynamics.headless.workflow.WorkflowFolder;
import org.attentiondynamics.standin.node.HostedNode.Configured;
import org.attentiondynamics.standin.node.HostedNode.Executed;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.StringValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** KNIME's CSV Writer for a local file. */
public final class CsvWriterNode implements RunnableNode {
    private static final int ROWS_PER_CHECK = 256;

    private final WorkflowFolder workflow;
    private NodeSettings model;
    private CsvWriterSettings settings;

    public CsvWriterNode(final WorkflowFolder workflow) {
        this.workflow = workflow;
    }

    @Override
    public void load(final NodeSettings saved, final NodeSettings creation)
            throws InvalidSettingsException {
        SavedPath.requireNoConnection(creation);
        settings = CsvWriterSettings.of(saved, workflow);
        model = saved;
    }

    @Override
    public List<Port> inputs() {
        return List.of(new Port("Input Table", BufferedDataTable.TYPE));
    }

    @Override
    public List<Port> outputs() {
        return List.of();
    }

    @Override
    public NodeSettings settings() {
        return model;
    }

    @Override
    public Configured configure(final PortObjectSpec[] in) throws InvalidSettingsException {
        settings.target().requireUsable();
        for (DataColumnSpec column : (DataTableSpec) in[0]) {
            if (!column.getType().isCompatible(DoubleValue.class)
                    && !column.getType().isCompatible(StringValue.class)) {
                throw new InvalidSettingsException(
                        "Column \""
                                + column.getName()
                                + "\" is of type "
                                + column.getType().getName()
                                + ". Convert it to a number or text first.");
            }
        }
        return new Configured(new PortObjectSpec[0], Optional.empty());
    }

    @Override
    public Executed execute(final PortObject[] in, final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        BufferedDataTable table = (BufferedDataTable) in[0];
        boolean header =
                settings.header()
                        && !(settings.skipHeaderOnAppend() && settings.target().isAppending());
        settings.target().write(out -> write(table, header, out, exec));
        return new Executed(new PortObject[0], new PortObject[0], Optional.empty());
    }

    private void write(
            final BufferedDataTable table,
            final boolean header,
            final OutputStream out,
            final ExecutionContext exec)
            throws IOException, CanceledExecutionException {
        CsvCells cells = new CsvCells(settings, table.getDataTableSpec());
        try (Writer writer =
                        new BufferedWriter(
                                new OutputStreamWriter(
                                        settings.gzip() ? new GZIPOutputStream(out) : out,
                                        settings.charset()));
                CloseableRowIterator rows = table.iterator()) {
            if (header) {
                writer.write(cells.header());
            }
            for (long i = 0; rows.hasNext(); i++) {
                if (i % ROWS_PER_CHECK == 0) {
                    exec.checkCanceled();
                    exec.setProgress(i / (double) table.size());
                }
                DataRow row = rows.next();
                writer.write(cells.line(row));
            }
        }
    }

    @Override
    public List<FileTarget> writes() {
        return List.of(settings.target());
    }
}
