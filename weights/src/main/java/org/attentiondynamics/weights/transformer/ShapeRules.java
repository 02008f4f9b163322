// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.attentiondynamics.weights.file.WeightsException;

/** How the sizes of the weights of a layer hang together, and what its heads can be. */
final class ShapeRules {
    /** More heads than any model in use has; as many numbers of heads are offered at most. */
    private static final int MOST_OFFERED = 128;

    private final int layer;
    private final Projections weights;
    private final Projection query;
    private final Projection key;

    ShapeRules(final int layer, final Projections weights) {
        this.layer = layer;
        this.weights = weights;
        this.query = weights.query();
        this.key = weights.key();
    }

    LayerShape shape(final HeadCounts counts) throws WeightsException {
        for (Projection projection : weights.all()) {
            requireMatrix(projection);
        }
        requireFit();
        int heads = heads(counts);
        long size = query.outputs() / heads;
        requireSize(counts, heads, size);
        int keyValueHeads = keyValueHeads(counts, heads, size);
        return new LayerShape((int) query.inputs(), heads, (int) size, heads / keyValueHeads);
    }

    private void requireMatrix(final Projection projection) throws WeightsException {
        if (projection.tensor().shape().size() != 2) {
            throw refused(
                    "\""
                            + projection.tensor().name()
                            + "\" has "
                            + projection.tensor().shape().size()
                            + " axes, and a weight matrix has 2",
                    "Check the architecture and the names");
        }
        long width = projection.outputs() * projection.parts();
        long stored =
                projection.outputsAreRows()
                        ? projection.tensor().rows()
                        : projection.tensor().columns();
        if (width != stored || projection.inputs() > Integer.MAX_VALUE) {
            throw refused(
                    "\""
                            + projection.tensor().name()
                            + "\" is "
                            + projection.tensor().size()
                            + ", which does not hold "
                            + projection.parts()
                            + " matrices side by side",
                    "Check the architecture");
        }
    }

    private void requireFit() throws WeightsException {
        long d = query.inputs();
        Projection value = weights.value();
        Projection output = weights.output();
        requireEqual("inputs", key, key.inputs(), d, "the query weights have");
        requireEqual("inputs", value, value.inputs(), d, "the query weights have");
        requireEqual("outputs", value, value.outputs(), key.outputs(), "the key weights have");
        requireEqual(
                "inputs",
                output,
                output.inputs(),
                query.outputs(),
                "the query weights have outputs");
        requireEqual("outputs", output, output.outputs(), d, "the query weights have inputs");
    }

    private void requireEqual(
            final String what,
            final Projection projection,
            final long count,
            final long expected,
            final String as)
            throws WeightsException {
        if (count != expected) {
            throw refused(
                    "\""
                            + projection.tensor().name()
                            + "\" is "
                            + projection.tensor().size()
                            + ": it has "
                            + count
                            + " "
                            + what
                            + " and needs "
                            + expected
                            + ", as many as "
                            + as,
                    "Check the names, and whether rows are outputs");
        }
    }

    private int heads(final HeadCounts counts) throws WeightsException {
        long rows = query.outputs();
        if (counts.heads() == 0) {
            throw refused(
                    "the number of heads is not in the weights, not given, and not in a "
                            + ModelConfig.NAME
                            + " beside them",
                    "Put the model's "
                            + ModelConfig.NAME
                            + " beside the file, or set "
                            + divisors(rows));
        }
        if (rows % counts.heads() != 0) {
            throw refused(
                    "the "
                            + rows
                            + " outputs of the query weights do not divide into "
                            + counts.heads()
                            + " heads",
                    "Set " + divisors(rows));
        }
        return counts.heads();
    }

    private void requireSize(final HeadCounts counts, final int heads, final long size)
            throws WeightsException {
        if (counts.size() > 0 && counts.size() != size) {
            throw refused(
                    ModelConfig.NAME
                            + " says that a head has size "
                            + counts.size()
                            + ", but "
                            + heads
                            + " heads of the "
                            + query.outputs()
                            + " outputs of the query weights have size "
                            + size,
                    "Use the file and the " + ModelConfig.NAME + " of one model");
        }
    }

    private int keyValueHeads(final HeadCounts counts, final int heads, final long size)
            throws WeightsException {
        int keyValueHeads = counts.keyValueHeads() == 0 ? heads : counts.keyValueHeads();
        if (key.outputs() != keyValueHeads * size) {
            throw refused(
                    "the key weights have "
                            + key.outputs()
                            + " outputs, but "
                            + keyValueHeads
                            + " key/value heads of size "
                            + size
                            + " have "
                            + keyValueHeads * size,
                    key.outputs() % size == 0 && heads % (key.outputs() / size) == 0
                            ? "Set the number of key/value heads to " + key.outputs() / size
                            : "Check the number of heads");
        }
        if (heads % keyValueHeads != 0) {
            throw refused(
                    heads + " heads cannot share " + keyValueHeads + " key/value heads evenly",
                    "Check the numbers of heads");
        }
        return keyValueHeads;
    }

    /** "the number of heads to one of 1, 2, 3, 6". */
    private static String divisors(final long rows) {
        return LongStream.rangeClosed(1, Math.min(rows, MOST_OFFERED))
                .filter(k -> rows % k == 0)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", ", "the number of heads to one of ", ""));
    }

    private WeightsException refused(final String because, final String advice) {
        return new WeightsException(
                "Cannot split layer "
                        + layer
                        + " into heads, because "
                        + because
                        + ". "
                        + advice
                        + ".");
    }
}
