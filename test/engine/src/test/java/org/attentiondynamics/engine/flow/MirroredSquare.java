// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.tokens.Tokens;

/**
 * E14: the square (1, 1), (1, -1), (-1, 1), (-1, -1) and the token (1, 0) for V = I, reflected in y = 0 at all times: (a, +-b), (-c,
 * +-e), (f, 0).
 *
 * <p>The fifth token stays on y = 0, an unstable position, and its rescaled limit is (c, 0), c the abscissa of the right vertices. Here
 * the symmetry is built in: the five numbers are all that moves.
 */
final class MirroredSquare {
    private MirroredSquare() {}

    /** x(t), five tokens in the order above. */
    static Tokens at(final double t) {
        SmoothSystem system = (time, y) -> field(y);
        double[] y = system.at(new double[] {1, 1, 1, 1, 1}, t);
        return Tokens.of(5, 2, y[0], y[1], y[0], -y[1], -y[2], y[3], -y[2], -y[3], y[4], 0);
    }

    private static double[] field(final double[] y) {
        double[] right = mean(y[0], y[1], y);
        double[] left = mean(-y[2], y[3], y);
        double[] middle = mean(y[4], 0, y);
        return new double[] {right[0], right[1], -left[0], left[1], middle[0]};
    }

    /** The mean of the five tokens that the query (p, q) sees. */
    private static double[] mean(final double p, final double q, final double[] y) {
        double[] abscissa = {y[0], y[0], -y[2], -y[2], y[4]};
        double[] ordinate = {y[1], -y[1], y[3], -y[3], 0};
        double greatest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < 5; j++) {
            greatest = Math.max(greatest, p * abscissa[j] + q * ordinate[j]);
        }
        double sum = 0;
        double[] mean = new double[2];
        for (int j = 0; j < 5; j++) {
            double weight = Math.exp(p * abscissa[j] + q * ordinate[j] - greatest);
            sum += weight;
            mean[0] += weight * abscissa[j];
            mean[1] += weight * ordinate[j];
        }
        return new double[] {mean[0] / sum, mean[1] / sum};
    }
}
