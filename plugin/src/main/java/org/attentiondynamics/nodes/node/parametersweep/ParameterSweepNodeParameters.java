// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.parametersweep;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.attentiondynamics.engine.flow.FlowSettings;
import org.attentiondynamics.nodes.file.LocalPath;
import org.attentiondynamics.nodes.node.integrator.CheckedFlow;
import org.attentiondynamics.nodes.node.integrator.Stop;
import org.attentiondynamics.nodes.node.matrixsource.MatrixSourceNodeParameters;
import org.attentiondynamics.nodes.node.matrixsource.ModelRecipe;
import org.attentiondynamics.nodes.node.tokeninitializer.TokenInitializerNodeParameters;
import org.attentiondynamics.nodes.node.tokeninitializer.TokenRecipe;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Before;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ChoicesProvider;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of the Parameter Sweep: the columns of what differs from run to run, and what all runs share. */
final class ParameterSweepNodeParameters implements NodeParameters {
    private static final LocalPath PROGRESS_FILE =
            new LocalPath(
                    "Cannot find the progress file",
                    "Enter the path of a file such as progress.jsonl, or knime://knime.workflow/data/progress.jsonl for one inside the workflow",
                    "Enter the path of a file on this machine");

    /** The input port of the parameters. */
    static final int PARAMETERS_PORT = 0;

    @Section(
            title = "Parameters from columns",
            description = "What differs from run to run. All else is set below, for all runs.")
    @Before(MatrixSourceNodeParameters.ValueSection.class)
    interface ColumnsSection {}

    @Section(title = "Tokens")
    @After(MatrixSourceNodeParameters.HeadsSection.class)
    interface TokensSection {}

    @Section(title = "Run")
    @After(TokensSection.class)
    interface RunSection {}

    @Section(title = "Progress")
    @After(RunSection.class)
    interface ProgressSection {}

    interface StopRef extends ParameterReference<Stop> {}

