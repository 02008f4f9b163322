// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.Optional;
import org.attentiondynamics.engine.ode.Outcome;

/**
 * The last state of a run.
 *
 * @param settled how it goes on, if that is known for ever
 */
record FlowEnd(
        Forest forest,
        double[] state,
        Outcome outcome,
        Leadership leadership,
        Optional<Settled> settled) {}
