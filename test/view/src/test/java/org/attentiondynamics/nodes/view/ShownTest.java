// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownTest {
    private static final int[] NONE = {};

    /** Frames, tokens, coordinates. */
    private static final List<int[]> SIZES =
            List.of(
                    new int[] {1, 1, 1},
                    new int[] {2, 1, 1},
                    new int[] {61, 40, 2},
                    new int[] {1000, 7, 3},
                    new int[] {201, 10_000, 3},
                    new int[] {50, 400_000, 1},
                    new int[] {51, 100_000, 3},
                    new int[] {5_000, 1_000_000, 2},
                    new int[] {1, 3_000_000, 2},
                    new int[] {2, 3_000_000, 384},
                    new int[] {1_000_000, 30, 2},
                    new int[] {400, 20, 2_000_000});

    @Test
    void nothingIsLeftOutOfWhatFits() {
        Shown shown = Shown.of(201, 1000, 3, NONE);
        assertThat(shown.frames()).isEqualTo(IntStream.range(0, 201).toArray());
        assertThat(shown.sent()).isEqualTo(shown.frames());
        assertThat(shown.tokens()).hasSize(1000);
        assertThat(shown.note()).isEmpty();
    }

    @Test
    void budgetsHoldAndFirstAndLastAreThere() {
        for (int[] size : SIZES) {
            int d = size[2];
            Shown shown = Shown.of(size[0], size[1], d, NONE);
            long frame = (long) shown.tokens().length * d;
            String what = Arrays.toString(size);
            if (shown.tokens().length > 1) {
                assertThat(frame).as(what).isLessThanOrEqualTo(Shown.MOST_IN_A_FRAME);
                assertThat(frame * shown.frames().length)
                        .as(what)
                        .isLessThanOrEqualTo(Shown.MOST_NUMBERS);
                assertThat(frame * shown.sent().length)
                        .as(what)
                        .isLessThanOrEqualTo(Shown.MOST_SENT);
            }
            assertThat(shown.frames()).as(what).startsWith(0).endsWith(size[0] - 1);
            assertThat(shown.sent()).as(what).startsWith(0).endsWith(shown.frames().length - 1);
            for (int[] indices : List.of(shown.frames(), shown.tokens(), shown.sent())) {
                assertThat(indices).as(what).isSorted().doesNotHaveDuplicates();
            }
            assertThat(shown.frames().length)
                    .as(what)
                    .isGreaterThanOrEqualTo(Math.min(size[0], Shown.LEAST_FRAMES));
        }
    }

    @Test
    void framesAreThinnedBeforeTokens() {
        Shown shown = Shown.of(1000, 10_000, 20, NONE);
        assertThat(shown.tokens()).hasSize(10_000);
        assertThat(shown.frames()).startsWith(0, 11, 22).hasSize(92);
        assertThat(shown.note()).isEqualTo("Every 11th of 1,000 frames is shown.");
    }

    @Test
    void tokensAreThinnedEvenlyWhenFiftyFramesAreTooMany() {
        Shown shown = Shown.of(201, 400_000, 3, NONE);
        assertThat(shown.frames()).startsWith(0, 4, 8).hasSize(51);
        assertThat(shown.tokens()).startsWith(0, 4, 8).hasSize(100_000);
        assertThat(shown.note())
                .isEqualTo(
                        "Every 4th of 201 frames and 100,000 of 400,000 tokens, leaders first, are shown.");
    }

    @Test
    void leadersAreKept() {
        int n = 400_000;
        int[] followers = new int[n];
        int[] leaders = new SplittableRandom(3).ints(500, 0, n).distinct().toArray();
        for (int leader : leaders) {
            followers[leader] = 7;
        }
        Shown shown = Shown.of(201, n, 3, followers);
        assertThat(shown.tokens()).contains(leaders);
    }

    @Test
    void ofTooManyLeadersTheMostFollowedAreKept() {
        int[] followers = IntStream.range(0, 1000).toArray();
        int[] chosen = Shown.chosen(1000, 10, followers);
        assertThat(chosen).contains(999, 998, 997, 996, 995).contains(0);
        assertThat(chosen.length).isLessThanOrEqualTo(10);
    }

    @Test
    void numbersOfTheNoteAreRead() {
        assertThat(Shown.of(101, 200_000, 2, NONE).note())
                .isEqualTo(
                        "Every 2nd of 101 frames and 100,000 of 200,000 tokens, leaders first, are shown.")
                .contains("2nd");
    }
}
