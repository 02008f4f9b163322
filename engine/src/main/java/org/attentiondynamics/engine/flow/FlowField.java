// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.attention.Attended;
import org.attentiondynamics.engine.ode.VectorField;

/** The right-hand side for the state of a {@link Forest}, and what its last evaluation saw of the attention. */
interface FlowField extends VectorField {
    /** The anchors the state is relative to. */
    Forest forest();

    /** The time of the last evaluation. */
    double time();

    /**
     * Whether token i and its anchor were drawn to different places far apart at the last evaluation: then the difference of their motion
     * is known to a rounding of the places, not of itself.
     */
    boolean isDrawnApart(int i);

    /** The attention of every head at the last evaluation. */
    Attended[] attended();
}
