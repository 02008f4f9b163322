// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.file;

import java.nio.file.Path;
import org.knime.core.node.InvalidSettingsException;

/** The file of weights a text of the settings names. */
public final class WeightsPath {
    private static final LocalPath WEIGHTS = new LocalPath("the weights", "model.safetensors");

    private WeightsPath() {}

    /**
     * The path; whether a file is there is not asked.
     *
     * @throws InvalidSettingsException if the text is empty, a relative path, or no URL of a local file
     */
    public static Path of(final String text) throws InvalidSettingsException {
        return WEIGHTS.of(text);
    }
}
