// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.weights.transformer;

/**
 * The sizes of a layer.
 *
 * @param dimension d, of the tokens
 * @param heads how many
 * @param size k, of a head
 * @param headsPerKey how many neighbouring heads share their rows of W_K and W_V
 */
record LayerShape(int dimension, int heads, int size, int headsPerKey) {}
