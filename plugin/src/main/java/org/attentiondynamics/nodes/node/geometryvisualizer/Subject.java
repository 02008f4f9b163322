// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.Optional;
import org.attentiondynamics.nodes.table.Labels;
import org.attentiondynamics.nodes.table.TrajectoryTable;
import org.attentiondynamics.nodes.view.Floats;
import org.attentiondynamics.nodes.view.Shown;

/**
 * What pictures of a trajectory are about.
 *
 * @param connected the inputs of the node
 * @param labels what is known of all tokens
 * @param shown which tokens and frames are shown
 * @param model what the model says; empty if none is connected
 * @param attention the attention between some of the tokens; empty without a model
 */
record Subject(
        Connected connected,
        Labels labels,
        Shown shown,
        Optional<ModelFacts> model,
        Optional<AttentionWeights> attention) {
    /** Looks at all inputs but the positions. */
    static Subject of(final Connected connected, final double layer) {
        TrajectoryTable trajectory = connected.trajectory();
        Labels labels = connected.labels();
        Shown shown =
                Shown.of(
                        trajectory.frames(),
                        trajectory.tokens().size(),
                        trajectory.dimension(),
                        labels.followers());
        Optional<ModelFacts> model = connected.model().map(ModelFacts::of);
        return new Subject(
                connected,
                labels,
                shown,
                model,
                model.map(facts -> AttentionWeights.of(facts, labels, shown, layer)));
    }

    TrajectoryTable trajectory() {
        return connected.trajectory();
    }

    /** Appends the positions of the tokens shown. */
    void addShown(final double[] z, final Floats to) {
        int d = trajectory().dimension();
        for (int token : shown.tokens()) {
            for (int k = 0; k < d; k++) {
                to.add(z[token * d + k]);
            }
        }
    }

    /** How many numbers the positions in one frame are. */
    int numbersOfAFrame() {
        return shown.tokens().length * trajectory().dimension();
    }
}
