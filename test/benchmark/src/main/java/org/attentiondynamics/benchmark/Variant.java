// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import org.attentiondynamics.engine.attention.Pruning;
import org.attentiondynamics.engine.attention.Workers;
import org.attentiondynamics.engine.flow.RescaledFlow;
import org.attentiondynamics.engine.tokens.AttentionModel;

/** Whether pairs of no weight are left out, as the engine is told. */
enum Variant {
    /** Every pair. */
    DENSE(Pruning.NEVER),

    /** Those that weigh something, where that pays. */
    PRUNED(Pruning.WHERE_IT_PAYS);

    private final Pruning pruning;

    Variant(final Pruning pruning) {
        this.pruning = pruning;
    }

    /** The flow of a model. */
    RescaledFlow flow(final AttentionModel model, final Workers workers) {
        return new RescaledFlow(model, workers, pruning);
    }
}
