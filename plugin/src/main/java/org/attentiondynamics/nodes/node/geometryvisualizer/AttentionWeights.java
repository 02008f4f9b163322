// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.limit.AttentionShares;
import org.attentiondynamics.engine.limit.Observation;
import org.attentiondynamics.engine.tokens.Tokens;
import org.attentiondynamics.nodes.table.Labels;
import org.attentiondynamics.nodes.table.TrajectoryFrame;
import org.attentiondynamics.nodes.view.Shown;

/**
 * The attention that some of the tokens shown give to one another under the first head, in the order of their clusters.
 *
 * @param forward the model, for times of at least 0
 * @param backward the model that runs it backward, for times below 0
 * @param layer the size of the layers the tokens went through; 0 if they moved continuously
 * @param tokens the tokens, counted among all
 * @param order the same tokens, counted among those shown
 * @param all how many tokens there are
 */
record AttentionWeights(
        ModelFacts forward, ModelFacts backward, double layer, int[] tokens, int[] order, int all) {
    /** More rows than a heat map has room for. */
    static final int MOST_TOKENS = 96;

    static AttentionWeights of(
            final ModelFacts model, final Labels labels, final Shown shown, final double layer) {
        int[] followers = labels.followers();
        int[] shownTokens = shown.tokens();
        int[] order =
                Arrays.stream(
                                Shown.chosen(
                                        shownTokens.length,
                                        MOST_TOKENS,
                                        Arrays.stream(shownTokens)
                                                .map(i -> followers[i])
                                                .toArray()))
                        .boxed()
                        .sorted(
                                Comparator.<Integer>comparingInt(
                                        i -> place(labels.cluster()[shownTokens[i]])))
                        .mapToInt(i -> i)
                        .toArray();
        return new AttentionWeights(
                model,
                ModelFacts.of(model.model().reversed()),
                layer,
                Arrays.stream(order).map(i -> shownTokens[i]).toArray(),
                order,
                labels.cluster().length);
    }

    /** Tokens of no known cluster come last. */
    private static int place(final int cluster) {
        return cluster < 0 ? Integer.MAX_VALUE : cluster;
    }

    /** m x m weights, row-major, NaN in rows that are not known; empty if none is. */
    Optional<double[]> at(final TrajectoryFrame frame) {
        if (!Arrays.stream(frame.z()).allMatch(Double::isFinite)
                || !Double.isFinite(frame.time())) {
            return Optional.empty();
        }
        ModelFacts model = frame.time() < 0 ? backward : forward;
        Tokens positions = Tokens.of(all, forward.model().dimension(), frame.z());
        Observation seen = Observation.of(positions, Math.abs(frame.time())).throughLayers(layer);
        return AttentionShares.of(
                model.model(),
                model.spectrum(),
                frame.leaders()
                        .filter(leaders -> Arrays.stream(leaders).anyMatch(l -> l >= 0))
                        .map(leaders -> led(seen, leaders))
                        .orElse(seen),
                tokens);
    }

    /** A token whose leader is not known leads itself, and is undecided. */
    private static Observation led(final Observation seen, final int[] leaders) {
        boolean[] unsure = new boolean[leaders.length];
        for (int i = 0; i < unsure.length; i++) {
            unsure[i] = leaders[i] < 0;
        }
        return seen.withLeaders(
                IntStream.range(0, leaders.length)
                        .map(i -> leaders[i] < 0 ? i : leaders[i])
                        .toArray(),
                unsure);
    }

    /** About how many multiplications one frame takes. */
    long cost() {
        long d = forward.model().dimension();
        return order.length * d * all + 3 * d * d * d;
    }

    /**
     * What is to be said of the weights, in a sentence; empty if they are all that tokens give, at every time.
     *
     * @param last the time of the last frame
     */
    String rule(final double last) {
        int heads = forward.model().heads().size();
        String head = heads == 1 ? "" : " under the first of " + heads + " heads";
        String among =
                tokens.length == all
                        ? ""
                        : " among "
                                + tokens.length
                                + " of "
                                + all
                                + " tokens, leaders first; a row is what a token gives to these";
        String which = head + among;
        ModelFacts model = last < 0 ? backward : forward;
        double until = AttentionShares.computedUntil(model.spectrum(), layer);
        if (Math.abs(last) <= until) {
            return which.isEmpty() ? "" : "Attention" + which + ".";
        }
        String after = "fter t = " + String.format(Locale.ROOT, "%.3g", until);
        return which.isEmpty()
                ? "A" + after + " all attention goes to the leader."
                : "Attention" + which + "; a" + after + " all of it goes to the leader.";
    }
}
