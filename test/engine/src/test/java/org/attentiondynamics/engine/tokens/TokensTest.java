// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TokensTest {
    private static final Tokens TWO = Tokens.of(2, 1, 3, 4);

    @Test
    void massesAreOneUnlessSaidOtherwise() {
        assertThat(TWO.masses()).containsExactly(1, 1);
        assertThat(TWO.withMasses(2, 0.5).masses()).containsExactly(2, 0.5);
        assertThat(TWO.withMasses(2, 0.5).toArray()).containsExactly(3, 4);
    }

    @Test
    void massesTellTokensApart() {
        assertThat(TWO.withMasses(1, 1)).isEqualTo(TWO).hasSameHashCodeAs(TWO);
        assertThat(TWO.withMasses(1, 2)).isNotEqualTo(TWO);
    }

    @Test
    void refusesAnotherNumberOfMasses() {
        assertThatThrownBy(() -> TWO.withMasses(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 tokens take 2 masses, got 1");
    }

    @Test
    void refusesAMassThatIsNoMass() {
        for (double mass : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> TWO.withMasses(1, mass))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("mass of token 2 must be finite and above 0, was " + mass);
        }
    }
}
