// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomNumbersTest {
    private static final int DRAWS = 100_000;

    /** Five standard errors of the mean of that many numbers with standard deviation 1. */
    private static final double FIVE_SIGMA = 5 / Math.sqrt(DRAWS);

    @Test
    void uniformNumbersAreThoseOfSplitMix64() {
        SplittableRandom oracle = new SplittableRandom(-7);
        RandomNumbers random = RandomNumbers.of(-7);

        for (int k = 0; k < 1000; k++) {
            assertThat(random.uniform()).isEqualTo((oracle.nextLong() >>> 11) * 0x1p-53);
        }
    }

    @Test
    void uniformNumbersFillTheirInterval() {
        RandomNumbers random = RandomNumbers.of(1);
        double sum = 0;
        for (int k = 0; k < DRAWS; k++) {
            double x = random.uniform(-3, 5);
            assertThat(x).isGreaterThanOrEqualTo(-3).isLessThan(5);
            sum += x;
        }

        assertThat(sum / DRAWS).isCloseTo(1, within(8 / Math.sqrt(12) * FIVE_SIGMA));
    }

    @Test
    void normalNumbersHaveMeanZeroVarianceOneAndFourthMomentThree() {
        RandomNumbers random = RandomNumbers.of(2);
        double[] moment = new double[5];
        for (int k = 0; k < DRAWS; k++) {
            double x = random.normal();
            moment[1] += x / DRAWS;
            moment[2] += x * x / DRAWS;
            moment[4] += x * x * x * x / DRAWS;
        }

        assertThat(moment[1]).isCloseTo(0, within(FIVE_SIGMA));
        assertThat(moment[2]).isCloseTo(1, within(Math.sqrt(2) * FIVE_SIGMA));
        assertThat(moment[4]).isCloseTo(3, within(Math.sqrt(96) * FIVE_SIGMA));
    }

    @Test
    void streamsOfASeedDependOnTheirNumberAndNotOnWhatWasDrawn() {
        RandomNumbers random = RandomNumbers.of(3);
        double first = random.stream(0).uniform();
        random.normal();

        assertThat(random.stream(0).uniform()).isEqualTo(first);
    }

    @Test
    void streamsOfNearbySeedsAndNumbersDiffer() {
        Set<Double> firsts = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            firsts.add(RandomNumbers.of(seed).uniform());
            for (int k = 0; k < 10; k++) {
                firsts.add(RandomNumbers.of(seed).stream(k).uniform());
            }
        }

        assertThat(firsts).hasSize(1100);
    }
}
