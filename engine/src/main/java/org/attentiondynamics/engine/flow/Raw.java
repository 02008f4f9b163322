// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import org.attentiondynamics.engine.attention.AnchoredTokens;
import org.attentiondynamics.engine.spectrum.ModalBasis;

/** x = Phi (e^G y + w), and log|x| where x itself is out of range. */
final class Raw {
    private Raw() {}

    static RawTokens of(final ModalBasis basis, final AnchoredTokens tokens) {
        int n = tokens.count();
        int d = tokens.dimension();
        double[] x = basis.fromModal(tokens.positions(), n);
        double[] y = basis.fromModal(tokens.scaledPositions(), n);
        double[] logNorms = new double[n];
        for (int i = 0; i < n; i++) {
            double norm = norm(x, i * d, d);
            boolean direct = norm > 0 && norm < Double.POSITIVE_INFINITY;
            logNorms[i] =
                    direct
                            ? StrictMath.log(norm)
                            : tokens.logGrowth() + StrictMath.log(norm(y, i * d, d));
        }
        return new RawTokens(x, logNorms);
    }

    private static double norm(final double[] v, final int at, final int d) {
        double norm = 0;
        for (int k = at; k < at + d; k++) {
            norm = StrictMath.hypot(norm, v[k]);
        }
        return norm;
    }
}
