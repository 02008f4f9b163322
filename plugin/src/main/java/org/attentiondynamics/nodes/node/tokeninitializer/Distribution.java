// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import org.knime.node.parameters.widget.choices.Label;

/** How initial tokens are drawn. Constants are stored in workflows by name and never change their meaning. */
enum Distribution {
    @Label(
            value = "Uniform box",
            description = "Every coordinate uniform in [-a, a), a the half width.")
    UNIFORM_BOX,
    @Label(
            value = "Gaussian",
            description = "Every coordinate normal with mean 0 and the given standard deviation.")
    GAUSSIAN
}
