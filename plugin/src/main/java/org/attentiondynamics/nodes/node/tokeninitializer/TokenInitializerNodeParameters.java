// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.Widget;
import org.knime.node.parameters.updates.Effect;
import org.knime.node.parameters.updates.Effect.EffectType;
import org.knime.node.parameters.updates.EffectPredicate;
import org.knime.node.parameters.updates.EffectPredicateProvider;
import org.knime.node.parameters.updates.ParameterReference;
import org.knime.node.parameters.updates.ValueReference;
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of the Token Initializer. */
final class TokenInitializerNodeParameters implements NodeParameters {
    /** As many numbers as one array of the flow can hold. */
    static final long MOST_COORDINATES = 1L << 30;

    interface DistributionRef extends ParameterReference<Distribution> {}

    static final class IsUniform implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(DistributionRef.class).isOneOf(Distribution.UNIFORM_BOX);
        }
    }

    static final class IsGaussian implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(DistributionRef.class).isOneOf(Distribution.GAUSSIAN);
        }
    }

    @Widget(title = "Number of tokens n", description = "How many tokens to draw.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_tokens = 40;

    @Widget(
            title = "Dimension d",
            description =
                    "The number of coordinates of a token; the same as the attention model's.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_dimension = 2;

    @Widget(title = "Distribution", description = "How the tokens are drawn.")
    @ValueReference(DistributionRef.class)
    @ValueSwitchWidget
    Distribution m_distribution = Distribution.UNIFORM_BOX;

    @Widget(title = "Half width a", description = "Coordinates lie in [-a, a).")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsUniform.class, type = EffectType.SHOW)
    double m_halfWidth = 5;

    @Widget(
            title = "Standard deviation",
            description = "The standard deviation of every coordinate.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = IsGaussian.class, type = EffectType.SHOW)
    double m_standardDeviation = 1;

    @Widget(title = "Seed", description = "The same seed gives the same tokens on every machine.")
    int m_seed = 1;

    @Override
    public void validate() throws InvalidSettingsException {
        if (m_tokens < 1) {
            throw new InvalidSettingsException(
                    "Cannot draw tokens, because their number is "
                            + m_tokens
                            + ". Set a number of at least 1.");
        }
        if (m_dimension < 1) {
            throw new InvalidSettingsException(
                    "Cannot draw tokens, because the dimension is "
                            + m_dimension
                            + ". Set a dimension of at least 1.");
        }
        if ((long) m_tokens * m_dimension > MOST_COORDINATES) {
            throw new InvalidSettingsException(
                    "Cannot draw tokens, because "
                            + m_tokens
                            + " tokens of "
                            + m_dimension
                            + " coordinates are more than "
                            + MOST_COORDINATES
                            + " numbers. Draw fewer.");
        }
        requirePositive("half width", m_halfWidth);
        requirePositive("standard deviation", m_standardDeviation);
    }

    private static void requirePositive(final String name, final double value)
            throws InvalidSettingsException {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new InvalidSettingsException(
                    "Cannot draw tokens, because the "
                            + name
                            + " is "
                            + value
                            + ". Set a finite number above 0.");
        }
    }
}
