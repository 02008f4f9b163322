// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.weightsreader;

import org.knime.node.parameters.widget.choices.Label;

/** How a matrix W of y = W x is stored. Constants are stored in workflows by name and never change their meaning. */
enum Orientation {
    @Label(value = "Outputs", description = "As it is: one row an output, as PyTorch's Linear.")
    OUTPUTS,
    @Label(value = "Inputs", description = "Transposed: one row an input, as GPT-2's Conv1D.")
    INPUTS
}
