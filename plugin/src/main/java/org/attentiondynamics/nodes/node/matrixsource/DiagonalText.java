// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.matrixsource;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.node.InvalidSettingsException;

/**
 * The entries of a diagonal as users write them: "1, 1, -0.5". Commas, semicolons or spaces separate them.
 *
 * @param text what is written
 */
record DiagonalText(String text) {
    /**
     * All of them, in the order written.
     *
     * @throws InvalidSettingsException if one is not a finite number
     */
    List<Double> numbers() throws InvalidSettingsException {
        List<Double> entries = new ArrayList<>();
        for (String part : text.split("[,;\\s]+")) {
            entries.add(number(part));
        }
        return entries;
    }

    private double number(final String part) throws InvalidSettingsException {
        try {
            return SettingRanges.finite("diagonal entry", Double.parseDouble(part));
        } catch (NumberFormatException e) {
            throw new InvalidSettingsException(
                    "Cannot make the value matrix, because the diagonal \""
                            + text
                            + "\" holds \""
                            + part
                            + "\", which is not a number. Write numbers separated by commas.",
                    e);
        }
    }
}
