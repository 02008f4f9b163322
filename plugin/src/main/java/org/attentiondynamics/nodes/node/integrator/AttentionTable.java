// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import java.util.List;
import java.util.Optional;
import org.attentiondynamics.engine.flow.AttentionSnapshot;
import org.attentiondynamics.nodes.table.TableWriter;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/**
 * The table of who attends to whom, head by head and token by token. One row of the matrix is in memory at a time. If the entries to list
 * are more than may be, the table ends before the first token whose entries do not all have room.
 */
final class AttentionTable {
    private final List<String> keys;
    private final AttentionListing listing;
    private final ExecutionContext exec;
    private final TableWriter table;
    private final double[] logWeights;
    private final int[] chosen;
    private long room;
    private Optional<String> shortfall = Optional.empty();

    /**
     * @param keys the row key of each token
     */
    AttentionTable(
            final List<String> keys, final AttentionListing listing, final ExecutionContext exec) {
        this.keys = keys;
        this.listing = listing;
        this.exec = exec;
        this.table = new TableWriter(OutputColumns.ATTENTION, exec);
        this.logWeights = new double[keys.size()];
        this.chosen = new int[keys.size()];
        this.room = listing.most();
    }

    /** Lists the attention of every head. */
    BufferedDataTable of(final List<AttentionSnapshot> heads) throws CanceledExecutionException {
        EntryChoice choice = listing.choice();
        for (int h = 0; h < heads.size() && shortfall.isEmpty(); h++) {
            for (int i = 0; i < keys.size() && shortfall.isEmpty(); i++) {
                exec.checkCanceled();
                heads.get(h).logRow(i, logWeights);
                int count = choice.choose(logWeights, chosen);
                room -= count;
                if (room < 0) {
                    shortfall = Optional.of(endsBefore(i, h, heads.size()));
                } else {
                    list(i, count, h);
                }
            }
        }
        return table.finish();
    }

    private void list(final int token, final int count, final int head) {
        for (int c = 0; c < count; c++) {
            double log = logWeights[chosen[c]];
            table.add(keys.get(token), keys.get(chosen[c]), StrictMath.exp(log), log, head + 1);
        }
    }

    private String endsBefore(final int token, final int head, final int heads) {
        return "The attention table ends after "
                + token
                + " of "
                + keys.size()
                + " tokens in head "
                + (head + 1)
                + " of "
                + heads
                + ", because it may have "
                + listing.most()
                + " entries. Raise the smallest attention listed, or list the greatest of each token.";
    }

    /** What is missing, if anything is. */
    Optional<String> shortfall() {
        return shortfall;
    }
}
