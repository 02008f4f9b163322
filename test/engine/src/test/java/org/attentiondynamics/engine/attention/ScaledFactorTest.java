// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaledFactorTest {
    @ParameterizedTest
    @ValueSource(doubles = {-700, -40, -0.3, 0, 1, 36, 700})
    void agreesWithTheExponentialWhereThatIsFinite(final double l) {
        double exact = StrictMath.exp(l);
        // The logarithm's own rounding, |l| 2^-53, is the relative error of the factor.
        double error = (Math.abs(l) + 4) * 0x1p-52 * exact;
        assertThat(ScaledFactor.exp(l).times(1)).isCloseTo(exact, within(error));
    }

    @Test
    void aSmallValueTimesAFactorBeyondRangeIsRight() {
        // e^2000 times e^-1990 in two halves that are both finite.
        double small = StrictMath.exp(-663);
        double product = ScaledFactor.exp(1300).times(small);
        assertThat(StrictMath.log(product)).isCloseTo(637, within(1e-9));
    }

    @Test
    void whatLeavesDoubleRangeIsInfiniteOrZero() {
        assertThat(ScaledFactor.exp(20_000).times(1e-300)).isInfinite();
        assertThat(ScaledFactor.exp(-20_000).times(1e300)).isZero();
        assertThat(ScaledFactor.exp(1e300).times(0)).isZero();
    }
}
