// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import org.knime.node.parameters.widget.choices.Label;

/** What an image of a trajectory shows. */
enum ImageContent {
    @Label(value = "Last frame", description = "The last frame, with the paths that led there.")
    LAST_FRAME,
    @Label(
            value = "One time",
            description = "The frame nearest to a time, with the paths that led there.")
    AT_TIME,
    @Label(
            value = "Strip",
            description =
                    "Frames side by side, from the first to the last, evenly spread over them.")
    STRIP,
    @Label(
            value = "Attention",
            description =
                    "The attention between tokens at as many times as the strip has frames, as heat maps in the order of the clusters. Needs the "
                            + "attention model.")
    ATTENTION
}
