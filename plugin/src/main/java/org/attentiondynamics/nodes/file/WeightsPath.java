// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.file;

import java.nio.file.Path;
import org.knime.core.node.InvalidSettingsException;

/** The local file of weights a text of the settings names: an absolute path, or a URL such as knime://knime.workflow/data/model.safetensors. */
public final class WeightsPath {
    private static final LocalPath LOCAL =
            new LocalPath(
                    "Cannot find the weights",
                    "Enter the path of a file such as model.safetensors, or knime://knime.workflow/data/model.safetensors for one inside the workflow",
                    "Download the file, and enter its path");

    private WeightsPath() {}

    /**
     * The path; whether a file is there is not asked.
     *
     * @throws InvalidSettingsException if the text is empty, a relative path, or no URL of a local file
     */
    public static Path of(final String text) throws InvalidSettingsException {
        return LOCAL.of(text);
    }
}
