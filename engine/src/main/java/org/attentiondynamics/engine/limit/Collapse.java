// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.spectrum.Part;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * How near the tokens x = e^{tV} z themselves, not rescaled, are to one place.
 *
 * @param largestNorm max_i |x_i|; infinite beyond double range, NaN if a coordinate of z is
 * @param largestScore max_i |x_i^T B x_i|, the squared norm for B = I: far below 1, attention is all but uniform; infinite and NaN as above
 * @param radius max_i |x_i - mean of x|; infinite and NaN as above
 */
public record Collapse(double largestNorm, double largestScore, double radius) {
    /** Rescaled coordinates as large as this stand for what is out of range. */
    private static final double GREATEST = 1e290;

    private static final Collapse UNKNOWN = new Collapse(Double.NaN, Double.NaN, Double.NaN);

    static Collapse of(
            final ModalBasis basis,
            final Matrix modalForm,
            final Tokens tokens,
            final double time) {
        int n = tokens.count();
        int d = tokens.dimension();
        double[] z = tokens.toArray();
        for (double coordinate : z) {
            if (Math.abs(coordinate) >= GREATEST) {
                return UNKNOWN;
            }
        }
        double[] xi = new double[z.length];
        basis.propagate(time, 0, basis.toModal(z, n), n, xi, Part.ALL);
        double[] x = basis.fromModal(xi, n);
        double[] mean = new double[d];
        for (int p = 0; p < x.length; p++) {
            mean[p % d] += x[p] / n;
        }
        double[] origin = new double[d];
        double norm = 0;
        double radius = 0;
        double score = 0;
        for (int i = 0; i < n; i++) {
            norm = Math.max(norm, distance(x, i * d, origin));
            radius = Math.max(radius, distance(x, i * d, mean));
            score = Math.max(score, Math.abs(selfScore(xi, i * d, modalForm)));
        }
        return new Collapse(norm, score, radius);
    }

    private static double distance(final double[] x, final int at, final double[] from) {
        double distance = 0;
        for (int k = 0; k < from.length; k++) {
            distance = Math.hypot(distance, x[at + k] - from[k]);
        }
        return distance;
    }

    private static double selfScore(final double[] xi, final int at, final Matrix form) {
        double score = 0;
        for (int k = 0; k < form.rows(); k++) {
            for (int m = 0; m < form.rows(); m++) {
                score += xi[at + k] * form.at(k, m) * xi[at + m];
            }
        }
        return score;
    }
}
