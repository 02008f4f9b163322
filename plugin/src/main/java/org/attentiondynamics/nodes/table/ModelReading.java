// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** Attention models read from tables like those of {@link ModelTable}, rows in any order: in one pass for the sizes, in another for the entries. */
public final class ModelReading {
    private final BufferedDataTable table;
    private final ExecutionMonitor exec;
    private final Map<Integer, Map<MatrixName, EntryGrid>> heads = new TreeMap<>();

    private ModelReading(final BufferedDataTable table, final ExecutionMonitor exec) {
        this.table = table;
        this.exec = exec;
    }

    /** What is done with each entry. */
    @FunctionalInterface
    private interface Visitor {
        void visit(ModelEntry entry) throws KNIMEException;
    }

    /** Refuses a table that lacks a column or has one of another type. */
    public static void require(final DataTableSpec spec) throws InvalidSettingsException {
        ModelEntry.require(spec);
    }

    /**
     * Reads the model, to the bit what {@link ModelTable} was made of.
     *
     * @throws KNIMEException if a cell is not what its column asks for, an entry is missing or there twice, or the matrices do not fit
     */
    public static AttentionModel of(final BufferedDataTable table, final ExecutionMonitor exec)
            throws KNIMEException, CanceledExecutionException {
        try {
            require(table.getDataTableSpec());
            return new ModelReading(table, exec).model();
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new KNIMEException(
                    "Cannot read the attention model, because "
                            + e.getMessage()
                            + ". Correct the table.",
                    e);
        }
    }

    private AttentionModel model() throws KNIMEException, CanceledExecutionException {
        if (table.size() == 0) {
            throw new KNIMEException(
                    "Cannot read the attention model, because the table has no rows. Provide every entry of Q, K and V.");
        }
        forEach(entry -> grid(entry).count(entry));
        for (Map<MatrixName, EntryGrid> head : heads.values()) {
            for (EntryGrid grid : head.values()) {
                grid.open();
            }
        }
        forEach(entry -> grid(entry).take(entry));
        List<AttentionHead> read = new ArrayList<>();
        for (int h = 1; h <= heads.size(); h++) {
            read.add(
                    new AttentionHead(
                            matrix(h, MatrixName.Q),
                            matrix(h, MatrixName.K),
                            matrix(h, MatrixName.V)));
        }
        return new AttentionModel(read);
    }

    private void forEach(final Visitor visitor) throws KNIMEException, CanceledExecutionException {
        DataTableSpec spec = table.getDataTableSpec();
        try (CloseableRowIterator rows = table.iterator()) {
            while (rows.hasNext()) {
                exec.checkCanceled();
                visitor.visit(ModelEntry.of(rows.next(), spec));
            }
        }
    }

    private EntryGrid grid(final ModelEntry entry) {
        return heads.computeIfAbsent(entry.head(), h -> new EnumMap<>(MatrixName.class))
                .computeIfAbsent(
                        entry.matrix(),
                        name -> new EntryGrid("the matrix " + name + " of head " + entry.head()));
    }

    private Matrix matrix(final int head, final MatrixName name) throws KNIMEException {
        EntryGrid grid = heads.getOrDefault(head, Map.of()).get(name);
        if (grid == null) {
            throw new KNIMEException(
                    "Cannot read the attention model, because there is no matrix "
                            + name
                            + " of head "
                            + head
                            + ". Provide Q, K and V of every head, counted from 1.");
        }
        return grid.matrix();
    }
}
