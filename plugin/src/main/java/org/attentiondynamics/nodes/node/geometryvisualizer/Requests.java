// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.nodes.view.Scene;

/** The calls of the data service whose answers complete a scene: all frames in turns, and the attention at the others if that is not too much. */
record Requests(Subject subject, AttentionFrames attention) {
    /** Weights a page from disk is given at most. */
    private static final long MOST_WEIGHTS = 2_000_000;

    List<Scene.Request> list() {
        List<Scene.Request> requests = new ArrayList<>();
        int frames = subject.shown().frames().length;
        if (subject.shown().sent().length < frames) {
            int count = SceneService.mostFrames(subject);
            for (int first = 0; first < frames; first += count) {
                requests.add(
                        new Scene.Request(
                                "frames", List.of(first, Math.min(count, frames - first))));
            }
        }
        int[] others = attention.others(frames);
        if (affordable(others.length)) {
            for (int frame : others) {
                requests.add(new Scene.Request("attention", List.of(frame)));
            }
        }
        return requests;
    }

    private boolean affordable(final int frames) {
        return subject.attention()
                .filter(
                        w ->
                                (long) frames * w.order().length * w.order().length <= MOST_WEIGHTS
                                        && frames * w.cost() <= AttentionFrames.MOST_WORK)
                .isPresent();
    }
}