    static final class EndsWhenSettled implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(StopRef.class).isOneOf(Stop.SETTLED);
        }
    }

    @Layout(ColumnsSection.class)
    @Widget(title = "Column of n", description = "Whole numbers: how many tokens each run has.")
    @ChoicesProvider(ColumnChoices.Numbers.class)
    String m_tokensColumn = ColumnChoices.NONE;

    @Layout(ColumnsSection.class)
    @Widget(
            title = "Column of d",
            description = "Whole numbers: the dimension of the tokens and of V.")
    @ChoicesProvider(ColumnChoices.Numbers.class)
    String m_dimensionColumn = ColumnChoices.NONE;

    @Layout(ColumnsSection.class)
    @Widget(
            title = "Column of beta",
            description =
                    "Numbers above 0: the inverse temperature, by which every score is multiplied.")
    @ChoicesProvider(ColumnChoices.Numbers.class)
    String m_inverseTemperatureColumn = ColumnChoices.NONE;

    @Layout(ColumnsSection.class)
    @Widget(
            title = "Column of the family of V",
            description =
                    "Texts: IDENTITY, SCALED_IDENTITY, DIAGONAL, SYMMETRIC, NON_NORMAL, GOOD_TRIPLE, PARANORMAL, JUST_OUTSIDE, GAUSSIAN, GOE, "
                            + "UNIFORM_POSITIVE, UNIFORM_SYMMETRIC, GRAM, PAPER_HYPERPLANES_2D, PAPER_HYPERPLANES_3D_CONTRACTING, "
                            + "PAPER_HYPERPLANES_3D_EXPANDING, PAPER_CODIMENSION or PAPER_POLYTOPE_TIMES_LINE.")
    @ChoicesProvider(ColumnChoices.Texts.class)
    String m_familyColumn = ColumnChoices.NONE;

    @Layout(ColumnsSection.class)
    @Widget(
            title = "Column of the factor of V",
            description =
                    "Numbers: the factor of a scaled identity, a random V and other families that have one; not read where the family has none.")
    @ChoicesProvider(ColumnChoices.Numbers.class)
    String m_factorColumn = ColumnChoices.NONE;

    @Layout(ColumnsSection.class)
    @Widget(
            title = "Column of the size of the tokens",
            description =
                    "Numbers above 0: the half width, the radius or the standard deviation, whichever the distribution has.")
    @ChoicesProvider(ColumnChoices.Numbers.class)
    String m_sizeColumn = ColumnChoices.NONE;

    @Layout(ColumnsSection.class)
    @Widget(title = "Column of T", description = "Numbers of at least 0: the horizon.")
    @ChoicesProvider(ColumnChoices.Numbers.class)
    String m_horizonColumn = ColumnChoices.NONE;

    @Layout(ColumnsSection.class)
    @Widget(
            title = "Column of the tolerance",
            description = "Numbers from 1e-13 to 0.1: the error one step may make.")
    @ChoicesProvider(ColumnChoices.Numbers.class)
    String m_toleranceColumn = ColumnChoices.NONE;

    @Layout(ColumnsSection.class)
    @Widget(
            title = "Column of the seed",
            description = "Whole numbers: the seed of the matrices and of the tokens.")
    @ChoicesProvider(ColumnChoices.Numbers.class)
    String m_seedColumn = ColumnChoices.NONE;

    @Layout(ColumnsSection.class)
    @Widget(
            title = "Seeds without a column",
            description =
                    "Where the seeds come from if no column gives them: the seed of the matrices and the seed of the tokens are set below.")
    @ValueSwitchWidget
    SeedRule m_seeds = SeedRule.PER_ROW;

    MatrixSourceNodeParameters m_model = new MatrixSourceNodeParameters();

    @Layout(TokensSection.class)
    TokenInitializerNodeParameters m_tokens = new TokenInitializerNodeParameters();

    @Layout(RunSection.class)
    @Widget(title = "Stop", description = "When a run ends.")
    @ValueReference(StopRef.class)
    @ValueSwitchWidget
    Stop m_stop = Stop.AT_TIME;

    @Layout(RunSection.class)
    @Widget(
            title = "Horizon T",
            description = "The time to reach, or the latest time if a run ends when settled.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    double m_horizon = CheckedFlow.DEFAULT_HORIZON;

    @Layout(RunSection.class)
    @Widget(
            title = "Closeness",
            description =
                    "How close to its limit every token must be, as a share of the extent of all tokens; above 0 and below 1.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = EndsWhenSettled.class, type = EffectType.SHOW)
    double m_closeness = CheckedFlow.DEFAULT_CLOSENESS;

    @Layout(RunSection.class)
    @Widget(
            title = "Tolerance",
            description =
                    "The error one step may make, relative to the extent of the tokens. From 1e-13 to 0.1.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_tolerance = FlowSettings.DEFAULT_TOLERANCE;

    @Layout(RunSection.class)
    @Widget(
            title = "Cross-check",
            description =
                    "A second run at ten times the tolerance finds tokens that the two runs decide differently. Takes up to twice the time.")
    boolean m_crossCheck = true;

    @Layout(RunSection.class)
    @Widget(
            title = "Step limit",
            description = "The most steps before a run stops and says so.",
            advanced = true)
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_stepLimit = (int) FlowSettings.DEFAULT_STEP_LIMIT;

    @Layout(ProgressSection.class)
    @Widget(
            title = "Progress file",
            description =
                    "A file that gets each result as it comes, and whose results are not computed again: a sweep that was cancelled or failed goes on "
                            + "where it was. An absolute path, or a URL such as knime://knime.workflow/data/progress.jsonl; empty for none. A "
                            + "file that is there is added to, never overwritten. Results of other settings in it are not used.")
    String m_progressFile = "";

    ParameterSweepNodeParameters() {}

    ParameterSweepNodeParameters(final NodeParametersInput input) {
        input.getInTableSpec(PARAMETERS_PORT).ifPresent(table -> ChosenColumns.choose(this, table));
    }

    /** The columns that are chosen. */
    Map<Parameter, String> columns() {
        return ChosenColumns.of(this);
    }

    /** The run that all runs start from. */
    Run base() {
        return new Run(
                ModelRecipe.of(m_model),
                TokenRecipe.of(m_tokens),
                new FlowChoice(
                        m_stop, m_horizon, m_closeness, m_tolerance, m_crossCheck, m_stepLimit));
    }

    /**
     * The progress file, if there is to be one.
     *
     * @throws InvalidSettingsException if it cannot be a file on this machine
     */
    Optional<Path> progressFile() throws InvalidSettingsException {
        return m_progressFile.isBlank()
                ? Optional.empty()
                : Optional.of(PROGRESS_FILE.of(m_progressFile));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        Run base = base();
        base.model().dimension();
        base.tokens().count();
        base.flow().settings();
    }
}
