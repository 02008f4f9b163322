// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.weightsreader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attentiondynamics.nodes.file.WeightsPath;
import org.attentiondynamics.nodes.model.AttentionModelPort;
import org.attentiondynamics.nodes.model.AttentionModelSpec;
import org.attentiondynamics.nodes.table.SpectrumTable;
import org.attentiondynamics.weights.file.WeightFile;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that reads attention models from the weights of trained transformers. */
public final class WeightsReaderNodeFactory extends DefaultNodeFactory {
    private static final DefaultNode NODE =
            DefaultNode.create()
                    .name("Transformer Weights Reader")
                    .icon("weights-reader.png")
                    .shortDescription(
                            "Reads the attention heads of a trained transformer from its file of weights.")
                    .fullDescription(
                            """
                    <p>Reads the weights <b>W</b><sub>Q</sub>, <b>W</b><sub>K</sub>, <b>W</b><sub>V</sub> and <b>W</b><sub>O</sub> of a head of
                    size <i>k</i> and makes its attention model: the value matrix V = W<sub>O</sub> W<sub>V</sub>, and the form
                    Q<sup>T</sup>K = W<sub>Q</sub><sup>T</sup> W<sub>K</sub> / &#8730;<i>k</i>. Only the numbers of the heads asked for are
                    read, so that the file may be larger than memory.</p>
                    <p>V has at most <i>k</i> eigenvalues that are not zero. The third output lists them for one head, for a layer or for all
                    layers; the second says of each head whether it is a <i>good triple</i>: the leading eigenvalue is real, positive and
                    simple, and (Q &#966;) &#183; (K &#966;) is positive for its eigenvector &#966;. Then tokens gather on at most three
                    parallel hyperplanes (Theorem 4.2).</p>
                    <p>Left out of the model are biases, layer normalisation, the rotation of queries and keys by position, and the
                    feed-forward layers.</p>
                    <p>The number of heads is not in the weights: keep the model's config.json beside the file, or enter the number.</p>
                    """)
                    .sinceVersion(5, 8, 0)
                    .ports(
                            p ->
                                    p.addOutputPort(
                                                    "Attention model",
                                                    "Q, K and V of the head, or of all heads of the layer.",
                                                    AttentionModelPort.TYPE)
                                            .addOutputTable(
                                                    "Heads",
                                                    "One row a head: its layer, its eigenvalue of largest modulus, the next modulus, whether it is a good triple, by what margins, and why.")
                                            .addOutputTable(
                                                    "Spectrum",
                                                    "One row an eigenvalue of V that is not zero by rank: layer, head, real part, imaginary part, modulus, multiplicity, condition; the leading one of each head first.")
                                            .addOutputTable(
                                                    "Tensors",
                                                    "One row a tensor of the file: name, shape, and how its numbers are stored."))
                    .model(
                            m ->
                                    m.parametersClass(WeightsReaderNodeParameters.class)
                                            .configure(WeightsReaderNodeFactory::configure)
                                            .execute(WeightsReaderNodeFactory::execute))
                    .nodeType(NodeType.Source)
                    .keywords(
                            "transformer",
                            "self-attention",
                            "weights",
                            "safetensors",
                            "ALBERT",
                            "BERT",
                            "GPT-2",
                            "LLaMA",
                            "eigenvalues",
                            "attention",
                            "ONNX",
                            "language model",
                            "read model")
                    .addExternalResource(
                            "https://arxiv.org/abs/2305.05465",
                            "The emergence of clusters in self-attention dynamics");

    /** For KNIME, which creates nodes by this constructor. */
    public WeightsReaderNodeFactory() {
        super(NODE);
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out)
            throws InvalidSettingsException {
        WeightsReaderNodeParameters parameters = in.getParameters();
        parameters.validate();
        Path path = WeightsPath.of(parameters.m_file);
        if (!Files.exists(path)) {
            throw new InvalidSettingsException(
                    "Cannot find the weights, because there is no file "
                            + path
                            + ". Correct the path.");
        }
        int heads = parameters.m_model == ModelChoice.THIS_HEAD ? 1 : parameters.m_heads;
        out.setOutSpecs(
                new AttentionModelSpec(0, heads),
                HeadTables.HEADS,
                SpectrumTable.HEADS_SPEC,
                TensorTable.SPEC);
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
            throws CanceledExecutionException, KNIMEException {
        WeightsReaderNodeParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        try {
            Path path = WeightsPath.of(parameters.m_file);
            try (WeightFile file = WeightFile.open(path)) {
                Reading reading =
                        new Reading(
                                parameters,
                                parameters.m_architecture.open(file, parameters.namesByHand()),
                                parameters.counts(path),
                                exec);
                AttentionModelPort model = new AttentionModelPort(reading.model());
                HeadTables tables = reading.tables();
                out.setOutData(
                        model,
                        tables.heads(),
                        tables.spectrum(),
                        TensorTable.of(file.tensors(), exec));
            }
        } catch (IOException | InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }
}
