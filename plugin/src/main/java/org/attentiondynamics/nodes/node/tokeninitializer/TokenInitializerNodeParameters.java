// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import org.attentiondynamics.nodes.table.TokenIds;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.node.InvalidSettingsException;
import org.knime.node.parameters.NodeParameters;
import org.knime.node.parameters.NodeParametersInput;
import org.knime.node.parameters.Widget;
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
import org.knime.node.parameters.widget.choices.util.FilteredInputTableColumnsProvider;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveDoubleValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of the Token Initializer, which are also the tokens' part of those of the Parameter Sweep. */
public final class TokenInitializerNodeParameters implements NodeParameters {
    static final class NumericColumns extends DoubleColumnsProvider {}

    static final class TokenIdColumns implements FilteredInputTableColumnsProvider {
        @Override
        public boolean isIncluded(final DataColumnSpec column) {
            return TokenIds.canHold(column);
        }
    }

    @Widget(
            title = "Number of tokens n",
            description =
                    "How many tokens to draw. Families that fix their number, such as the regular simplex, and tables do not ask for it.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = Shown.Count.class, type = EffectType.SHOW)
    int m_tokens = 40;

    @Widget(
            title = "Dimension d",
            description =
                    "The number of coordinates of a token; the same as the attention model's.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = Shown.Dimension.class, type = EffectType.SHOW)
    int m_dimension = 2;

    @Widget(title = "Distribution", description = "Where the tokens come from.")
    @ValueReference(Shown.DistributionRef.class)
    Distribution m_distribution = Distribution.UNIFORM_BOX;

    @Widget(
            title = "Half width a",
            description = "Coordinates lie in [-a, a), those of a grid in [-a, a].")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = Shown.HalfWidth.class, type = EffectType.SHOW)
    double m_halfWidth = 5;

    @Widget(
            title = "Standard deviation",
            description =
                    "The standard deviation of every coordinate; in a mixture, around the centre.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = Shown.StandardDeviation.class, type = EffectType.SHOW)
    double m_standardDeviation = 1;

    @Widget(
            title = "Radius r",
            description =
                    "The size of the family, as its description says: a length, a coordinate or a sum of coordinates.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = Shown.Radius.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    double m_radius = 1;

    @Widget(
            title = "Offset",
            description = "A place on the first axis, as the family's description says.")
    @Effect(predicate = Shown.Offset.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    double m_offset = 1;

    @Widget(
            title = "Number of components c",
            description = "How many Gaussians are mixed. Tokens belong to them in turn.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    @Effect(predicate = Shown.Components.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    int m_components = 3;

    @Widget(
            title = "Spread of the centres",
            description = "The standard deviation of every coordinate of the centres.")
    @NumberInputWidget(minValidation = IsPositiveDoubleValidation.class)
    @Effect(predicate = Shown.Components.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    double m_spread = 5;

    @Widget(title = "Seed", description = "The same seed gives the same tokens on every machine.")
    @Effect(predicate = Shown.Seed.class, type = EffectType.SHOW)
    int m_seed = 1;

    @Widget(
            title = "Coordinates",
            description = "The numeric columns that hold the coordinates of the tokens.")
    @ColumnFilterWidget(choicesProvider = NumericColumns.class)
    @Effect(predicate = Shown.Coordinates.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    ColumnFilter m_coordinates = new ColumnFilter().withIncludeUnknownColumns();

    @Widget(
            title = "Token id column",
            description =
                    "The column of whole numbers with the token ids, as a tokenizer gives them. Empty for the first such column.")
    @ChoicesProvider(TokenIdColumns.class)
    @Effect(predicate = Shown.TokenIds.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    String m_tokenIdColumn = "";

    @Widget(
            title = "Weights file",
            description =
                    "The file of weights with the embedding matrix: an absolute path, or a URL such as knime://knime.workflow/data/model.safetensors.")
    @Effect(predicate = Shown.TokenIds.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    String m_weightsFile = "";

    @Widget(
            title = "Embedding tensor",
            description =
                    "The name of the embedding matrix in the file, one row a token id. Empty to look for the usual names, such as "
                            + "word_embeddings.weight, embed_tokens.weight and wte.weight.")
    @Effect(predicate = Shown.TokenIds.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    String m_embeddingTensor = "";

    @Widget(
            title = "Missing values",
            description =
                    "What becomes of a row with a missing value, or one that is not finite, in a column that is read.")
    @ValueSwitchWidget
    @Effect(predicate = Shown.Table.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    MissingRule m_missing = MissingRule.REFUSE;

    @Widget(
            title = "Tokens have masses",
            description = "A token of mass m acts on the others like m tokens in one place.")
    @Effect(predicate = Shown.Table.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    boolean m_hasMasses;

    @Widget(
            title = "Mass column",
            description =
                    "The numeric column with the masses, all above 0, if tokens have masses. It becomes the column \"mass\" and is never taken for "
                            + "a coordinate.")
    @ChoicesProvider(NumericColumns.class)
    @Effect(predicate = Shown.Table.class, type = EffectType.SHOW)
    @Migrate(loadDefaultIfAbsent = true)
    String m_massColumn = "";

    @Widget(
            title = "Normalisation",
            description =
                    "What is done to the tokens of any family at the end. In means a token of mass m counts m times.")
    @Migrate(loadDefaultIfAbsent = true)
    TokenNormalisation m_normalisation = TokenNormalisation.NONE;

    /** The defaults. */
    public TokenInitializerNodeParameters() {}

    TokenInitializerNodeParameters(final NodeParametersInput input) {
        if (input.getInPortSpecs().length > 0) {
            m_coordinates =
                    new ColumnFilter(ColumnSelectionUtil.getDoubleColumns(input, 0))
                            .withIncludeUnknownColumns();
        }
    }

    /** The same settings, but for those of a connected table, to be changed on their own. */
    TokenInitializerNodeParameters copy() {
        TokenInitializerNodeParameters copy = new TokenInitializerNodeParameters();
        copy.m_tokens = m_tokens;
        copy.m_dimension = m_dimension;
        copy.m_distribution = m_distribution;
        copy.m_halfWidth = m_halfWidth;
        copy.m_standardDeviation = m_standardDeviation;
        copy.m_radius = m_radius;
        copy.m_offset = m_offset;
        copy.m_components = m_components;
        copy.m_spread = m_spread;
        copy.m_seed = m_seed;
        copy.m_normalisation = m_normalisation;
        return copy;
    }

    @Override
    public void validate() throws InvalidSettingsException {
        new SettingRanges(this).require();
    }
}
