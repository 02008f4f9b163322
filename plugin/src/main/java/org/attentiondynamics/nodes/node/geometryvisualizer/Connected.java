// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.nodes.model.AttentionModelPort;
import org.attentiondynamics.nodes.model.AttentionModelSpec;
import org.attentiondynamics.nodes.table.ClusterTable;
import org.attentiondynamics.nodes.table.DetectorTable;
import org.attentiondynamics.nodes.table.Labels;
import org.attentiondynamics.nodes.table.TrajectoryTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/**
 * What is connected to the node: a trajectory first, then tables of a Cluster Detector in any order, and perhaps the model.
 *
 * @param trajectory the trajectory
 * @param tables the other tables, by what they are
 * @param model the model the tokens moved under
 */
record Connected(
        TrajectoryTable trajectory,
        Map<DetectorTable, BufferedDataTable> tables,
        Optional<AttentionModel> model) {
    private static final int FIRST_TABLE = 1;

    /** Refuses inputs that cannot be shown together; one of which nothing is known yet is passed over. */
    static void requireUsable(final PortObjectSpec[] specs) throws InvalidSettingsException {
        int d = TrajectoryTable.requireTrajectory((DataTableSpec) specs[0]).size();
        DetectorTable.among(specs, FIRST_TABLE);
        for (PortObjectSpec spec : specs) {
            if (spec instanceof AttentionModelSpec model && model.dimension() != 0) {
                requireDimension(model.dimension(), d);
            }
        }
    }

    /** Refuses inputs among which there is no model; one of which nothing is known yet could be it. */
    static void requireModel(final PortObjectSpec[] specs) throws InvalidSettingsException {
        if (Arrays.stream(specs).noneMatch(s -> s == null || s instanceof AttentionModelSpec)) {
            throw new InvalidSettingsException(
                    "Cannot draw the attention, because no attention model is connected. Connect the model the tokens were integrated with, or choose "
                            + "another content of the image.");
        }
    }

    /**
     * Tells the inputs apart.
     *
     * @throws InvalidSettingsException if they cannot be shown together
     */
    static Connected of(final PortObject[] inputs) throws InvalidSettingsException {
        TrajectoryTable trajectory = TrajectoryTable.of((BufferedDataTable) inputs[0]);
        PortObjectSpec[] specs =
                Arrays.stream(inputs).map(PortObject::getSpec).toArray(PortObjectSpec[]::new);
        Map<DetectorTable, BufferedDataTable> tables = new EnumMap<>(DetectorTable.class);
        DetectorTable.among(specs, FIRST_TABLE)
                .forEach((kind, k) -> tables.put(kind, (BufferedDataTable) inputs[k]));
        Optional<AttentionModel> model =
                Arrays.stream(inputs)
                        .filter(AttentionModelPort.class::isInstance)
                        .map(input -> ((AttentionModelPort) input).model())
                        .findFirst();
        if (model.isPresent()) {
            requireDimension(model.get().dimension(), trajectory.dimension());
        }
        return new Connected(trajectory, tables, model);
    }

    private static void requireDimension(final int model, final int tokens)
            throws InvalidSettingsException {
        if (model != tokens) {
            throw new InvalidSettingsException(
                    "Cannot draw the tokens, because the value matrix is "
                            + model
                            + "x"
                            + model
                            + " but the tokens have "
                            + tokens
                            + " coordinates. Connect the model the tokens were integrated with.");
        }
    }

    /** A table of a Cluster Detector. */
    Optional<BufferedDataTable> table(final DetectorTable kind) {
        return Optional.ofNullable(tables.get(kind));
    }

    /** What is known of each token. */
    Labels labels() {
        return table(DetectorTable.LABELLED_TOKENS)
                .map(t -> Labels.read(t, trajectory.tokens(), trajectory.dimension()))
                .orElseGet(() -> Labels.none(trajectory.tokens().size()));
    }

    /** What is known of each cluster. */
    Optional<ClusterTable> clusters() {
        return table(DetectorTable.CLUSTERS).map(t -> ClusterTable.read(t, trajectory.dimension()));
    }
}
