// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import org.attentiondynamics.engine.flow.Horizon;
import org.knime.node.parameters.widget.choices.Label;

/** When a run ends. Constants are stored in workflows by name and never change their meaning. */
public enum Stop {
    /** The horizon T. */
    @Label(value = "At time T", description = "The run ends at the horizon T.")
    AT_TIME,
    /** When it is known what is left, at T at the latest. */
    @Label(
            value = "When settled",
            description =
                    "The run ends as soon as it is proved that no leader changes any more and every token is close to its limit; at the horizon T "
                            + "if that does not happen before.")
    SETTLED;

    /**
     * The end of a flow.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Horizon horizon(final double time, final double closeness) {
        return this == SETTLED ? new Horizon.Settled(closeness, time) : new Horizon.At(time);
    }
}
