// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import org.attentiondynamics.engine.flow.FlowSettings;
import org.attentiondynamics.nodes.node.integrator.CheckedFlow;
import org.attentiondynamics.nodes.node.integrator.Stop;
import org.attentiondynamics.nodes.table.ExactText;
import org.knime.core.node.InvalidSettingsException;

/**
 * How the tokens of a run are followed: continuously, under softmax, forward in time.
 *
 * @param stop when it ends
 * @param horizon T
 * @param closeness how near to their limit tokens are to be, if the run ends when settled
 */
record FlowChoice(
        Stop stop,
        double horizon,
        double closeness,
        double tolerance,
        boolean crossCheck,
        int stepLimit) {
    FlowChoice withHorizon(final double other) {
        return new FlowChoice(stop, other, closeness, tolerance, crossCheck, stepLimit);
    }

    FlowChoice withTolerance(final double other) {
        return new FlowChoice(stop, horizon, closeness, other, crossCheck, stepLimit);
    }

    /**
     * The settings of the flow.
     *
     * @throws InvalidSettingsException if a value is out of its range
     */
    FlowSettings settings() throws InvalidSettingsException {
        return CheckedFlow.settings(
                () ->
                        FlowSettings.to(horizon)
                                .withHorizon(stop.horizon(horizon, closeness))
                                .withTolerance(tolerance)
                                .withStepLimit(stepLimit)
                                .withCrossCheck(crossCheck));
    }

    /** All of it, in exact numbers. */
    String text() {
        ExactText text = new ExactText().add("stop", stop.name()).add("T", horizon);
        if (stop == Stop.SETTLED) {
            text.add("closeness", closeness);
        }
        return text.add("tolerance", tolerance)
                .add("cross-check", crossCheck)
                .add("step limit", stepLimit)
                .toString();
    }
}
