// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

import org.attentiondynamics.engine.source.HeadWeights;
import org.attentiondynamics.weights.file.Span;
import org.attentiondynamics.weights.file.WeightFile;
import org.attentiondynamics.weights.file.WeightsException;

/**
 * A self-attention layer of a trained transformer: from tokens x_1 ... x_n of dimension d it makes
 * sum_h W_O,h sum_j P^h_ij W_V,h x_j with P^h_ij = softmax_j (W_Q,h x_i) . (W_K,h x_j) / sqrt(k).
 *
 * <p>W_Q,h, W_K,h and W_V,h (k x d) are k neighbouring rows of the layer's W_Q, W_K and W_V, and W_O,h (d x k) the same columns of W_O, the
 * h-th k of them. Where there are fewer key/value heads, neighbouring heads share one: head h has rows of W_K and W_V number
 * h / (heads / key/value heads), counted from 0.
 *
 * <p>Left out are biases, the normalisation before or after the layer, and the rotation of queries and keys by position.
 *
 * <p>Heads are counted from 1.
 */
public final class Layer {
    private final WeightFile file;
    private final Projections weights;
    private final LayerShape shape;

    Layer(final WeightFile file, final Projections weights, final LayerShape shape) {
        this.file = file;
        this.weights = weights;
        this.shape = shape;
    }

    /** The number of heads. */
    public int heads() {
        return shape.heads();
    }

    /** k, the size of a head. */
    public int headSize() {
        return shape.size();
    }

    /** d, the dimension of the tokens. */
    public int dimension() {
        return shape.dimension();
    }

    /**
     * The weights of a head. Reads 4 d k numbers.
     *
     * @param head counted from 1
     * @throws WeightsException if there is no such head, or a number of it cannot be read
     */
    public HeadWeights head(final int head) throws WeightsException {
        if (head < 1 || head > heads()) {
            throw new WeightsException(
                    "Cannot read head "
                            + head
                            + ", because the layer has "
                            + (heads() == 1 ? "one head" : heads() + " heads")
                            + ". Set a head from 1 to "
                            + heads()
                            + ".");
        }
        Span own = Span.part(head - 1, headSize());
        Span shared = Span.part((head - 1) / shape.headsPerKey(), headSize());
        return new HeadWeights(
                weights.query().rows(file, own),
                weights.key().rows(file, shared),
                weights.value().rows(file, shared),
                weights.output().columns(file, own));
    }
}
