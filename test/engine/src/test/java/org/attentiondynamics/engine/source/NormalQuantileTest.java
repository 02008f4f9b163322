// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalQuantileTest {
    /** A few roundings: of the residual, the density and the step. */
    private static final double ROUNDING = 1e-15;

    /** What the oracle promises of its own quantiles, with room. */
    private static final double ORACLE = 1e-14;

    /** From 40 digits of arithmetic, of the double next to p. */
    @ParameterizedTest
    @CsvSource({
        "0.4999999999, -2.506628482030353902220789e-10",
        "0.4, -0.2533471031357997413246887",
        "0.25, -0.674489750196081743202227",
        "0.1, -1.281551565544600435334517",
        "0.025, -1.959963984540054211779584",
        "0.024, -1.97736842818194670325677",
        "0.001, -3.090232306167813535358005",
        "1e-5, -4.264890793922824610233749",
        "1e-10, -6.361340902404056199100397",
        "1e-19, -9.013271153126674283970153",
        "1e-100, -21.27345356096532429417952",
        "1e-300, -37.04709629936119923654704"
    })
    void agreesWithManyDigits(final double p, final double x) {
        assertThat(NormalQuantile.lower(p)).isCloseTo(x, within(ROUNDING * Math.abs(x)));
    }

    @Test
    void quantileOfOneHalfIsZero() {
        assertThat(NormalQuantile.lower(0.5)).isZero();
    }

    @Test
    void agreesWithTheInverseErrorFunction() {
        for (int k = 1; k < 1000; k++) {
            double p = k / 2000.0;
            double x = -Math.sqrt(2) * Erf.erfInv(1 - 2 * p);
            assertThat(NormalQuantile.lower(p))
                    .as("p = %s", p)
                    .isCloseTo(x, within(ORACLE * Math.max(1, Math.abs(x))));
        }
    }

    @Test
    void distributionFunctionLeadsBack() {
        for (double p = 0.5; p > 1e-80; p *= 0.83) {
            double x = NormalQuantile.lower(p);
            // An error of the quantile of one rounding changes p by about x^2 roundings.
            assertThat(Erf.erfc(-x / Math.sqrt(2)) / 2)
                    .as("p = %s", p)
                    .isCloseTo(p, within(ORACLE * p * (1 + x * x)));
        }
    }
}
