// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.attentiondynamics.engine.flow.AttentionSnapshot;
import org.attentiondynamics.engine.flow.FlowSink;
import org.attentiondynamics.engine.flow.Frame;
import org.attentiondynamics.engine.flow.LeaderSwitch;
import org.attentiondynamics.nodes.table.Cells;
import org.attentiondynamics.nodes.table.TableWriter;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;

/** Writes what a flow makes, while it makes it: trajectory, diagnostics and leader switches. */
final class Recorder implements FlowSink {
    private final List<String> keys;
    private final OutputColumns columns;
    private final Direction direction;
    private final Progress progress;
    private final ExecutionContext exec;
    private final TableWriter trajectory;
    private final TableWriter diagnostics;
    private final TableWriter switches;
    private Frame latest;

    Recorder(
            final List<String> keys,
            final OutputColumns columns,
            final IntegratorNodeParameters parameters,
            final ExecutionContext exec) {
        this.keys = keys;
        this.columns = columns;
        this.direction = parameters.m_direction;
        this.progress = new Progress(parameters.flowSettings(), direction::time, exec);
        this.exec = exec;
        this.trajectory = new TableWriter(columns.trajectory(), exec);
        this.diagnostics = new TableWriter(OutputColumns.DIAGNOSTICS, exec);
        this.switches = new TableWriter(OutputColumns.SWITCHES, exec);
    }

    /**
     * Writes a row a token.
     *
     * @throws CancellationException if the user cancels; finding all leaders of many tokens takes a while
     */
    @Override
    public void frame(final Frame frame) {
        progress.frame(frame.time(), frame.accepted());
        double t = direction.time(frame.time());
        OutputColumns.Positions positions = columns.positions(frame);
        AttentionSnapshot firstHead = frame.attention().get(0);
        for (int i = 0; i < keys.size(); i++) {
            checkCancelled();
            Cells row = Cells.of(keys.get(i), t, keys.get(firstHead.leader(i)));
            trajectory.add(positions.append(row, i).toArray());
        }
        diagnose(null);
        latest = frame;
    }

    private void checkCancelled() {
        try {
            exec.checkCanceled();
        } catch (CanceledExecutionException e) {
            CancellationException cancelled = new CancellationException();
            cancelled.initCause(e);
            throw cancelled;
        }
    }

    /** Writes the row of the latest frame, held back until it is known whether it is the last. */
    private void diagnose(final String outcome) {
        if (latest != null) {
            diagnostics.add(
                    direction.time(latest.time()),
                    latest.accepted(),
                    latest.evaluations(),
                    latest.step(),
                    outcome);
        }
    }

    @Override
    public boolean wantsSwitches() {
        return true;
    }

    @Override
    public void switched(final LeaderSwitch event) {
        switches.add(
                direction.time(event.time()),
                keys.get(event.token()),
                keys.get(event.from()),
                keys.get(event.to()),
                event.head() + 1);
    }

    @Override
    public void stepped(final double time, final long steps) {
        progress.step(time, steps);
    }

    BufferedDataTable trajectory() {
        return trajectory.finish();
    }

    BufferedDataTable diagnostics(final String outcome) {
        diagnose(outcome);
        return diagnostics.finish();
    }

    BufferedDataTable switches() {
        return switches.finish();
    }
}
