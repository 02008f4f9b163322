// SPDX-License-Identifier: Apache-2.0
/**
 * Where tokens and heads come from: random families by a seed, the weights of a trained transformer.
 *
 * <p>May import: tokens. May be imported by: weights.transformer, adapters.
 */
package org.attentiondynamics.engine.source;
