// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import org.attentiondynamics.engine.flow.FlowSettings;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.widget.choices.filter.ColumnFilter;
import org.knime.node.parameters.widget.choices.filter.ColumnFilterWidget;
import org.knime.node.parameters.widget.choices.util.ColumnSelectionUtil;
import org.knime.node.parameters.widget.choices.util.CompatibleColumnsProvider.DoubleColumnsProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of the Attention Dynamics Integrator. */
final class IntegratorNodeParameters implements NodeParameters {
    /** The input port of the tokens. */
    static final int TOKENS_PORT = 1;

    static final class NumericTokenColumns extends DoubleColumnsProvider {
        @Override
        public int getInputTableIndex() {
            return TOKENS_PORT;
        }
    }

    static final class AtLeastTwo extends MinValidation {
        @Override
        protected double getMin() {
            return 2;
        }
    }

    @Widget(
            title = "Coordinates",
            description =
                    "The numeric columns that hold the coordinates of the tokens, as many as the model's dimension.")
    @ColumnFilterWidget(choicesProvider = NumericTokenColumns.class)
    ColumnFilter m_coordinates = new ColumnFilter().withIncludeUnknownColumns();

    @Widget(
            title = "Horizon T",
            description =
                    "The time to reach. Tokens approach their limit like e^(-rate T); 12 is ample for V = I.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_horizon = 12;

    @Widget(
            title = "Tolerance",
            description =
                    "The error one step may make, relative to the extent of the tokens. From 1e-13 to 0.1.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_tolerance = 1e-9;

    @Widget(
            title = "Number of frames",
            description =
                    "How many equidistant times from 0 to T the trajectory holds, both included.")
    @NumberInputWidget(minValidation = AtLeastTwo.class)
    int m_frames = 61;

    @Widget(
            title = "Smallest attention listed",
            description =
                    "Entries of the attention matrix below this weight are left out of its table.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_smallestAttention = 1e-6;

    @Widget(
            title = "Step limit",
            description = "The most steps before the run stops and says so.",
            advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_stepLimit = (int) FlowSettings.DEFAULT_STEP_LIMIT;

    IntegratorNodeParameters() {}

    IntegratorNodeParameters(final NodeParametersInput input) {
        m_coordinates =
                new ColumnFilter(ColumnSelectionUtil.getDoubleColumns(input, TOKENS_PORT))
                        .withIncludeUnknownColumns();
    }

    /** The settings of the flow. */
    FlowSettings flowSettings() {
        return FlowSettings.to(m_horizon)
                .withTolerance(m_tolerance)
                .withFrames(m_frames)
                .withStepLimit(m_stepLimit);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        try {
            flowSettings();
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(
                    "Cannot integrate, because the " + e.getMessage() + ". Correct the setting.",
                    e);
        }
        if (!(m_smallestAttention >= 0 && m_smallestAttention <= 1)) {
            throw new InvalidSettingsException(
                    "Cannot list the attention, because the smallest attention listed is "
                            + m_smallestAttention
                            + ". Set a weight from 0 to 1.");
        }
    }
}
