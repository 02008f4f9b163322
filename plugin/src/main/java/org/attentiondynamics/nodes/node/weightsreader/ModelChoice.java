// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.weightsreader;

import org.knime.node.parameters.widget.choices.Label;

/** Which heads the attention model has. Constants are stored in workflows by name and never change their meaning. */
enum ModelChoice {
    @Label(value = "This head", description = "A model of one head.")
    THIS_HEAD,
    @Label(value = "All heads of the layer", description = "A model of as many heads.")
    ALL_HEADS
}
