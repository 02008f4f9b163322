// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.matrixsource;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.layout.After;
import org.knime.node.parameters.layout.Layout;
import org.knime.node.parameters.layout.Section;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of the Attention Matrix Source. */
final class MatrixSourceNodeParameters implements NodeParameters {
    /** More coordinates than any model in use has. */
    static final int MOST_DIMENSIONS = 16_384;

    @Section(title = "Value matrix V")
    interface ValueSection {}

    @Section(title = "Query and key matrix")
    @After(ValueSection.class)
    interface QueryKeySection {}

    interface ValueRef extends ParameterReference<ValueFamily> {}

    static final class NeedsDimension implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(ValueRef.class)
                    .isOneOf(ValueFamily.IDENTITY, ValueFamily.SCALED_IDENTITY);
        }
    }

    static final class IsScaled implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(ValueRef.class).isOneOf(ValueFamily.SCALED_IDENTITY);
        }
    }

    static final class IsDiagonal implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(ValueRef.class).isOneOf(ValueFamily.DIAGONAL);
        }
    }

    @Layout(ValueSection.class)
    @Widget(
            title = "Family",
            description = "Where the value matrix V comes from. V moves the tokens: x' = P V x.")
    @ValueReference(ValueRef.class)
    ValueFamily m_value = ValueFamily.IDENTITY;

    @Layout(ValueSection.class)
    @Widget(title = "Dimension d", description = "The number of coordinates of a token.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = NeedsDimension.class, type = EffectType.SHOW)
    int m_dimension = 2;

    @Layout(ValueSection.class)
    @Widget(
            title = "Factor",
            description =
                    "V is this factor times the identity. Negative factors contract the tokens.")
    @Effect(predicate = IsScaled.class, type = EffectType.SHOW)
    double m_factor = 1;

    @Layout(ValueSection.class)
    @Widget(
            title = "Diagonal",
            description =
                    "The diagonal entries of V, separated by commas, for example 1, 1, -0.5. Their number is the dimension.")
    @Effect(predicate = IsDiagonal.class, type = EffectType.SHOW)
    String m_diagonal = "1, 0.5";

    @Layout(QueryKeySection.class)
    @Widget(
            title = "Inverse temperature",
            description =
                    "Q is this factor times the identity and K is the identity, so that the score of two "
                            + "tokens is their inner product times this factor. Greater values sharpen attention.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    double m_inverseTemperature = 1;

    /** The diagonal as numbers. */
    double[] diagonal() throws InvalidSettingsException {
        String[] parts = m_diagonal.split("[,;\\s]+");
        double[] entries = new double[parts.length];
        for (int k = 0; k < parts.length; k++) {
            entries[k] = entry(parts[k]);
        }
        return entries;
    }

    private double entry(final String text) throws InvalidSettingsException {
        try {
            return finite("diagonal entry", Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new InvalidSettingsException(
                    "Cannot make the value matrix, because the diagonal \""
                            + m_diagonal
                            + "\" holds \""
                            + text
                            + "\", which is not a number. Write numbers separated by commas.",
                    e);
        }
    }

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_dimension < 1 || m_dimension > MOST_DIMENSIONS) {
            throw new InvalidSettingsException(
                    "Cannot make the value matrix, because the dimension is "
                            + m_dimension
                            + ". Set a dimension from 1 to "
                            + MOST_DIMENSIONS
                            + ".");
        }
        finite("factor", m_factor);
        if (!(finite("inverse temperature", m_inverseTemperature) > 0)) {
            throw new InvalidSettingsException(
                    "Cannot make the query matrix, because the inverse temperature is "
                            + m_inverseTemperature
                            + ". Set a number above 0.");
        }
        if (m_value == ValueFamily.DIAGONAL && diagonal().length > MOST_DIMENSIONS) {
            throw new InvalidSettingsException(
                    "Cannot make the value matrix, because the diagonal has more than "
                            + MOST_DIMENSIONS
                            + " entries.");
        }
    }

    private static double finite(final String name, final double value)
            throws InvalidSettingsException {
        if (!Double.isFinite(value)) {
            throw new InvalidSettingsException(
                    "Cannot make the matrices, because the "
                            + name
                            + " is "
                            + value
                            + ". Set a finite number.");
        }
        return value;
    }
}
