// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import java.util.List;
import org.attentiondynamics.engine.flow.FlowSettings;
import org.attentiondynamics.engine.flow.FlowSink;
import org.attentiondynamics.engine.flow.Frame;
import org.attentiondynamics.nodes.table.Columns;
import org.attentiondynamics.nodes.table.TableWriter;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;

/** Writes frames as they are made, to the trajectory and the diagnostics table, and reports progress. */
final class Trajectory implements FlowSink {
    private final List<String> keys;
    private final FlowSettings settings;
    private final ExecutionContext exec;
    private final TableWriter trajectory;
    private final TableWriter diagnostics;

    Trajectory(
            final List<String> keys,
            final int d,
            final FlowSettings settings,
            final ExecutionContext exec) {
        this.keys = keys;
        this.settings = settings;
        this.exec = exec;
        this.trajectory = new TableWriter(spec(d), exec);
        this.diagnostics = new TableWriter(diagnosticsSpec(), exec);
    }

    static DataTableSpec spec(final int d) {
        return new Columns().text(Columns.TOKEN).real(Columns.TIME).coordinates("z", d).spec();
    }

    static DataTableSpec diagnosticsSpec() {
        return new Columns()
                .real(Columns.TIME)
                .large("steps")
                .large("evaluations")
                .real("step size")
                .spec();
    }

    @Override
    public void frame(final Frame frame) {
        exec.setProgress(
                settings.horizon().latest() > 0 ? frame.time() / settings.horizon().latest() : 1,
                () ->
                        "t = "
                                + frame.time()
                                + " of "
                                + settings.horizon().latest()
                                + ", "
                                + frame.accepted()
                                + " steps");
        for (int i = 0; i < keys.size(); i++) {
            trajectory.add(TableWriter.row(frame.rescaled().token(i), keys.get(i), frame.time()));
        }
        diagnostics.add(frame.time(), frame.accepted(), frame.evaluations(), frame.step());
    }

    BufferedDataTable table() {
        return trajectory.finish();
    }

    BufferedDataTable diagnostics() {
        return diagnostics.finish();
    }
}
