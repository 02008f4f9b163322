// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

/**
 * Tokens x as the differential equation has them, not rescaled.
 *
 * @param coordinates x, n x d, row-major; infinite or NaN where it is out of double range
 * @param logNorms log |x_i| for every token, in range at every horizon; negative infinity for a token at 0
 */
public record RawTokens(double[] coordinates, double[] logNorms) {}
