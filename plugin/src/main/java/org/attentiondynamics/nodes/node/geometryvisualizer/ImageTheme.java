// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import org.knime.node.parameters.widget.choices.Label;

/** The colours of an image. */
enum ImageTheme {
    @Label(value = "Light", description = "Dark on white.")
    LIGHT,
    @Label(value = "Dark", description = "Light on black.")
    DARK
}
