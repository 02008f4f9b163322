// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.weights.file.Span;
import org.attentiondynamics.weights.file.TensorInfo;
import org.attentiondynamics.weights.file.WeightFile;
import org.attentiondynamics.weights.file.WeightsException;

/**
 * A matrix W of y = W x in a file: a tensor or one of several parts of it, side by side along the outputs.
 *
 * @param tensor that holds it
 * @param outputsAreRows whether the tensor is stored as (outputs, inputs)
 * @param part which of the parts, from 0
 * @param parts how many
 */
record Projection(TensorInfo tensor, boolean outputsAreRows, int part, int parts) {
    long outputs() {
        return (outputsAreRows ? tensor.rows() : tensor.columns()) / parts;
    }

    long inputs() {
        return outputsAreRows ? tensor.columns() : tensor.rows();
    }

    /** Rows of W: a part of the outputs, all inputs. */
    Matrix rows(final WeightFile file, final Span outputs) throws WeightsException {
        return read(file, outputs, new Span(0, inputs()));
    }

    /** Columns of W: all outputs, a part of the inputs. */
    Matrix columns(final WeightFile file, final Span inputs) throws WeightsException {
        return read(file, new Span(0, outputs()), inputs);
    }

    private Matrix read(final WeightFile file, final Span outputs, final Span inputs)
            throws WeightsException {
        long offset = part * outputs();
        Span stored = new Span(offset + outputs.from(), offset + outputs.to());
        return outputsAreRows
                ? file.read(tensor, stored, inputs)
                : file.read(tensor, inputs, stored).transpose();
    }
}
