// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.attentiondynamics.nodes.view.Floats;
import org.attentiondynamics.nodes.view.Shown;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;

/** Answers what the page of a view asks for by JSON-RPC: frames it was not sent, and attention at them. */
public final class SceneService {
    private final PortObject[] kept;
    private Subject subject;

    /**
     * The service of an executed node.
     *
     * @param kept the node's internal objects
     */
    SceneService(final PortObject[] kept) {
        this.kept = kept;
    }

    /**
     * Positions of the tokens shown.
     *
     * @param first the first frame
     * @param count how many frames there are from it; fewer than asked for if they have more than a million numbers
     * @param frames base64 of little-endian float32, frame-major, then token, then coordinate
     */
    public record Frames(int first, int count, String frames) {}

    /**
     * Attention in one frame.
     *
     * @param weights base64 of little-endian float32, row-major, rows and columns in the order of the scene; NaN where it is not known
     */
    public record Weights(String weights) {}

    /**
     * The frames [first, first + count), as many of them as one answer holds, at least one.
     *
     * @throws IllegalArgumentException if they are not frames of the scene
     */
    public synchronized Frames frames(final int first, final int count) {
        int all = subject().shown().frames().length;
        if (first < 0 || count < 1 || count > all - first) {
            throw new IllegalArgumentException(
                    "the scene has the frames 0 to "
                            + (all - 1)
                            + ", asked for "
                            + count
                            + " from "
                            + first);
        }
        int given = Math.min(count, mostFrames(subject()));
        Floats floats = new Floats((long) given * subject().numbersOfAFrame());
        int[] wanted =
                IntStream.range(first, first + given)
                        .map(f -> subject().shown().frames()[f])
                        .toArray();
        subject()
                .trajectory()
                .<RuntimeException>forEach(
                        wanted,
                        place -> true,
                        (place, frame) -> subject().addShown(frame.z(), floats));
        return new Frames(first, given, floats.base64());
    }

    /**
     * The attention at a frame.
     *
     * @throws IllegalArgumentException if it is no frame of the scene, or no model is connected
     */
    public synchronized Weights attention(final int frame) {
        int[] frames = subject().shown().frames();
        if (frame < 0 || frame >= frames.length) {
            throw new IllegalArgumentException(
                    "the scene has the frames 0 to "
                            + (frames.length - 1)
                            + ", asked for "
                            + frame);
        }
        AttentionWeights weights =
                subject()
                        .attention()
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "attention is not known, because no attention model is connected"));
        int m = weights.order().length;
        Floats floats = new Floats((long) m * m);
        subject()
                .trajectory()
                .<RuntimeException>forEach(
                        new int[] {frames[frame]},
                        place -> true,
                        (place, read) ->
                                weights.at(read)
                                        .ifPresentOrElse(
                                                shares -> addAll(shares, floats),
                                                () -> addAll(unknown(m * m), floats)));
        return new Weights(floats.base64());
    }

    /** How many frames one answer holds. */
    static int mostFrames(final Subject subject) {
        return Math.max(1, Shown.MOST_IN_A_FRAME / subject.numbersOfAFrame());
    }

    private static void addAll(final double[] numbers, final Floats to) {
        for (double number : numbers) {
            to.add(number);
        }
    }

    private static double[] unknown(final int count) {
        double[] numbers = new double[count];
        Arrays.fill(numbers, Double.NaN);
        return numbers;
    }

    private Subject subject() {
        if (subject == null) {
            try {
                subject = Remembered.of(kept).subject();
            } catch (InvalidSettingsException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }
        return subject;
    }
}
