// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.file;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * An open file of tensors.
 *
 * <p>Opening reads the table of contents; numbers are read when asked for, and only those asked for are held, so that a file may be
 * larger than memory. A file of one matrix without a name calls it by the name of the file without its ending.
 *
 * <p>Not thread-safe.
 */
public interface WeightFile extends Closeable {
    /**
     * Opens a file by what its name ends in: .safetensors, .safetensors.index.json, .npy, .npz, .onnx, .mtx, .csv. In a folder it takes
     * model.safetensors.index.json, model.safetensors or the only file with one of these endings.
     *
     * @throws WeightsException if it cannot be read or breaks its format; the sentence says what is wrong and what to do
     */
    static WeightFile open(final Path path) throws WeightsException {
        return Format.open(path);
    }

    /** All tensors, in the order of the file. */
    List<TensorInfo> tensors();

    /**
     * The tensor of a name.
     *
     * @throws WeightsException if there is none; the sentence offers the nearest names
     */
    TensorInfo tensor(String name) throws WeightsException;

    /**
     * Some rows and columns of a tensor of at most two axes.
     *
     * @param tensor one of {@link #tensors()}
     * @throws WeightsException if it has more axes, is not made of real numbers, is smaller, or one of the numbers asked for is not finite
     */
    Matrix read(TensorInfo tensor, Span rows, Span columns) throws WeightsException;

    /** All rows and columns of a tensor. */
    default Matrix read(final TensorInfo tensor) throws WeightsException {
        return read(tensor, new Span(0, tensor.rows()), new Span(0, tensor.columns()));
    }
}
