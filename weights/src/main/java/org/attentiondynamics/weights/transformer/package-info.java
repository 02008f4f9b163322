// SPDX-License-Identifier: Apache-2.0
/**
 * Trained transformers: what their files call the weights of a layer, and the matrices of its heads.
 *
 * <p>May import: engine.source, engine.tokens, file. May be imported by: adapters.
 */
package org.attentiondynamics.weights.transformer;
