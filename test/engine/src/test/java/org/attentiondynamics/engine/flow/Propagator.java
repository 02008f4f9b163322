// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.tokens.Matrix;

/** e^{tV} x by its Taylor series, in as many equal steps as make every step shorter than 1/2 in norm. */
final class Propagator {
    private static final int TERMS = 20;

    private Propagator() {}

    static double[] apply(final Matrix v, final double t, final double[] x) {
        int d = x.length;
        int steps = (int) Math.ceil(2 * d * v.maxNorm() * Math.abs(t));
        double[] moved = x.clone();
        for (int s = 0; s < steps; s++) {
            double[] term = moved.clone();
            for (int k = 1; k <= TERMS; k++) {
                term = v.times(Matrix.of(d, 1, term)).toArray();
                for (int c = 0; c < d; c++) {
                    term[c] *= t / steps / k;
                    moved[c] += term[c];
                }
            }
        }
        return moved;
    }
}
