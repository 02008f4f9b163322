// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import org.attentiondynamics.nodes.node.integrator.FlowExtent;
import org.attentiondynamics.nodes.node.matrixsource.ModelRecipe;
import org.attentiondynamics.nodes.node.tokeninitializer.TokenRecipe;
import org.knime.core.node.InvalidSettingsException;

/** One run of the sweep: a model, tokens, and how they are followed. */
record Run(ModelRecipe model, TokenRecipe tokens, FlowChoice flow) {
    /** Raised whenever the same run would give other bits: earlier results are then not those of today. */
    static final int NUMERICS = 2;

    /** The run with both seeds replaced. */
    Run withSeeds(final int matrices, final int initial) {
        return new Run(model.withSeed(matrices), tokens.withSeed(initial), flow);
    }

    /** All that decides the result: runs of the same key give the same bits. */
    String key() {
        return "numerics="
                + NUMERICS
                + "; "
                + model.text()
                + "; "
                + tokens.text()
                + "; "
                + flow.text();
    }

    /**
     * Refuses what cannot be run.
     *
     * @return how much there is to compute
     * @throws InvalidSettingsException if a value is out of its range, or model and tokens do not fit each other
     */
    FlowExtent extent() throws InvalidSettingsException {
        int d = model.dimension();
        if (tokens.dimension() != d) {
            throw new InvalidSettingsException(
                    "Cannot integrate, because the value matrix is "
                            + d
                            + "x"
                            + d
                            + " but the tokens have "
                            + tokens.dimension()
                            + " coordinates. Set the same dimension for both.");
        }
        flow.settings();
        return new FlowExtent(tokens.count(), d, model.heads());
    }
}
