// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.clusterdetector;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
                            key(leader(i).orElse(TokenFrame.UNKNOWN)),
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

    /** Null for a token that is not known. */
    private String key(final int token) {
        return token == TokenFrame.UNKNOWN ? null : frame.keys().get(token);
    }

    private Boolean decided(final int token) {
        return seen.observation().undecided().map(marks -> !marks[token]).orElse(null);
    }

    BufferedDataTable clusters(final ExecutionContext exec) {
        double[][] centres = seen.centres();
        int[] sizes = seen.clusters().sizes();
        double[] defects = seen.clusters().selfDominanceDefects();
        Set<Integer> vertices = Set.copyOf(seen.clusters().vertices());
        int[] leaders = leaders(centres.length);
        TableWriter table =
                new TableWriter(new OutputColumns(frame.tokens().dimension()).clusters(), exec);
        for (int c = 0; c < centres.length; c++) {
            Cells row = Cells.of(c, sizes[c], vertices.contains(c), key(leaders[c]), defects[c]);
            table.add(row.token(centres[c]).toArray());
        }
        return table.finish();
    }

    /** For each cluster the token in it that most tokens follow; of equals the first, and -1 if none is followed. */
    private int[] leaders(final int count) {
        int[] followers = new int[frame.keys().size()];
        frame.indices().forEach(i -> leader(i).ifPresent(l -> followers[l]++));
        int[] cluster = seen.clusters().labels();
        int[] leaders = new int[count];
        Arrays.fill(leaders, TokenFrame.UNKNOWN);
        for (int l = 0; l < followers.length; l++) {
            int best = leaders[cluster[l]];
            int most = best == TokenFrame.UNKNOWN ? 0 : followers[best];
            leaders[cluster[l]] = followers[l] > most ? l : best;
        }
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
                    key(p.exceptionalRow().orElse(TokenFrame.UNKNOWN)),
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
