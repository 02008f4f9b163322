// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attentiondynamics.nodes.table.CompleteRows;
import org.attentiondynamics.nodes.table.SelectedColumns;
import org.attentiondynamics.nodes.table.TokenIds;
import org.attentiondynamics.nodes.table.TokenTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** Tokens that come from the connected table. */
record ConnectedTable(TokenInitializerNodeParameters parameters) {
    /**
     * Tokens and what to warn of.
     *
     * @param skipped how many rows were no tokens
     */
    record Read(TokenTable tokens, long skipped) {
        Optional<String> warning() {
            return skipped == 0
                    ? Optional.empty()
                    : Optional.of(
                            skipped
                                    + (skipped == 1 ? " row was" : " rows were")
                                    + " skipped, because a value is missing or not finite.");
        }
    }

    /**
     * The columns of the output; empty if only the file of weights tells.
     *
     * @throws InvalidSettingsException if a column or the file of weights is not there to be read
     */
    Optional<DataTableSpec> spec(final DataTableSpec table) throws InvalidSettingsException {
        Optional<String> mass = mass(table);
        if (parameters.m_distribution == Distribution.TABLE) {
            int d = SelectedColumns.of(parameters.m_coordinates, mass, table).size();
            return Optional.of(TokenWriter.spec(d, mass.isPresent()));
        }
        TokenIds.column(parameters.m_tokenIdColumn, mass, table);
        EmbeddingFile.of(parameters);
        return Optional.empty();
    }

    Read read(final BufferedDataTable table, final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        try {
            DataTableSpec spec = table.getDataTableSpec();
            Optional<String> mass = mass(spec);
            return parameters.m_distribution == Distribution.TABLE
                    ? coordinates(
                            SelectedColumns.of(parameters.m_coordinates, mass, spec), table, exec)
                    : embeddings(
                            TokenIds.column(parameters.m_tokenIdColumn, mass, spec),
                            mass,
                            table,
                            exec);
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private Read coordinates(
            final SelectedColumns columns,
            final BufferedDataTable table,
            final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        CompleteRows rows = rows(table, columns.all(), exec);
        TokenMemory.require(rows.table().size(), columns.size());
        return new Read(columns.read(rows.table()), rows.skipped());
    }

    private Read embeddings(
            final String column,
            final Optional<String> mass,
            final BufferedDataTable table,
            final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException, InvalidSettingsException {
        List<String> read = Stream.concat(Stream.of(column), mass.stream()).toList();
        CompleteRows rows = rows(table, read, exec);
        TokenIds ids = TokenIds.read(rows.table(), column);
        TokenTable tokens = EmbeddingFile.of(parameters).tokens(ids, exec);
        return new Read(
                mass.isPresent() ? tokens.withMasses(rows.table(), mass.get()) : tokens,
                rows.skipped());
    }

    private CompleteRows rows(
            final BufferedDataTable table, final List<String> columns, final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        return parameters.m_missing == MissingRule.SKIP
                ? CompleteRows.of(table, columns, exec)
                : new CompleteRows(table, 0);
    }

    private Optional<String> mass(final DataTableSpec table) throws InvalidSettingsException {
        return SelectedColumns.mass(parameters.m_hasMasses, parameters.m_massColumn, table);
    }
}
