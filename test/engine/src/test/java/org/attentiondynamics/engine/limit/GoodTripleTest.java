// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;

class GoodTripleTest {
    private static final double ROUNDING = 1e-14;
    private static final Matrix ONE = Matrix.identity(2);

    /** Of B = I in the plane: 1 over the Frobenius norm. */
    private static final double HALF_ROOT = Math.sqrt(0.5);

    @Test
    void simpleDominantEigenvalueAndPositivePairingMakeAGoodTriple() {
        GoodTriple triple = of(ONE, Matrix.diagonal(1, 2));

        assertThat(triple.status()).isEqualTo(Status.HOLDS);
        assertThat(triple.dominance()).isCloseTo(0.5, within(ROUNDING));
        assertThat(triple.pairing()).isCloseTo(HALF_ROOT, within(ROUNDING));
        assertThat(triple.reason()).contains("lambda_1 exceeds the moduli").contains("is positive");
    }

    @Test
    void signOfThePairingDecides() {
        GoodTriple triple = of(ONE.negated(), Matrix.diagonal(1, 2));

        assertThat(triple.status()).isEqualTo(Status.FAILS);
        assertThat(triple.dominance()).isCloseTo(0.5, within(ROUNDING));
        assertThat(triple.pairing()).isCloseTo(-HALF_ROOT, within(ROUNDING));
        assertThat(triple.reason()).startsWith("it does not hold that (Q phi_1) . (K phi_1) = -1");
    }

    @Test
    void negativeEigenvalueOfLargestModulusFailsByTheGap() {
        GoodTriple triple = of(ONE, Matrix.diagonal(1, -2));

        assertThat(triple.status()).isEqualTo(Status.FAILS);
        assertThat(triple.dominance()).isCloseTo(-0.5, within(ROUNDING));
    }

    @Test
    void multipleOrComplexLeadingEigenvalueHasNoPairing() {
        GoodTriple multiple = of(ONE, ONE);
        GoodTriple complex = of(ONE, Matrix.of(2, 2, 1, -1, 1, 1));

        assertThat(multiple.dominance()).isZero();
        assertThat(multiple.pairing()).isNaN();
        assertThat(multiple.status()).isNotEqualTo(Status.HOLDS);
        assertThat(complex.pairing()).isNaN();
        assertThat(complex.status()).isEqualTo(Status.FAILS);
    }

    private static GoodTriple of(final Matrix key, final Matrix value) {
        return GoodTriple.of(new AttentionHead(ONE, key, value), ValueSpectrum.of(value));
    }
}
