// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeadingPlacesTest {
    /** Ten keys in up to five places, some of which score the same. */
    @Test
    void theFirstKeysOfTheTwoLeadingPlacesAreFoundInAnyOrder() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            int[] placeOf = random.ints(10, 0, 1 + seed % 5).toArray();
            double[] scoreOf = random.ints(5, 0, 4).asDoubleStream().toArray();
            LeadingPlaces places = new LeadingPlaces((i, j) -> placeOf[i] == placeOf[j]);
            places.clear();
            int start = random.nextInt(10);
            int[] order = IntStream.range(0, 10).map(k -> (start + 3 * k) % 10).toArray();
            Arrays.stream(order).forEach(key -> places.meet(key, scoreOf[placeOf[key]]));
            requireLeading(places, placeOf, scoreOf);
        }
    }

    private static void requireLeading(
            final LeadingPlaces places, final int[] placeOf, final double[] scoreOf) {
        int best = placeOf[places.best];
        double[] scores = Arrays.stream(placeOf).mapToDouble(p -> scoreOf[p]).toArray();
        double[] others =
                Arrays.stream(placeOf)
                        .filter(p -> p != best)
                        .mapToDouble(p -> scoreOf[p])
                        .toArray();
        double none = Double.NEGATIVE_INFINITY;
        assertThat(places.greatest).isEqualTo(Arrays.stream(scores).max().orElse(none));
        assertThat(scoreOf[best]).isEqualTo(places.greatest);
        assertThat(places.second).isEqualTo(Arrays.stream(others).max().orElse(none));
        assertThat(places.best).isEqualTo(firstIn(best, placeOf));
        if (others.length == 0) {
            assertThat(places.runner).isNegative();
        } else {
            assertThat(places.runner).isEqualTo(firstIn(placeOf[places.runner], placeOf));
            assertThat(scoreOf[placeOf[places.runner]]).isEqualTo(places.second);
        }
        for (int key = 0; key < placeOf.length; key++) {
            int place = placeOf[key];
            boolean isLeading =
                    place == best || others.length > 0 && place == placeOf[places.runner];
            assertThat(places.repeats(key, scoreOf[place]))
                    .isEqualTo(isLeading && key != firstIn(place, placeOf));
        }
    }

    private static int firstIn(final int place, final int[] placeOf) {
        return IntStream.range(0, placeOf.length)
                .filter(key -> placeOf[key] == place)
                .findFirst()
                .orElseThrow();
    }
}
