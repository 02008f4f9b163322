// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.clusterdetector;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
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

    @Override
    public void validate() throws InvalidSettingsException {
        if (!(m_time >= 0) || Double.isInfinite(m_time)) {
            throw new InvalidSettingsException(
                    "Cannot observe the tokens, because their time is "
                            + m_time
                            + ". Set a finite time of at least 0.");
        }
    }
}
