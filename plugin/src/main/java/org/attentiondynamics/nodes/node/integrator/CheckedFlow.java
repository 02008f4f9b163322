// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import java.util.function.Supplier;
import org.attentiondynamics.engine.flow.FlowSettings;
import org.knime.core.node.InvalidSettingsException;

/** Settings of a flow as users enter them: what they are at first, and a sentence where one is out of its range. */
public final class CheckedFlow {
    /** Ample for V = I. */
    public static final double DEFAULT_HORIZON = 12;

    /** Far below what clusters are told apart by. */
    public static final double DEFAULT_CLOSENESS = 1e-6;

    private CheckedFlow() {}

    /**
     * The settings.
     *
     * @param made makes them, or throws an IllegalArgumentException that names what is out of its range
     * @throws InvalidSettingsException if one is out of its range
     */
    public static FlowSettings settings(final Supplier<FlowSettings> made)
            throws InvalidSettingsException {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(
                    "Cannot integrate, because the " + e.getMessage() + ". Correct the setting.",
                    e);
        }
    }
}
