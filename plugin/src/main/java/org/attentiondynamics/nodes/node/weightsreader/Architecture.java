// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.weightsreader;

import org.attentiondynamics.weights.file.WeightFile;
import org.attentiondynamics.weights.file.WeightsException;
import org.attentiondynamics.weights.transformer.Family;
import org.attentiondynamics.weights.transformer.Transformer;
import org.attentiondynamics.weights.transformer.WeightNames;
import org.knime.node.parameters.widget.choices.Label;

/** What the file calls its weights. Constants are stored in workflows by name and never change their meaning. */
enum Architecture {
    @Label(
            value = "From the names",
            description = "The first of those below whose names are in the file.")
    AUTO,
    @Label(
            value = "BERT",
            description =
                    "BERT, RoBERTa and the like: encoder.layer.0.attention.self.query.weight.")
    BERT,
    @Label(
            value = "ALBERT",
            description =
                    "One layer shared by all: encoder.albert_layer_groups.0.albert_layers.0.attention.query.weight.")
    ALBERT,
    @Label(value = "GPT-2", description = "h.0.attn.c_attn.weight, with Q, K and V side by side.")
    GPT2,
    @Label(
            value = "LLaMA",
            description =
                    "LLaMA, Mistral, Qwen and the like: layers.0.self_attn.q_proj.weight; several heads may share a key/value head.")
    LLAMA,
    @Label(value = "By hand", description = "You give the names of the four matrices of a layer.")
    BY_HAND;

    /**
     * @param byHand the names, if they are given by hand
     */
    Transformer open(final WeightFile file, final WeightNames byHand) throws WeightsException {
        return switch (this) {
            case AUTO -> Transformer.of(file);
            case BERT -> Transformer.of(file, Family.BERT);
            case ALBERT -> Transformer.of(file, Family.ALBERT);
            case GPT2 -> Transformer.of(file, Family.GPT2);
            case LLAMA -> Transformer.of(file, Family.LLAMA);
            case BY_HAND -> Transformer.of(file, byHand);
        };
    }
}
