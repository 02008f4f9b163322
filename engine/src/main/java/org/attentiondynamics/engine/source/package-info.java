// SPDX-License-Identifier: Apache-2.0
/**
 * Where matrices and tokens come from: random numbers by a seed, and heads made of trained weights.
 *
 * <p>May import: tokens. May be imported by: matrix, token, weights.transformer, adapters.
 */
package org.attentiondynamics.engine.source;
