// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

/** Settings of the Geometry Visualizer. */
final class GeometryVisualizerNodeParameters implements NodeParameters {
    static final int LEAST_PIXELS = 200;
    static final int MOST_PIXELS = 10_000;

    static final class AtLeastLegible extends MinValidation {
        @Override
        protected double getMin() {
            return LEAST_PIXELS;
        }
    }

    @Widget(title = "Title", description = "The heading of the picture.")
    String m_title = "Rescaled tokens";

    @Widget(
            title = "Image width",
            description = "The width of the image in pixels, from 200 to 10000.")
    @NumberInputWidget(minValidation = AtLeastLegible.class)
    int m_width = 1200;

    @Widget(
            title = "Image height",
            description = "The height of the image in pixels, from 200 to 10000.")
    @NumberInputWidget(minValidation = AtLeastLegible.class)
    int m_height = 900;

    @Override
    public void validate() throws InvalidSettingsException {
        requirePixels("width", m_width);
        requirePixels("height", m_height);
    }

    private static void requirePixels(final String name, final int pixels)
            throws InvalidSettingsException {
        if (pixels < LEAST_PIXELS || pixels > MOST_PIXELS) {
            throw new InvalidSettingsException(
                    "Cannot draw the image, because its "
                            + name
                            + " is "
                            + pixels
                            + " pixels. Set a "
                            + name
                            + " from "
                            + LEAST_PIXELS
                            + " to "
                            + MOST_PIXELS
                            + ".");
        }
    }
}
