// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.weightsreader;

import java.nio.file.Path;
import org.attentiondynamics.weights.file.WeightsException;
import org.attentiondynamics.weights.transformer.HeadCounts;
import org.attentiondynamics.weights.transformer.ModelConfig;
import org.attentiondynamics.weights.transformer.WeightNames;
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
import org.knime.node.parameters.widget.choices.ValueSwitchWidget;
import org.knime.node.parameters.widget.number.NumberInputWidget;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsNonNegativeValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation.IsPositiveIntegerValidation;

/** Settings of the Transformer Weights Reader. */
final class WeightsReaderNodeParameters implements NodeParameters {
    @Section(title = "Weights")
    interface WeightsSection {}

    @Section(title = "Heads")
    @After(WeightsSection.class)
    interface HeadsSection {}

    @Section(title = "Output")
    @After(HeadsSection.class)
    interface OutputSection {}

    interface ArchitectureRef extends ParameterReference<Architecture> {}

    static final class IsByHand implements EffectPredicateProvider {
        @Override
        public EffectPredicate init(final PredicateInitializer i) {
            return i.getEnum(ArchitectureRef.class).isOneOf(Architecture.BY_HAND);
        }
    }

    @Layout(WeightsSection.class)
    @Widget(
            title = "File",
            description =
                    "The file of weights: an absolute path, or a URL such as knime://knime.workflow/data/model.safetensors "
                            + "for a file inside the workflow. Read are safetensors (one file, or the index of several), ONNX, NumPy, Matrix "
                            + "Market and CSV.")
    String m_file = "";

    @Layout(WeightsSection.class)
    @Widget(title = "Architecture", description = "What the file calls the weights of a layer.")
    @ValueReference(ArchitectureRef.class)
    Architecture m_architecture = Architecture.AUTO;

    @Layout(WeightsSection.class)
    @Widget(
            title = "Query weights",
            description =
                    "The name of W_Q in the file, with {layer} where the number of the layer stands.")
    @Effect(predicate = IsByHand.class, type = EffectType.SHOW)
    String m_queryName = "encoder.layer.{layer}.attention.self.query.weight";

    @Layout(WeightsSection.class)
    @Widget(title = "Key weights", description = "The name of W_K in the file.")
    @Effect(predicate = IsByHand.class, type = EffectType.SHOW)
    String m_keyName = "encoder.layer.{layer}.attention.self.key.weight";

    @Layout(WeightsSection.class)
    @Widget(title = "Value weights", description = "The name of W_V in the file.")
    @Effect(predicate = IsByHand.class, type = EffectType.SHOW)
    String m_valueName = "encoder.layer.{layer}.attention.self.value.weight";

    @Layout(WeightsSection.class)
    @Widget(title = "Output weights", description = "The name of W_O in the file.")
    @Effect(predicate = IsByHand.class, type = EffectType.SHOW)
    String m_outputName = "encoder.layer.{layer}.attention.output.dense.weight";

    @Layout(WeightsSection.class)
    @Widget(title = "Rows are", description = "Whether a row of a matrix is an output or an input.")
    @ValueSwitchWidget
    @Effect(predicate = IsByHand.class, type = EffectType.SHOW)
    Orientation m_orientation = Orientation.OUTPUTS;

    @Layout(HeadsSection.class)
    @Widget(
            title = "Number of heads",
            description =
                    "How many heads a layer has. The weights do not tell; 0 takes the number from the config.json beside the file.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_heads;

    @Layout(HeadsSection.class)
    @Widget(
            title = "Number of key/value heads",
            description =
                    "Fewer than heads where several share their keys and values; 0 takes the number from the config.json, or as many as "
                            + "heads.")
    @NumberInputWidget(minValidation = IsNonNegativeValidation.class)
    int m_keyValueHeads;

    @Layout(HeadsSection.class)
    @Widget(title = "Layer", description = "Counted from 1.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_layer = 1;

    @Layout(HeadsSection.class)
    @Widget(title = "Head", description = "Counted from 1.")
    @NumberInputWidget(minValidation = IsPositiveIntegerValidation.class)
    int m_head = 1;

    @Layout(OutputSection.class)
    @Widget(title = "Attention model", description = "The heads of the model at the first output.")
    @ValueSwitchWidget
    ModelChoice m_model = ModelChoice.THIS_HEAD;

    @Layout(OutputSection.class)
    @Widget(
            title = "Spectra",
            description =
                    "The heads whose eigenvalues are listed at the second and third output. A head of size 128 takes half a second.")
    SpectraChoice m_spectra = SpectraChoice.THIS_HEAD;

    WeightNames namesByHand() {
        return new WeightNames(
                m_queryName.strip(),
                m_keyName.strip(),
                m_valueName.strip(),
                m_outputName.strip(),
                m_orientation == Orientation.OUTPUTS);
    }

    /** What is given by hand, and where nothing is, what the config.json beside the file says. */
    HeadCounts counts(final Path file) throws WeightsException {
        HeadCounts byHand = new HeadCounts(m_heads, m_keyValueHeads, 0);
        return m_heads > 0 && m_keyValueHeads > 0 ? byHand : byHand.or(ModelConfig.beside(file));
    }

    @Override
    public void validate() throws InvalidSettingsException {
        requireAtLeast(0, "number of heads", m_heads);
        requireAtLeast(0, "number of key/value heads", m_keyValueHeads);
        requireAtLeast(1, "layer", m_layer);
        requireAtLeast(1, "head", m_head);
        if (m_architecture == Architecture.BY_HAND) {
            requireName("query", m_queryName);
            requireName("key", m_keyName);
            requireName("value", m_valueName);
            requireName("output", m_outputName);
        }
    }

    private static void requireAtLeast(final int least, final String name, final int value)
            throws InvalidSettingsException {
        if (value < least) {
            throw new InvalidSettingsException(
                    "Cannot read weights, because the "
                            + name
                            + " is "
                            + value
                            + ". Set "
                            + least
                            + " or more.");
        }
    }

    private static void requireName(final String of, final String name)
            throws InvalidSettingsException {
        if (name.isBlank()) {
            throw new InvalidSettingsException(
                    "Cannot read weights, because the name of the "
                            + of
                            + " weights is empty. Enter the name they have in the file, or choose another architecture.");
        }
    }
}
