// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attentiondynamics.weights.file.TensorInfo;
import org.attentiondynamics.weights.file.WeightFile;
import org.attentiondynamics.weights.file.WeightsException;

/**
 * The self-attention layers of a trained transformer in an open file.
 *
 * <p>Layers are counted from 1 in the order of the numbers in the names of their weights. Nothing but the table of contents is read until
 * a head is. Lives as long as the file is open; not thread-safe.
 */
public final class Transformer {
    private final WeightFile file;
    private final LayerNames names;
    private final boolean fused;

    private Transformer(final WeightFile file, final LayerNames names, final boolean fused) {
        this.file = file;
        this.names = names;
        this.fused = fused;
    }

    /**
     * A model whose family its names tell: the first family, in the order of {@link Family}, that has query weights in the file.
     *
     * @throws WeightsException if there is none
     */
    public static Transformer of(final WeightFile file) throws WeightsException {
        for (Family family : Family.values()) {
            Optional<Transformer> found = find(file, family);
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new WeightsException(
                "Cannot recognise the architecture, because none of the "
                        + file.tensors().size()
                        + " tensors has a name that ends like the query weights of "
                        + Arrays.stream(Family.values())
                                .map(Family::title)
                                .collect(Collectors.joining(", "))
                        + ". Look up the names in the file, and give the four of a layer by hand.");
    }

    /**
     * A model of a family.
     *
     * @throws WeightsException if no query weights of the family are in the file; the sentence offers the nearest names
     */
    public static Transformer of(final WeightFile file, final Family family)
            throws WeightsException {
        Optional<Transformer> found = find(file, family);
        return found.isPresent() ? found.get() : missing(file, family.names());
    }

    /**
     * A model whose names are given.
     *
     * @throws WeightsException if no query weights of that name are in the file; the sentence offers the nearest names
     */
    public static Transformer of(final WeightFile file, final WeightNames names)
            throws WeightsException {
        Optional<LayerNames> found = LayerNames.of(names, file.tensors());
        return found.isPresent() ? new Transformer(file, found.get(), false) : missing(file, names);
    }

    private static Optional<Transformer> find(final WeightFile file, final Family family) {
        return LayerNames.of(family, file.tensors())
                .map(names -> new Transformer(file, names, family.isFused()));
    }

    /** Never returns: the file has no tensor of the name of the first layer's query weights, and says so. */
    private static Transformer missing(final WeightFile file, final WeightNames names)
            throws WeightsException {
        TensorInfo found = file.tensor(names.query().replace(WeightNames.LAYER, "0"));
        throw new IllegalStateException("no layer was found, but " + found.name());
    }

    /** The number of layers. */
    public int layers() {
        return names.layers().size();
    }

    /**
     * One layer.
     *
     * @param layer counted from 1
     * @param counts what is known of its heads
     * @throws WeightsException if there is no such layer, a weight matrix of it is missing, or their sizes do not fit one another or the
     *     counts
     */
    public Layer layer(final int layer, final HeadCounts counts) throws WeightsException {
        if (layer < 1 || layer > layers()) {
            throw new WeightsException(
                    "Cannot read layer "
                            + layer
                            + ", because the file has the weights of "
                            + (layers() == 1 ? "one layer" : layers() + " layers")
                            + ". Set a layer from 1 to "
                            + layers()
                            + ".");
        }
        WeightNames of = names.of(layer);
        int parts = fused ? 3 : 1;
        Projections projections =
                new Projections(
                        projection(of, of.query(), 0, parts),
                        projection(of, of.key(), fused ? 1 : 0, parts),
                        projection(of, of.value(), fused ? 2 : 0, parts),
                        projection(of, of.output(), 0, 1));
        return new Layer(file, projections, new ShapeRules(layer, projections).shape(counts));
    }

    private Projection projection(
            final WeightNames names, final String name, final int part, final int parts)
            throws WeightsException {
        return new Projection(file.tensor(name), names.outputsAreRows(), part, parts);
    }
}
