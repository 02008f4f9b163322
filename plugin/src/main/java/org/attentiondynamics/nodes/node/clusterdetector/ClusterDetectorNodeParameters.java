// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.clusterdetector;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;

/** Settings of the Cluster Detector. */
final class ClusterDetectorNodeParameters implements NodeParameters {
    @Widget(
            title = "Time of tokens without t",
            description =
                    "If the tokens' table has no column \"t\", they are taken to be the rescaled tokens at this time.",
            advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_time = 12;

    @Widget(
            title = "Layer size",
            description =
                    "The layer size dt that tokens were integrated with, if they jumped from layer to layer; 0 if they moved continuously.",
            advanced = true)
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    double m_layerSize;

    @Override
    public void validate() throws InvalidSettingsException {
        requireAtLeastZero("time", m_time);
        requireAtLeastZero("layer size", m_layerSize);
    }

    private static void requireAtLeastZero(final String name, final double value)
            throws InvalidSettingsException {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new InvalidSettingsException(
                    "Cannot observe the tokens, because their "
                            + name
                            + " is "
                            + value
                            + ". Set a finite "
                            + name
                            + " of at least 0.");
        }
    }
}
