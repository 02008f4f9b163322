// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.matrixsource;

import org.attentiondynamics.engine.source.matrix.MatrixFamily;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.migration.Migrate;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of the Attention Matrix Source, which are also the model's part of those of the Parameter Sweep. */
public final class MatrixSourceNodeParameters implements NodeParameters {
    /** The first section of the dialog. */
    @Section(title = "Value matrix V")
    public interface ValueSection {}

    @Section(title = "Query and key matrix")
    @After(ValueSection.class)
    interface QueryKeySection {}

    /** The last section of the dialog. */
    @Section(title = "Heads")
    @After(QueryKeySection.class)
    public interface HeadsSection {}

    static final class AtLeastOne extends MinValidation {
        @Override
        protected double getMin() {
            return 1;
        }
    }

    @Layout(ValueSection.class)
    @Widget(
            title = "Family",
            description = "Where the value matrix V comes from. V moves the tokens: x' = P V x.")
    @ValueReference(Shown.Value.class)
    ValueFamily m_value = ValueFamily.IDENTITY;

    @Layout(ValueSection.class)
    @Widget(title = "Dimension d", description = "The number of coordinates of a token.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = Shown.Dimension.class, type = EffectType.SHOW)
    int m_dimension = 2;

    @Layout(ValueSection.class)
    @Widget(
            title = "Factor",
            description =
                    "V is this factor times a matrix of the family. Negative factors times the identity contract the tokens.")
    @Effect(predicate = Shown.Factor.class, type = EffectType.SHOW)
    double m_factor = 1;

    @Layout(ValueSection.class)
    @Widget(
            title = "Diagonal",
            description =
                    "The diagonal entries of V, separated by commas, for example 1, 1, -0.5. Their number is the dimension.")
    @Effect(predicate = Shown.Diagonal.class, type = EffectType.SHOW)
    String m_diagonal = "1, 0.5";

    @Layout(ValueSection.class)
    @Widget(
            title = "Eigenvalues",
            description =
                    "The eigenvalues of V, separated by commas. Their number is the dimension. A complex one needs its conjugate: 1, 0.5, "
                            + "0.2+0.3i, 0.2-0.3i; the pair may be written 0.2+-0.3i. Symmetric matrices have real eigenvalues only.")
    @Effect(predicate = Shown.Eigenvalues.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    String m_eigenvalues = "1, 0.5";

    @Layout(ValueSection.class)
    @Widget(
            title = "Gap",
            description =
                    "By how much the modulus of the next eigenvalue differs from the leading eigenvalue 1, before the factor; above 0 and below 1.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = Shown.Gap.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    double m_gap = 0.5;

    @Layout(ValueSection.class)
    @Widget(
            title = "Multiplicity m",
            description =
                    "The dimension of the subspace F on which V is the identity, before the factor; at least 1 and below the dimension d.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = Shown.Multiplicity.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    int m_multiplicity = 1;

    @Layout(ValueSection.class)
    @Widget(
            title = "Condition of the eigenvectors",
            description =
                    "How far the basis S of eigenvectors is from an orthogonal one: the ratio of its largest to its smallest stretch, "
                            + "|S| |S^-1|. 1 for eigenvectors at right angles.")
    @NumberInputWidget(minValidation = AtLeastOne.class)
    @Effect(predicate = Shown.Condition.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    double m_condition = 3;

    @Layout(ValueSection.class)
    @Widget(
            title = "Standard deviation s",
            description =
                    "Of every entry; for the symmetric ensemble s divided by the square root of d is that of the entries off the diagonal.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = Shown.StandardDeviation.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    double m_standardDeviation = 1;

    @Layout(QueryKeySection.class)
    @Widget(
            title = "Query family",
            description =
                    "Where the query matrix Q comes from. The score of tokens x and y is Q x . K y times the inverse temperature.")
    @ValueReference(Shown.Query.class)
    @Migrate(loadDefaultIfAbsent = true)
    QueryFamily m_query = QueryFamily.IDENTITY;

    @Layout(QueryKeySection.class)
    @Widget(
            title = "Eigenvalues of the query matrix",
            description =
                    "Real numbers separated by commas, as many as the dimension d. Negative ones make tokens attend to their opposites.")
    @Effect(predicate = Shown.FormEigenvalues.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    String m_formEigenvalues = "2, 1";

    @Layout(QueryKeySection.class)
    @Widget(
            title = "Head size k",
            description = "The number of rows of Q and K; 0 for as many as the dimension d.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    @Effect(predicate = Shown.HeadSize.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    int m_headSize;

    @Layout(QueryKeySection.class)
    @Widget(title = "Key family", description = "Where the key matrix K comes from.")
    @Migrate(loadDefaultIfAbsent = true)
    KeyFamily m_key = KeyFamily.IDENTITY;

    @Layout(QueryKeySection.class)
    @Widget(
            title = "Inverse temperature",
            description =
                    "Every score is multiplied by this factor, which becomes part of Q. Greater values sharpen attention. A transformer has 1 "
                            + "divided by the square root of the head size k.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_inverseTemperature = 1;

    @Layout(HeadsSection.class)
    @Widget(
            title = "Number of heads",
            description =
                    "Each head draws its own Q, K and V; families without chance give all heads the same. What the heads do to a token adds up.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Migrate(loadDefaultIfAbsent = true)
    int m_heads = 1;

    @Layout(HeadsSection.class)
    @Widget(
            title = "Seed",
            description = "The same seed gives the same random matrices on every machine.")
    @Migrate(loadDefaultIfAbsent = true)
    int m_seed = 1;

    /** The defaults. */
    public MatrixSourceNodeParameters() {}

    /** The same settings, to be changed on their own. */
    MatrixSourceNodeParameters copy() {
        MatrixSourceNodeParameters copy = new MatrixSourceNodeParameters();
        copy.m_value = m_value;
        copy.m_dimension = m_dimension;
        copy.m_factor = m_factor;
        copy.m_diagonal = m_diagonal;
        copy.m_eigenvalues = m_eigenvalues;
        copy.m_gap = m_gap;
        copy.m_multiplicity = m_multiplicity;
        copy.m_condition = m_condition;
        copy.m_standardDeviation = m_standardDeviation;
        copy.m_query = m_query;
        copy.m_formEigenvalues = m_formEigenvalues;
        copy.m_headSize = m_headSize;
        copy.m_key = m_key;
        copy.m_inverseTemperature = m_inverseTemperature;
        copy.m_heads = m_heads;
        copy.m_seed = m_seed;
        return copy;
    }

    /** The family of V; not for one from the table. */
    MatrixFamily valueFamily() throws InvalidSettingsException {
        try {
            return m_value.family(this);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingsException(
                    "Cannot make the value matrix, because the "
                            + e.getMessage()
                            + ". Correct the setting.",
                    e);
        }
    }

    EigenvalueText eigenvalues() {
        return new EigenvalueText("value", m_eigenvalues);
    }

    EigenvalueText formEigenvalues() {
        return new EigenvalueText("query", m_formEigenvalues);
    }

    DiagonalText diagonal() {
        return new DiagonalText(m_diagonal);
    }

    @Override
    public void validate() throws InvalidSettingsException {
        new SettingRanges(this).require();
    }
}
