// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.matrixsource;

import java.util.Optional;
import org.attentiondynamics.engine.source.matrix.Gaussian;
import org.attentiondynamics.engine.source.matrix.MatrixFamily;
import org.attentiondynamics.engine.source.matrix.ScaledIdentity;
import org.attentiondynamics.engine.source.matrix.Uniform;
import org.knime.node.parameters.widget.choices.Label;

/** Where the key matrix comes from. Constants are stored in workflows by name and never change their meaning. */
enum KeyFamily {
    @Label(value = "Identity", description = "K = I.")
    IDENTITY,
    @Label(
            value = "Same as the query matrix",
            description =
                    "K = Q, so that Q^T K is symmetric and has no negative eigenvalue: positive definite, as Theorems 3.1 and 5.2 ask, if Q is invertible.")
    SAME_AS_QUERY,
    @Label(
            value = "Random, normal entries",
            description = "Independent normal entries with mean 0 and standard deviation 1.")
    GAUSSIAN,
    @Label(value = "Random, entries from -1 to 1", description = "Independent uniform entries.")
    UNIFORM_SYMMETRIC,
    @Label(value = "Random, entries from 0 to 1", description = "Independent uniform entries.")
    UNIFORM_POSITIVE;

    /**
     * The family of K; empty for K = Q.
     *
     * @param rows as many as the query matrix has
     */
    Optional<MatrixFamily> family(final int rows, final int d) {
        return switch (this) {
            case IDENTITY -> Optional.of(new ScaledIdentity(d, 1));
            case SAME_AS_QUERY -> Optional.empty();
            case GAUSSIAN -> Optional.of(new Gaussian(rows, d, 1));
            case UNIFORM_SYMMETRIC -> Optional.of(new Uniform(rows, d, -1, 1));
            case UNIFORM_POSITIVE -> Optional.of(new Uniform(rows, d, 0, 1));
        };
    }
}
