// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.Arrays;
import java.util.List;

/**
 * The frames of a scene to draw: one makes a picture, several a strip or an animation.
 *
 * @param indices at least one, counted from 0
 */
public record Frames(List<Integer> indices) {
    public Frames {
        indices = List.copyOf(indices);
        if (indices.isEmpty()) {
            throw new IllegalArgumentException("at least one frame must be drawn, was none");
        }
    }

    public static Frames of(final int... indices) {
        return new Frames(Arrays.stream(indices).boxed().toList());
    }

    public static Frames last(final Scene scene) {
        return of(scene.times().length - 1);
    }

    /**
     * Frames spread evenly over a scene from the first to the last, or all if there are fewer; of
     * one the last.
     *
     * @param count at least 1
     */
    public static Frames spread(final Scene scene, final int count) {
        int frames = scene.times().length;
        int taken = Math.min(count, frames);
        int[] indices = new int[taken];
        for (int i = 0; i < taken; i++) {
            indices[i] =
                    taken == 1
                            ? frames - 1
                            : (int) Math.round((double) i * (frames - 1) / (taken - 1));
        }
        return of(indices);
    }

    /** For each time the frame nearest to it, the earlier of two; in the order given. */
    public static Frames nearest(final Scene scene, final double... times) {
        int[] indices = new int[times.length];
        for (int i = 0; i < times.length; i++) {
            for (int f = 1; f < scene.times().length; f++) {
                double better = Math.abs(scene.times()[f] - times[i]);
                if (better < Math.abs(scene.times()[indices[i]] - times[i])) {
                    indices[i] = f;
                }
            }
        }
        return of(indices);
    }

    int count() {
        return indices.size();
    }

    int get(final int position) {
        return indices.get(position);
    }

    /** Whether any is after the scene's first one, so that something has moved. */
    boolean later() {
        return indices.stream().anyMatch(frame -> frame > 0);
    }
}
