// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.attentiondynamics.engine.tokens.Tokens;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussianQuantilesTest {
    private static final double SIGMA = 1.5;

    @Test
    void tokensOnTheLineAreTheQuantiles() {
        int n = 101;
        Tokens tokens = new GaussianQuantiles(SIGMA).all(n, 1, 0);
        NormalDistribution normal = new NormalDistribution(0, SIGMA);
        for (int i = 0; i < n; i++) {
            double quantile = normal.inverseCumulativeProbability((i + 0.5) / n);
            // The oracle solves to about 1e-9.
            assertThat(tokens.at(i, 0)).isCloseTo(quantile, within(1e-8));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "40, 1", "41, 1", "1, 2", "40, 2", "41, 2", "1000, 3", "99, 20"})
    void tokensAreOppositeInPairsExactly(final int n, final int d) {
        Tokens tokens = new GaussianQuantiles(SIGMA).all(n, d, 0);
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < d; k++) {
                assertThat(tokens.at(n - 1 - i, k)).isEqualTo(0 - tokens.at(i, k));
            }
        }
    }

    /** The n quantiles miss the tails: about sigma^2 times 1.3 / n of the variance, as n = 8000 gives 0.19996 of 0.2. */
    @ParameterizedTest
    @CsvSource({"100", "1000", "10000"})
    void varianceOnTheLineTendsToThatOfTheDistribution(final int n) {
        double variance = moment(new GaussianQuantiles(SIGMA).all(n, 1, 0), 0, 0);

        assertThat(variance / (SIGMA * SIGMA)).isBetween(1 - 3.0 / n, 1.0);
    }

    /** Each coordinate alone is as even as 1 / n; random tokens would be off by 0.014, the standard error. */
    @ParameterizedTest
    @CsvSource({"2", "3", "5", "10"})
    void varianceInSpaceTendsToThatOfTheDistribution(final int d) {
        Tokens tokens = new GaussianQuantiles(SIGMA).all(10_000, d, 0);
        for (int k = 0; k < d; k++) {
            assertThat(moment(tokens, k, k) / (SIGMA * SIGMA)).isCloseTo(1, within(0.005));
        }
    }

    /** Pairs of coordinates: in the plane as even as 1 / n, in space they take more tokens. */
    @ParameterizedTest
    @CsvSource({"2, 10000, 0.005", "3, 100000, 0.02", "5, 100000, 0.02", "10, 100000, 0.02"})
    void coordinatesTendToBeUncorrelated(final int d, final int n, final double tolerance) {
        Tokens tokens = new GaussianQuantiles(SIGMA).all(n, d, 0);
        for (int k = 1; k < d; k++) {
            for (int l = 0; l < k; l++) {
                assertThat(moment(tokens, k, l) / (SIGMA * SIGMA)).isCloseTo(0, within(tolerance));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1.618033988749895", "2, 1.324717957244746", "3, 1.2207440846057596"})
    void goldenRatiosAreThoseKnown(final int d, final double g) {
        assertThat(GaussianQuantiles.goldenRatio(d)).isCloseTo(g, within(1e-15));
    }

    @Test
    void standardDeviationThatIsNotAboveZeroIsRefused() {
        assertThatThrownBy(() -> new GaussianQuantiles(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "standard deviation of the tokens must be finite and above 0, was -1.0");
    }

    private static double moment(final Tokens tokens, final int k, final int l) {
        double sum = 0;
        for (int i = 0; i < tokens.count(); i++) {
            sum += tokens.at(i, k) * tokens.at(i, l);
        }
        return sum / tokens.count();
    }
}
