// SPDX-License-Identifier: Apache-2.0
/**
 * Where matrices and tokens come from: random numbers by a seed, and the weights of a trained head.
 *
 * <p>May import: tokens. May be imported by: matrix, token, adapters.
 */
package org.attentiondynamics.engine.source;
