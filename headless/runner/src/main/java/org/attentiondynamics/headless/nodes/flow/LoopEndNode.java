// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.standin.node.HostedNode.Configured;
import org.attentiondynamics.standin.node.HostedNode.Executed;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** KNIME's Loop End: one table of the rows of all passes for each input. */
public final class LoopEndNode implements LoopEnd {
    private NodeSettings model;
    private LoopEndSettings settings;
    private int iteration;
    private boolean isLast;
    private List<CollectedTable> collected = List.of();

    @Override
    public void load(final NodeSettings saved, final NodeSettings creation)
            throws InvalidSettingsException {
        settings = LoopEndSettings.of(saved, 1 + CreatedPorts.count(creation, "Collector"));
        model = saved;
    }

    @Override
    public void expect(final int pass, final boolean isTheLast) {
        iteration = pass;
        isLast = isTheLast;
        if (pass == 0) {
            collected = new ArrayList<>();
            for (boolean ignoreEmpty : settings.ignoreEmpty()) {
                collected.add(
                        new CollectedTable(
                                settings.rowIds(), settings.addIteration(), ignoreEmpty));
            }
        }
    }

    @Override
    public List<Port> inputs() {
        return ports("Input table");
    }

    @Override
    public List<Port> outputs() {
        return ports("Collected results");
    }

    private List<Port> ports(final String name) {
        List<Port> ports = new ArrayList<>();
        for (int i = 0; i < settings.ignoreEmpty().length; i++) {
            ports.add(new Port(i == 0 ? name : name + " " + (i + 1), BufferedDataTable.TYPE));
        }
        return ports;
    }

    @Override
    public NodeSettings settings() {
        return model;
    }

    /** As in KNIME, columns are not known beforehand where those of empty tables do not matter. */
    @Override
    public Configured configure(final PortObjectSpec[] in) {
        PortObjectSpec[] specs = new PortObjectSpec[in.length];
        for (int i = 0; i < in.length; i++) {
            specs[i] =
                    settings.ignoreEmpty()[i]
                            ? null
                            : CollectedTable.spec((DataTableSpec) in[i], settings.addIteration());
        }
        return new Configured(specs, Optional.empty());
    }

    @Override
    public Executed execute(final PortObject[] in, final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        for (int i = 0; i < in.length; i++) {
            collected.get(i).add((BufferedDataTable) in[i], iteration, exec);
        }
        List<PortObject> out = new ArrayList<>();
        if (isLast) {
            for (CollectedTable table : collected) {
                out.add(table.close(exec));
            }
        }
        return new Executed(out.toArray(PortObject[]::new), new PortObject[0], Optional.empty());
    }

    @Override
    public boolean handsOnRows() {
        return true;
    }
}
