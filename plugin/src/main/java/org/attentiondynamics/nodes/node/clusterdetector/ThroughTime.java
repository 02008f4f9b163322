// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.clusterdetector;

import org.attentiondynamics.engine.limit.AttentionRank;
import org.attentiondynamics.engine.limit.FrameSummary;
import org.attentiondynamics.nodes.table.TableWriter;
import org.attentiondynamics.nodes.table.TokenFrames;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.KNIMEException;

/** One row a frame of a trajectory; no row for anything else. */
final class ThroughTime {
    private final Observer observer;
    private final ExecutionContext exec;
    private final TableWriter table;
    private int frames;

    ThroughTime(final Observer observer, final ExecutionContext exec) {
        this.observer = observer;
        this.exec = exec;
        this.table = new TableWriter(OutputColumns.THROUGH_TIME, exec);
    }

    /** Looks at every frame, of which there are many: it may be cancelled before each. */
    BufferedDataTable of(final TokenFrames trajectory)
            throws CanceledExecutionException, KNIMEException {
        if (trajectory.isTrajectory() && trajectory.isOrdered()) {
            trajectory.<CanceledExecutionException>forEach(
                    frame -> {
                        exec.checkCanceled();
                        add(FrameSummary.of(observer.observe(frame)));
                        frames++;
                        exec.setProgress(
                                (double) frames / trajectory.count(),
                                () -> "frame " + frames + " of " + trajectory.count());
                    });
        }
        return table.finish();
    }

    private void add(final FrameSummary frame) {
        table.add(
                frame.time(),
                frame.rank().map(AttentionRank::standard).orElse(null),
                frame.distanceToBoolean(),
                frame.effectiveLeaders(),
                frame.hullVertices().isPresent() ? frame.hullVertices().getAsInt() : null,
                frame.clusters());
    }
}
