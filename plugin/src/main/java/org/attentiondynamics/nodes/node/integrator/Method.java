// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import org.attentiondynamics.engine.ode.Tableau;
import org.knime.node.parameters.widget.choices.Label;

/** The Runge-Kutta pair of the continuous flow. Constants are stored in workflows by name and never change their meaning. */
enum Method {
    @Label(
            value = "Order 8",
            description =
                    "Dormand-Prince 8(5,3): fewer and longer steps; best at tight tolerances.")
    ORDER_8(Tableau.DORMAND_PRINCE_8),
    @Label(
            value = "Order 5",
            description = "Dormand-Prince 5(4): cheaper steps; best at loose tolerances.")
    ORDER_5(Tableau.DORMAND_PRINCE_5);

    private final Tableau pair;

    Method(final Tableau pair) {
        this.pair = pair;
    }

    Tableau pair() {
        return pair;
    }
}
