// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

/**
 * What a file calls the four weight matrices of a layer, with {@code {layer}} where the layer stands; a name without it means that there
 * is a single layer. Two of them may be the same matrix.
 *
 * @param query of W_Q
 * @param key of W_K
 * @param value of W_V
 * @param output of W_O
 * @param outputsAreRows whether a matrix W of y = W x is stored as it is, (outputs, inputs); otherwise it is stored transposed
 */
public record WeightNames(
        String query, String key, String value, String output, boolean outputsAreRows) {
    /** Where the layer stands in a name. */
    public static final String LAYER = "{layer}";

    /** These names with something in front of each. */
    WeightNames prefixed(final String prefix) {
        return new WeightNames(
                prefix + query, prefix + key, prefix + value, prefix + output, outputsAreRows);
    }
}
