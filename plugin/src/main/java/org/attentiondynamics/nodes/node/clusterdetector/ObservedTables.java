// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.clusterdetector;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.attentiondynamics.engine.limit.AttentionSummary;
import org.attentiondynamics.engine.limit.LimitGeometry;
import org.attentiondynamics.nodes.table.Cells;
import org.attentiondynamics.nodes.table.TableWriter;
import org.attentiondynamics.nodes.table.TokenFrame;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/**
 * The tables about tokens at one time.
 *
 * @param frame the tokens
 * @param toLimit the distance of each token from its limit, if limits are known
 * @param seen what was seen of them
 */
record ObservedTables(TokenFrame frame, Optional<double[]> toLimit, LimitGeometry seen) {
    BufferedDataTable labelled(final ExecutionContext exec) throws CanceledExecutionException {
        int[] cluster = seen.clusters().labels();
        TableWriter table =
                new TableWriter(new OutputColumns(frame.tokens().dimension()).labelled(), exec);
        for (int i = 0; i < cluster.length; i++) {
            exec.checkCanceled();
            Cells row =
                    Cells.of(
                            cluster[i],
                            key(leader(i)),
                            seen.distanceToCentre(i),
                            toLimit.isPresent() ? toLimit.get()[i] : null,
                            decided(i));
            table.addKeyed(frame.keys().get(i), row.token(frame.tokens().token(i)).toArray());
        }
        return table.finish();
    }

    private OptionalInt leader(final int token) {
        return frame.lacksLeader(token) ? OptionalInt.empty() : seen.leader(token);
    }

    private String key(final OptionalInt token) {
        return token.isPresent() ? frame.keys().get(token.getAsInt()) : null;
    }

    private Boolean decided(final int token) {
        return seen.observation().undecided().map(marks -> !marks[token]).orElse(null);
    }

    BufferedDataTable clusters(final ExecutionContext exec) {
        double[][] centres = seen.centres();
        int[] sizes = seen.clusters().sizes();
        double[] defects = seen.clusters().selfDominanceDefects();
        List<Integer> vertices = seen.clusters().vertices();
        OptionalInt[] leaders = leaders(centres.length);
        TableWriter table =
                new TableWriter(new OutputColumns(frame.tokens().dimension()).clusters(), exec);
        for (int c = 0; c < centres.length; c++) {
            Cells row = Cells.of(c, sizes[c], vertices.contains(c), key(leaders[c]), defects[c]);
            table.add(row.token(centres[c]).toArray());
        }
        return table.finish();
    }

    /** For each cluster the token in it that most tokens follow; of equals the one met first. */
    private OptionalInt[] leaders(final int count) {
        int[] cluster = seen.clusters().labels();
        Map<Integer, Integer> followers = new HashMap<>();
        frame.indices().forEach(i -> leader(i).ifPresent(l -> followers.merge(l, 1, Integer::sum)));
        OptionalInt[] leaders = new OptionalInt[count];
        Arrays.fill(leaders, OptionalInt.empty());
        frame.indices()
                .filter(followers::containsKey)
                .forEach(
                        l -> {
                            OptionalInt best = leaders[cluster[l]];
                            if (best.isEmpty()
                                    || followers.get(l) > followers.get(best.getAsInt())) {
                                leaders[cluster[l]] = OptionalInt.of(l);
                            }
                        });
        return leaders;
    }

    BufferedDataTable attention(final ExecutionContext exec) {
        TableWriter table = new TableWriter(OutputColumns.ATTENTION, exec);
        Cells row = Cells.of(frame.keys().size());
        if (seen.attention().isPresent()) {
            AttentionSummary p = seen.attention().get();
            row.and(
                    p.rank().coarse(),
                    p.rank().fine(),
                    p.rank().standard(),
                    p.distanceToBoolean(),
                    key(p.exceptionalRow()),
                    p.leaders().size(),
                    p.effectiveLeaders());
        } else {
            row.missing(7);
        }
        table.add(row.and(undecided()).toArray());
        return table.finish();
    }

    private Integer undecided() {
        return seen.observation()
                .undecided()
                .map(marks -> (int) frame.indices().filter(i -> marks[i]).count())
                .orElse(null);
    }
}
