// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

import java.util.List;
import java.util.stream.Collectors;
import org.attentiondynamics.weights.file.TensorInfo;
import org.attentiondynamics.weights.file.WeightFile;
import org.attentiondynamics.weights.file.WeightsException;

/** The embedding matrix of a transformer, one row a token id. */
public final class EmbeddingTensor {
    /** What models call it, behind a prefix of their own; the first that a file has is taken. */
    private static final List<String> NAMES =
            List.of(
                    "word_embeddings.weight",
                    "embed_tokens.weight",
                    "wte.weight",
                    "tok_embeddings.weight",
                    "embed_in.weight",
                    "token_embedding.weight",
                    "word_embedding.weight",
                    "shared.weight",
                    "word_embeddings",
                    "wte");

    private static final int NAMED_AT_MOST = 5;

    private EmbeddingTensor() {}

    /**
     * The embedding matrix of a file, by its usual names, or the only matrix there is.
     *
     * @throws WeightsException if there is none or more than one; the sentence lists matrices to choose from
     */
    public static TensorInfo in(final WeightFile file) throws WeightsException {
        List<TensorInfo> matrices =
                file.tensors().stream().filter(EmbeddingTensor::isMatrix).toList();
        for (String name : NAMES) {
            for (TensorInfo matrix : matrices) {
                if (matrix.name().equals(name) || matrix.name().endsWith("." + name)) {
                    return matrix;
                }
            }
        }
        if (matrices.size() == 1) {
            return matrices.get(0);
        }
        throw new WeightsException(
                "Cannot find the embeddings, because the file has no matrix with a name like "
                        + String.join(", ", NAMES.subList(0, 3))
                        + ". "
                        + advice(matrices));
    }

    private static String advice(final List<TensorInfo> matrices) {
        if (matrices.isEmpty()) {
            return "It has no matrix at all; use another file.";
        }
        return matrices.stream()
                .limit(NAMED_AT_MOST)
                .map(TensorInfo::name)
                .collect(
                        Collectors.joining(
                                ", ",
                                "Set the name of the embedding tensor; the file begins with the matrices ",
                                "."));
    }

    /**
     * The tensor of a name.
     *
     * @throws WeightsException if there is none, or it is no matrix
     */
    public static TensorInfo named(final String name, final WeightFile file)
            throws WeightsException {
        TensorInfo tensor = file.tensor(name);
        if (!isMatrix(tensor)) {
            throw new WeightsException(
                    "Cannot read embeddings, because tensor \""
                            + name
                            + "\" has "
                            + tensor.shape().size()
                            + (tensor.shape().size() == 1 ? " axis" : " axes")
                            + ". Set the name of a matrix, one row a token id.");
        }
        return tensor;
    }

    private static boolean isMatrix(final TensorInfo tensor) {
        return tensor.shape().size() == 2 && tensor.rows() > 0 && tensor.columns() > 0;
    }
}
