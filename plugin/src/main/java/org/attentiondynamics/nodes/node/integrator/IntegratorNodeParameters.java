// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.integrator;

import org.attentiondynamics.engine.flow.FlowSettings;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
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

    @Section(title = "Tokens")
    interface TokensSection {}

    @Section(title = "Dynamics")
    @After(TokensSection.class)
    interface DynamicsSection {}

    @Section(title = "End")
    @After(DynamicsSection.class)
    interface EndSection {}

    @Section(title = "Accuracy")
    @After(EndSection.class)
    interface AccuracySection {}

    @Section(title = "Output")
    @After(AccuracySection.class)
    interface OutputSection {}

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

    @Layout(TokensSection.class)
    @Widget(
            title = "Coordinates",
            description =
                    "The numeric columns that hold the coordinates of the tokens, as many as the model's dimension.")
    @ColumnFilterWidget(choicesProvider = NumericTokenColumns.class)
    ColumnFilter m_coordinates = new ColumnFilter().withIncludeUnknownColumns();

    @Layout(TokensSection.class)
    @Widget(
            title = "Tokens have masses",
            description = "A token of mass m acts on the others like m tokens in one place.")
    @ValueReference(Conditions.HasMasses.class)
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_hasMasses;

    @Layout(TokensSection.class)
    @Widget(
            title = "Mass column",
            description =
                    "The numeric column with the masses, all above 0. It is never taken for a coordinate.")
    @ChoicesProvider(NumericTokenColumns.class)
    @Effect(predicate = Conditions.HasMasses.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    String m_massColumn = "";

    @Layout(DynamicsSection.class)
    @Widget(title = "Motion", description = "Whether tokens flow or jump from layer to layer.")
    @ValueReference(Conditions.MotionRef.class)
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    Motion m_motion = Motion.CONTINUOUS;

    @Layout(DynamicsSection.class)
    @Widget(
            title = "Layer size",
            description =
                    "The time dt that one layer stands for; 1 for a transformer's layer. The horizon is cut down to whole layers.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = Conditions.MovesInLayers.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    double m_layerSize = 1;

    @Layout(DynamicsSection.class)
    @Widget(title = "Attention rule", description = "How scores become attention.")
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    Rule m_attentionRule = Rule.SOFTMAX;

    @Layout(DynamicsSection.class)
    @Widget(
            title = "Direction",
            description =
                    "Which way time runs. Backward, times are reported as negative; layers are those of -V, which undo layers of V only up to "
                            + "terms of order dt squared.")
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    Direction m_direction = Direction.FORWARD;

    @Layout(EndSection.class)
    @Widget(title = "Stop", description = "When the run ends.")
    @ValueReference(Conditions.StopRef.class)
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    Stop m_stop = Stop.AT_TIME;

    @Layout(EndSection.class)
    @Widget(
            title = "Horizon T",
            description =
                    "The time to reach, or the latest time if the run ends when settled. Tokens approach their limit like e^(-rate T); 12 is ample "
                            + "for V = I.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_horizon = CheckedFlow.DEFAULT_HORIZON;

    @Layout(EndSection.class)
    @Widget(
            title = "Closeness",
            description =
                    "How close to its limit every token must be, as a share of the extent of all tokens; above 0 and below 1.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = Conditions.EndsWhenSettled.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    double m_closeness = CheckedFlow.DEFAULT_CLOSENESS;

    @Layout(AccuracySection.class)
    @Widget(
            title = "Tolerance",
            description =
                    "The error one step may make, relative to the extent of the tokens. From 1e-13 to 0.1. Layers make none.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_tolerance = FlowSettings.DEFAULT_TOLERANCE;

    @Layout(AccuracySection.class)
    @Widget(
            title = "Cross-check",
            description =
                    "A second run at ten times the tolerance tells how far the first can be trusted: it gives the column \"error\" and finds tokens "
                            + "that the two runs decide differently. Takes up to twice the time. Layers need no cross-check.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_crossCheck = true;

    @Layout(AccuracySection.class)
    @Widget(
            title = "Method",
            description = "The Runge-Kutta pair that integrates continuous motion.",
            advanced = true)
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    Method m_method = Method.ORDER_8;

    @Layout(AccuracySection.class)
    @Widget(
            title = "Step limit",
            description = "The most steps before the run stops and says so.",
            advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_stepLimit = (int) FlowSettings.DEFAULT_STEP_LIMIT;

    @Layout(OutputSection.class)
    @Widget(
            title = "Number of frames",
            description =
                    "How many equidistant times from 0 to the end the trajectory holds, both included; of layers not more than there are.")
    @NumberInputWidget(minValidation = AtLeastTwo.class)
    int m_frames = 61;

    @Layout(OutputSection.class)
    @Widget(
            title = "Attention listed",
            description = "Which entries of the attention matrix its table holds.")
    @ValueReference(Conditions.EntriesRef.class)
    @ValueSwitchWidget
    @Migrate(loadDefaultIfAbsent = true)
    AttentionEntries m_attentionEntries = AttentionEntries.FROM_WEIGHT;

    @Layout(OutputSection.class)
    @Widget(
            title = "Smallest attention listed",
            description =
                    "Entries of the attention matrix below this weight are left out of its table.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = Conditions.ListsFromWeight.class, type = EffectType.SHOW)
    double m_smallestAttention = 1e-6;

    @Layout(OutputSection.class)
    @Widget(
            title = "Entries of each token",
            description = "How many entries of each token and head are listed.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = Conditions.ListsGreatest.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    int m_entriesPerToken = 10;

    @Layout(OutputSection.class)
    @Widget(
            title = "Most entries listed",
            description =
                    "The most rows the attention table may have: for 16000000 all entries of 4000 tokens and one head. If more are known to come, "
                            + "nothing is computed; if it turns out so, the table ends early, and a warning says so.",
            advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    int m_mostEntries = 16_000_000;

    @Layout(OutputSection.class)
    @Widget(
            title = "Also report raw tokens",
            description =
                    "Adds x1 to xd, the tokens as they move before rescaling, and log|x|, the logarithm of their length. A coordinate beyond the range "
                            + "of double precision is missing; log|x| is not.")
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_rawTokens;

    IntegratorNodeParameters() {}

    IntegratorNodeParameters(final NodeParametersInput input) {
        m_coordinates =
                new ColumnFilter(ColumnSelectionUtil.getDoubleColumns(input, TOKENS_PORT))
                        .withIncludeUnknownColumns();
    }

    /**
     * The settings of the flow.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    FlowSettings flowSettings() {
        return new FlowSettings(
                m_stop.horizon(m_horizon, m_closeness),
                m_motion.scheme(m_layerSize, m_method),
                m_attentionRule.rule(),
                m_tolerance,
                m_frames,
                m_stepLimit,
                m_crossCheck);
    }

    /** How the attention is listed. */
    AttentionListing attentionListing() {
        return new AttentionListing(
                m_attentionEntries, m_smallestAttention, m_entriesPerToken, m_mostEntries);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        CheckedFlow.settings(this::flowSettings);
        attentionListing().validate();
    }
}
