// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import java.io.IOException;
import java.nio.file.Path;
import org.attentiondynamics.engine.tokens.Tokens;
import org.attentiondynamics.nodes.file.WeightsPath;
import org.attentiondynamics.nodes.table.TokenIds;
import org.attentiondynamics.nodes.table.TokenTable;
import org.attentiondynamics.weights.file.Span;
import org.attentiondynamics.weights.file.TensorInfo;
import org.attentiondynamics.weights.file.WeightFile;
import org.attentiondynamics.weights.transformer.EmbeddingTensor;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * The file with an embedding matrix, whose row k is the token with id k.
 *
 * @param name the name of the tensor; empty to look for it
 */
record EmbeddingFile(Path path, String name) {
    /**
     * The file and tensor of the settings.
     *
     * @throws InvalidSettingsException if the file is not set or not on this machine
     */
    static EmbeddingFile of(final TokenInitializerNodeParameters parameters)
            throws InvalidSettingsException {
        return new EmbeddingFile(
                WeightsPath.of(parameters.m_weightsFile), parameters.m_embeddingTensor.strip());
    }

    /**
     * The rows of the embedding matrix with these numbers.
     *
     * @throws KNIMEException if the file cannot be read, has no such matrix, or the matrix no such row
     */
    TokenTable tokens(final TokenIds ids, final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        try (WeightFile file = WeightFile.open(path)) {
            TensorInfo tensor =
                    name.isEmpty() ? EmbeddingTensor.in(file) : EmbeddingTensor.named(name, file);
            requireRows(ids, tensor);
            return new TokenTable(ids.keys(), rows(ids.ids(), tensor, file, exec));
        } catch (IOException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }

    private static void requireRows(final TokenIds ids, final TensorInfo tensor)
            throws KNIMEException {
        for (int i = 0; i < ids.ids().length; i++) {
            long id = ids.ids()[i];
            if (id < 0 || id >= tensor.rows()) {
                throw new KNIMEException(
                        "Cannot read embeddings, because row \""
                                + ids.keys().get(i)
                                + "\" has the token id "
                                + id
                                + " and the ids of tensor \""
                                + tensor.name()
                                + "\" are 0 to "
                                + (tensor.rows() - 1)
                                + ". Use the tokenizer of the same model.");
            }
        }
        if (ids.ids().length > SettingRanges.MOST_COORDINATES / tensor.columns()) {
            throw new KNIMEException(
                    "Cannot read embeddings, because "
                            + ids.ids().length
                            + " tokens of "
                            + tensor.columns()
                            + " coordinates are more than "
                            + SettingRanges.MOST_COORDINATES
                            + " numbers. Provide fewer rows.");
        }
    }

    private static Tokens rows(
            final long[] ids,
            final TensorInfo tensor,
            final WeightFile file,
            final ExecutionContext exec)
            throws CanceledExecutionException, IOException {
        int d = Math.toIntExact(tensor.columns());
        Span columns = new Span(0, d);
        double[] coordinates = new double[ids.length * d];
        for (int i = 0; i < ids.length; i++) {
            exec.checkCanceled();
            exec.setProgress((double) i / ids.length);
            double[] row = file.read(tensor, new Span(ids[i], ids[i] + 1), columns).toArray();
            System.arraycopy(row, 0, coordinates, i * d, d);
        }
        return Tokens.of(ids.length, d, coordinates);
    }
}
