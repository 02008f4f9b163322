// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HypothesisTest {
    private static final double TAU = 1e-12;

    @Test
    void inequalityHoldsAboveTheToleranceAndFailsBelowItsNegative() {
        assertThat(Hypothesis.positive("a > 0", 1.01 * TAU, TAU).status()).isEqualTo(Status.HOLDS);
        assertThat(Hypothesis.positive("a > 0", TAU, TAU).status()).isEqualTo(Status.BORDERLINE);
        assertThat(Hypothesis.positive("a > 0", 0, TAU).status()).isEqualTo(Status.BORDERLINE);
        assertThat(Hypothesis.positive("a > 0", -TAU, TAU).status()).isEqualTo(Status.BORDERLINE);
        assertThat(Hypothesis.positive("a > 0", -1.01 * TAU, TAU).status()).isEqualTo(Status.FAILS);
    }

    @Test
    void equalityHoldsWithinTheToleranceAndFailsBeyondThreeOfThem() {
        assertThat(Hypothesis.equal("a = b", 0, TAU).status()).isEqualTo(Status.HOLDS);
        assertThat(Hypothesis.equal("a = b", 0.99 * TAU, TAU).status()).isEqualTo(Status.HOLDS);
        assertThat(Hypothesis.equal("a = b", -0.99 * TAU, TAU).status()).isEqualTo(Status.HOLDS);
        assertThat(Hypothesis.equal("a = b", 1.01 * TAU, TAU).status())
                .isEqualTo(Status.BORDERLINE);
        assertThat(Hypothesis.equal("a = b", 2.99 * TAU, TAU).status())
                .isEqualTo(Status.BORDERLINE);
        assertThat(Hypothesis.equal("a = b", 3.01 * TAU, TAU).status()).isEqualTo(Status.FAILS);
    }

    @Test
    void factHoldsOrFails() {
        assertThat(Hypothesis.fact("d = 1", true).status()).isEqualTo(Status.HOLDS);
        assertThat(Hypothesis.fact("d = 1", false).status()).isEqualTo(Status.FAILS);
    }

    @Test
    void whatIsNotANumberIsBorderline() {
        assertThat(Hypothesis.positive("a > 0", Double.NaN, TAU).status())
                .isEqualTo(Status.BORDERLINE);
    }
}
