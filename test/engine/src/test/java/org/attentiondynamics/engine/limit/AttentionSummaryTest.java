// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.attentiondynamics.engine.flow.AttentionSpread;
import org.attentiondynamics.engine.flow.RescaledFlow;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of many tokens in numbers, against a look at every entry. */
class AttentionSummaryTest {
    private static final int MANY = AttentionRank.MOST_ROWS + 80;

    /** Scores of 75 e^{2t} wobble by some units in the last place, and weights by as much: 1e-13 at t = 1. */
    private static final double ROUNDING = 1e-12;

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 1", "2, 1", "3, 0", "3, 1", "3, 0.01"})
    void rowsOfManyTokensAreThoseOfALookAtEveryEntry(final int d, final double time) {
        Matrix identity = Matrix.identity(d);
        AttentionModel model = AttentionModel.of(identity, identity, identity);
        double[] z = new Random(d).doubles(MANY * d, -5, 5).toArray();
        AttentionRows rows =
                new AttentionRows.Of(
                        new RescaledFlow(model).attention(Tokens.of(MANY, d, z), time, 0));
        int[] label = new Random(1).ints(MANY, 0, 3).toArray();
        requireSame(
                rows.figures(label, () -> false), RowPass.over(rows, label, () -> false).figures());
    }

    private static void requireSame(final AttentionSpread fast, final AttentionSpread plain) {
        assertThat(fast.leader()).isEqualTo(plain.leader());
        assertThat(fast.offLeader()).containsExactly(plain.offLeader(), within(ROUNDING));
        assertThat(fast.offGroup()).containsExactly(plain.offGroup(), within(ROUNDING));
        for (int i = 0; i < plain.margin().length; i++) {
            double margin = plain.margin()[i];
            assertThat(fast.margin()[i])
                    .isCloseTo(margin, within(ROUNDING * (1 + Math.abs(margin))));
        }
        assertThat(fast.distanceToUniform())
                .isCloseTo(plain.distanceToUniform(), within(ROUNDING * plain.leader().length));
    }

    @Test
    void lateRowsOfManyTokensAreThoseOfALookAtEveryEntry() {
        for (int n : new int[] {1, 2, 30}) {
            int[] leader = new Random(n).ints(n, 0, n).toArray();
            boolean[] undecided = new boolean[n];
            for (boolean all : new boolean[] {false, true}) {
                undecided[0] = n > 2;
                for (int i = 0; i < n && all; i++) {
                    undecided[i] = true;
                }
                AttentionRows rows = new AttentionRows.OneHot(leader, undecided);
                AttentionSpread fast = rows.figures(new int[n], () -> false);
                AttentionSpread plain = RowPass.over(rows, new int[n], () -> false).figures();
                assertThat(fast).usingRecursiveComparison().isEqualTo(plain);
            }
        }
    }

    @Test
    void manyRowsThatFollowOneEachAreOfTheRankOfTheirLeaders() {
        int[] leader = new int[MANY];
        leader[7] = 3;
        leader[9] = 4;
        boolean[] undecided = new boolean[MANY];
        undecided[9] = true;
        AttentionSummary seen =
                AttentionSummary.of(
                        new AttentionRows.OneHot(leader, undecided), new int[MANY], () -> false);
        assertThat(seen.rank()).isEqualTo(AttentionRank.distinct(2));
        assertThat(seen.unknownRows()).isOne();
        assertThat(seen.distanceToBoolean()).isZero();
        assertThat(seen.distanceToUniform()).isEqualTo(MANY - 1);
    }

    /** Once anybody has asked to stop, nothing is looked at to its end, wherever that was. */
    @Test
    void anObservationEndsWhereverItIsCancelled() {
        Matrix identity = Matrix.identity(2);
        AttentionModel model = AttentionModel.of(identity, identity, identity);
        ValueSpectrum spectrum = ValueSpectrum.of(identity);
        double[] z = new Random(2).doubles(MANY * 2, -5, 5).toArray();
        Observation observation = Observation.of(Tokens.of(MANY, 2, z), 12);
        AtomicInteger asked = new AtomicInteger();
        LimitGeometry.observe(
                model,
                spectrum,
                observation,
                () -> {
                    asked.incrementAndGet();
                    return false;
                });
        assertThat(asked.get()).isGreaterThan(2 * MANY);
        for (int stop = 1; stop <= asked.get(); stop += asked.get() / 20) {
            AtomicInteger left = new AtomicInteger(stop);
            assertThatThrownBy(
                            () ->
                                    LimitGeometry.observe(
                                            model,
                                            spectrum,
                                            observation,
                                            () -> left.decrementAndGet() == 0))
                    .isInstanceOf(CancellationException.class);
        }
    }
}
