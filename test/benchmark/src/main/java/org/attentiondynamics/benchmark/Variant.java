// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import org.attentiondynamics.engine.attention.Workers;
import org.attentiondynamics.engine.flow.RescaledFlow;
import org.attentiondynamics.engine.tokens.AttentionModel;

/** Whether pairs of no weight are left out: the one place that knows how the engine is told. */
enum Variant {
    /** Every pair. */
    DENSE,

    /** As the engine does by itself. */
    PRUNED;

    /** The flow; until the engine has a switch, both are the same. */
    RescaledFlow flow(final AttentionModel model, final Workers workers) {
        return new RescaledFlow(model, workers);
    }
}
