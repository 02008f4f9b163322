// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.weightsreader;

import org.attentiondynamics.nodes.host.Memory;
import org.attentiondynamics.weights.transformer.Layer;
import org.knime.core.node.KNIMEException;

/** What an attention model takes: d x d numbers a head, and two times k x d. Asked before they are made. */
final class ModelSize {
    /** As many numbers as a matrix of a stored model may have. */
    private static final long MOST_ENTRIES = 1L << 26;

    private ModelSize() {}

    /**
     * @throws KNIMEException if a model of so many heads is larger than a model may be, or than memory
     */
    static void require(final Layer layer, final int heads) throws KNIMEException {
        double d = layer.dimension();
        if (d * d > MOST_ENTRIES) {
            throw new KNIMEException(
                    "Cannot make the attention model, because its value matrices are "
                            + layer.dimension()
                            + "x"
                            + layer.dimension()
                            + ", and a model holds up to 8192x8192. Read a smaller model.");
        }
        double bytes = heads * 8.0 * (d * d + 2 * d * layer.headSize());
        Memory.require(
                "Cannot make the attention model",
                heads + " heads of dimension " + layer.dimension(),
                bytes,
                "Choose the model of one head");
    }
}
