// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.weightsreader;

import org.knime.node.parameters.widget.choices.Label;

/** Which heads the tables list. Constants are stored in workflows by name and never change their meaning. */
enum SpectraChoice {
    @Label(value = "This head", description = "The head chosen above.")
    THIS_HEAD,
    @Label(value = "All heads of the layer", description = "Every head of the layer chosen above.")
    LAYER,
    @Label(value = "All heads of all layers", description = "Every head of the file.")
    ALL_LAYERS
}
