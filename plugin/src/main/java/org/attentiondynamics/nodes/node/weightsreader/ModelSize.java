// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.weightsreader;

import org.attentiondynamics.weights.transformer.Layer;
import org.knime.core.node.KNIMEException;

/** What an attention model takes: d x d numbers a head, and two times k x d. Asked before they are made. */
final class ModelSize {
    /** As many numbers as a matrix of a stored model may have. */
    private static final long MOST_ENTRIES = 1L << 26;

    /** The tables and the matrix in the making need the rest. */
    private static final double SHARE = 0.75;

    private static final double GIGABYTE = 1 << 30;

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
        double memory = SHARE * Runtime.getRuntime().maxMemory();
        if (bytes > memory) {
            throw new KNIMEException(
                    String.format(
                            java.util.Locale.ROOT,
                            "Cannot make the attention model, because %d heads of dimension %d take %.1f GB and there are %.1f GB."
                                    + " Choose the model of one head, or give KNIME more memory.",
                            heads,
                            layer.dimension(),
                            bytes / GIGABYTE,
                            memory / GIGABYTE));
        }
    }
}
