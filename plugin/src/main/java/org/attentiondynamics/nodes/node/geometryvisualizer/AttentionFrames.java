// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attentiondynamics.nodes.table.TrajectoryFrame;
import org.attentiondynamics.nodes.view.Floats;
import org.attentiondynamics.nodes.view.Scene;

/** The attention at evenly spread frames, gathered as they are read. */
final class AttentionFrames {
    /** Frames a page starts with at most. */
    static final int MOST_FRAMES = 41;

    /** Multiplications that may be spent on them: about a second's worth. */
    static final long MOST_WORK = 2_000_000_000L;

    private final Optional<AttentionWeights> weights;
    private final int[] wanted;
    private final int[] known;
    private final Floats floats;
    private int count;

    private AttentionFrames(final Optional<AttentionWeights> weights, final int[] wanted) {
        this.weights = weights;
        this.wanted = wanted;
        this.known = new int[wanted.length];
        long m = weights.map(w -> w.order().length).orElse(0);
        this.floats = new Floats(wanted.length * m * m);
    }

    /**
     * Of a subject.
     *
     * @param most at how many frames at most; of few the last comes first
     */
    static AttentionFrames of(final Subject subject, final int most) {
        Optional<AttentionWeights> weights = subject.attention();
        int frames = subject.shown().frames().length;
        int affordable =
                weights.map(w -> (int) Math.min(most, Math.max(1, MOST_WORK / w.cost()))).orElse(0);
        return new AttentionFrames(weights, spread(frames, Math.min(frames, affordable)));
    }

    private static int[] spread(final int frames, final int count) {
        return count == 1
                ? new int[] {frames - 1}
                : IntStream.range(0, count)
                        .map(i -> (int) ((long) i * (frames - 1) / (count - 1)))
                        .toArray();
    }

    boolean wants(final int frame) {
        return Arrays.binarySearch(wanted, frame) >= 0;
    }

    /** Takes a frame it wants; they come in order. */
    void add(final int place, final TrajectoryFrame frame) {
        weights.flatMap(w -> w.at(frame))
                .ifPresent(
                        shares -> {
                            known[count++] = place;
                            Arrays.stream(shares).forEach(floats::add);
                        });
    }

    /** Frames shown whose weights were not gathered; none if no frame's are known. */
    int[] others(final int frames) {
        return count == 0
                ? new int[0]
                : IntStream.range(0, frames).filter(f -> !wants(f)).toArray();
    }

    /**
     * What was gathered.
     *
     * @param last the time of the last frame
     * @return null if there is no model, or no frame's attention is known
     */
    Scene.Attention scene(final double last) {
        return count == 0
                ? null
                : weights.map(
                                w ->
                                        new Scene.Attention(
                                                w.order(),
                                                Arrays.copyOf(known, count),
                                                floats.base64(),
                                                true,
                                                w.rule(last)))
                        .orElseThrow();
    }
}
