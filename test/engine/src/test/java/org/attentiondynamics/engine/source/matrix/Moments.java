// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

/** Means of independent draws against the mean of their law. */
final class Moments {
    private static final double SIGMAS = 5;

    /** Of a mean of numbers that hardly vary. */
    private static final double ROUNDING = 1e-12;

    private Moments() {}

    /** The mean is within five standard errors, as estimated from the draws. */
    static void assertMean(final double[] draws, final double mean) {
        double found = Arrays.stream(draws).average().orElseThrow();
        double variance =
                Arrays.stream(draws).map(x -> (x - found) * (x - found)).average().orElseThrow();
        assertThat(found)
                .isCloseTo(mean, within(SIGMAS * Math.sqrt(variance / draws.length) + ROUNDING));
    }
}
