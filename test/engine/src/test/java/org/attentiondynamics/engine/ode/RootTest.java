// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.ode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class RootTest {
    /** The bracket that is left, 4 units in the last place, and one for f's own rounding. */
    private static double ulps(final double end) {
        return 5 * Math.ulp(end);
    }

    @Test
    void findsKnownZeros() {
        assertThat(Root.between(t -> t * t - 2, 0, 2)).isCloseTo(Math.sqrt(2), within(ulps(2)));
        assertThat(Root.between(Math::cos, 0, 3)).isCloseTo(Math.PI / 2, within(ulps(3)));
        assertThat(Root.between(t -> Math.exp(-t) - 1e-6, 0, 100))
                .isCloseTo(6 * Math.log(10), within(ulps(100)));
        assertThat(Root.between(t -> t, -1, 3)).isCloseTo(0, within(ulps(3)));
    }

    @Test
    void zeroAtAnEndIsThatEnd() {
        assertThat(Root.between(t -> t - 1, 1, 2)).isEqualTo(1);
        assertThat(Root.between(t -> t - 2, 1, 2)).isEqualTo(2);
    }

    @Test
    void resultIsOnTheFarSideOfTheChange() {
        DoubleUnaryOperator f = t -> Math.sin(3 * t) - 0.1;
        assertThat(f.applyAsDouble(Root.between(f, 0, 0.5))).isNotNegative();
        DoubleUnaryOperator jump = t -> t < 0.7 ? -1 : 1;
        assertThat(Root.between(jump, 0, 1)).isBetween(0.7, 0.7 + ulps(1));
    }

    @Test
    void neverNeedsMoreThanSixtyEvaluations() {
        int[] count = {0};
        for (DoubleUnaryOperator f :
                new DoubleUnaryOperator[] {
                    t -> Math.pow(t - 0.3, 9),
                    t -> t < 1e-9 ? -1e300 : 1e-300,
                    t -> Math.exp(50 * t) - 1.5,
                    t -> Double.NaN,
                    t -> Math.cbrt(t - 0.123)
                }) {
            count[0] = 0;
            DoubleUnaryOperator counted =
                    t -> {
                        count[0]++;
                        return t == 0 ? -1 : t == 1 ? 1 : f.applyAsDouble(t);
                    };
            Root.between(counted, 0, 1);
            assertThat(count[0]).isLessThanOrEqualTo(60);
        }
    }

    @Test
    void smoothFunctionsNeedAFewEvaluations() {
        int[] count = {0};
        Root.between(
                t -> {
                    count[0]++;
                    return Math.cos(t);
                },
                1,
                2);
        assertThat(count[0]).isLessThanOrEqualTo(15); // bisection: 52
    }

    @Test
    void rejectsEndsOfTheSameSign() {
        assertThatThrownBy(() -> Root.between(t -> t + 5, 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("f must change sign in [a, b], was 6.0 at 1.0 and 7.0 at 2.0");
    }
}
