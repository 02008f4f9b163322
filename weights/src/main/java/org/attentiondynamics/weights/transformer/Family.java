// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

/** Families of models whose files name the weights alike. Names may have anything in front that ends in a point, such as "bert.". */
public enum Family {
    /** BERT, RoBERTa and the encoders made like them. */
    BERT(
            "BERT",
            new WeightNames(
                    "encoder.layer.{layer}.attention.self.query.weight",
                    "encoder.layer.{layer}.attention.self.key.weight",
                    "encoder.layer.{layer}.attention.self.value.weight",
                    "encoder.layer.{layer}.attention.output.dense.weight",
                    true)),
    /** ALBERT: all layers of a group share one set of weights, which counts as one layer here. */
    ALBERT(
            "ALBERT",
            new WeightNames(
                    "encoder.albert_layer_groups.{layer}.attention.query.weight",
                    "encoder.albert_layer_groups.{layer}.attention.key.weight",
                    "encoder.albert_layer_groups.{layer}.attention.value.weight",
                    "encoder.albert_layer_groups.{layer}.attention.dense.weight",
                    true)),
    /** GPT-2: W_Q, W_K and W_V side by side in one matrix, all stored as (inputs, outputs). */
    GPT2(
            "GPT-2",
            new WeightNames(
                    "h.{layer}.attn.c_attn.weight",
                    "h.{layer}.attn.c_attn.weight",
                    "h.{layer}.attn.c_attn.weight",
                    "h.{layer}.attn.c_proj.weight",
                    false)),
    /** LLaMA, Mistral, Qwen and others: several query heads may share one key/value head. */
    LLAMA(
            "LLaMA",
            new WeightNames(
                    "layers.{layer}.self_attn.q_proj.weight",
                    "layers.{layer}.self_attn.k_proj.weight",
                    "layers.{layer}.self_attn.v_proj.weight",
                    "layers.{layer}.self_attn.o_proj.weight",
                    true));

    private final String title;
    private final WeightNames names;

    Family(final String title, final WeightNames names) {
        this.title = title;
        this.names = names;
    }

    /** As users know it. */
    public String title() {
        return title;
    }

    WeightNames names() {
        return names;
    }

    /** What can stand for {layer}. */
    String layerPattern() {
        return this == ALBERT ? "\\d+\\.albert_layers\\.\\d+" : "\\d+";
    }

    /** Whether W_Q, W_K and W_V are the three parts of one matrix. */
    boolean isFused() {
        return this == GPT2;
    }
}
