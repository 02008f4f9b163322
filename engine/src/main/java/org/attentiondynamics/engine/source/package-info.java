// SPDX-License-Identifier: Apache-2.0
/**
 * Where tokens come from: families by a seed and configurations with a closed form; how tokens are normalised; heads made of
 * trained weights.
 *
 * <p>May import: tokens. May be imported by: weights.transformer, adapters.
 */
package org.attentiondynamics.engine.source;
