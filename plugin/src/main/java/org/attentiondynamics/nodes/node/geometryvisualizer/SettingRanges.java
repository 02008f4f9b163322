// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import org.knime.core.node.InvalidSettingsException;

/** What numbers the settings may be. */
final class SettingRanges {
    static final int LEAST_PIXELS = 200;
    private static final int MOST_PIXELS = 10_000;

    private SettingRanges() {}

    static void require(final GeometryVisualizerNodeParameters p) throws InvalidSettingsException {
        require("Cannot draw the image", "width", p.m_width, LEAST_PIXELS, MOST_PIXELS, " pixels");
        require(
                "Cannot draw the image",
                "height",
                p.m_height,
                LEAST_PIXELS,
                MOST_PIXELS,
                " pixels");
        require(
                "Cannot draw the image",
                "number of frames in the strip",
                p.m_stripFrames,
                2,
                12,
                "");
        require("Cannot draw the image", "resolution", p.m_dotsPerInch, 36, 1200, " dots per inch");
        require("Cannot draw frames", "number", p.m_frameCount, 2, 1000, "");
        require(
                "Cannot play the animation",
                "speed",
                p.m_framesPerSecond,
                1,
                60,
                " frames per second");
        if (!Double.isFinite(p.m_imageTime)) {
            throw new InvalidSettingsException(
                    "Cannot draw the image, because its time is "
                            + p.m_imageTime
                            + ". Set a finite time.");
        }
        if (!(p.m_layerSize >= 0) || Double.isInfinite(p.m_layerSize)) {
            throw new InvalidSettingsException(
                    "Cannot draw the attention, because the layer size is "
                            + p.m_layerSize
                            + ". Set a finite layer size of at least 0.");
        }
    }

    private static void require(
            final String goal,
            final String name,
            final int value,
            final int least,
            final int most,
            final String unit)
            throws InvalidSettingsException {
        if (value < least || value > most) {
            throw new InvalidSettingsException(
                    goal
                            + ", because "
                            + (goal.endsWith("frames") ? "their " : "its ")
                            + name
                            + " is "
                            + value
                            + unit
                            + ". Set a "
                            + name
                            + " from "
                            + least
                            + " to "
                            + most
                            + ".");
        }
    }
}
