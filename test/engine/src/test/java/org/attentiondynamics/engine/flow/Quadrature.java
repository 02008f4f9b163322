// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The integral of f over [a, b] by Gauss-Legendre quadrature with 20 nodes on equal panels no longer than a quarter.
 *
 * <p>Meant for integrands analytic within 0.5 of the path, like those of log-radii: an error below rounding.
 */
final class Quadrature {
    private static final double LONGEST_PANEL = 0.25;
    private static final GaussIntegrator ON_UNIT_PANEL =
            new GaussIntegratorFactory().legendre(20, -1, 1);

    private Quadrature() {}

    static double integral(final DoubleUnaryOperator f, final double a, final double b) {
        int panels = (int) Math.max(1, Math.ceil(Math.abs(b - a) / LONGEST_PANEL));
        double half = (b - a) / panels / 2;
        double sum = 0;
        for (int p = 0; p < panels; p++) {
            double centre = a + (2 * p + 1) * half;
            sum += ON_UNIT_PANEL.integrate(s -> f.applyAsDouble(centre + half * s));
        }
        return sum * half;
    }
}
