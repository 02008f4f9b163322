// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.attention.AttendedTokens.Layout;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows in numbers, found from the keys that matter, against the same from all entries of the plain loops. */
class RowMassesTest {
    private static final double[] GROWTHS = {0, 0.7, 2, 4, 8, 20};

    /** Entries below e^-40, which count or not, of some thousand keys whose masses differ by less than e^3. */
    private static final double PASSED_OVER = 2000 * StrictMath.exp(-37);

    /** Of logarithms, in units of the larger. */
    private static final double ROUNDING = 1e-14;

    private static final int[] SIZES = {1, 2, 3, 70, 255, 256, 300, 701, 1021};

    @ParameterizedTest
    @EnumSource(Layout.class)
    void rowsOfFreeTokensAreThoseOfThePlainLoops(final Layout layout) {
        for (int n : SIZES) {
            for (double growth : GROWTHS) {
                requireSame(AttendedTokens.free(n, n, 1 + n % 4, growth, layout));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void rowsOfHeldTokensAreThoseOfThePlainLoops(final Layout layout) {
        for (int n : SIZES) {
            for (double growth : GROWTHS) {
                requireSame(AttendedTokens.held(n, n, 1 + n % 4, growth, layout));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void rowsOfManyCoordinatesAreThoseOfThePlainLoops(final Layout layout) {
        requireSame(AttendedTokens.free(1, 300, 12, 1, layout));
        requireSame(AttendedTokens.held(2, 300, 12, 3, layout));
    }

    /** Beyond the range of e^{2G}. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void rowsOfTokensThatHaveGrownFarAreThoseOfThePlainLoops(final Layout layout) {
        requireSame(AttendedTokens.free(1, 301, 2, 300, layout));
        requireSame(AttendedTokens.held(2, 302, 2, 300, layout));
        requireSame(AttendedTokens.held(2, 302, 2, 400, layout));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void hardmaxRowsAreThoseOfThePlainLoops(final Layout layout) {
        for (int n : new int[] {1, 2, 300, 701}) {
            requireSame(AttendedTokens.free(n, n, 2, 1, layout), AttentionRule.HARDMAX);
            requireSame(AttendedTokens.held(n, n, 2, 1, layout), AttentionRule.HARDMAX);
        }
    }

    /** Attention is then all but uniform, and the least entry is the farthest from it. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void rowsOfSmallTokensAreThoseOfThePlainLoops(final Layout layout) {
        for (int n : new int[] {2, 257, 600}) {
            AttendedTokens some = AttendedTokens.free(n, n, 2, 0, layout);
            for (int p = 0; p < n * 2; p++) {
                some.tokens().anchors[p] *= 0.1;
            }
            some.tokens().changed(0);
            double[] equal = new double[n];
            Arrays.fill(equal, 2);
            requireSame(new AttendedTokens(some.tokens(), some.form(), equal, some.values()));
        }
    }

    private static void requireSame(final AttendedTokens instance) {
        requireSame(instance, AttentionRule.SOFTMAX);
    }

    private static void requireSame(final AttendedTokens instance, final AttentionRule rule) {
        int n = instance.tokens().n;
        int kind = (int) (n + instance.tokens().logGrowth()) % 3;
        int[] one = new int[n];
        int[] five = new Random(n).ints(n, 0, 5).toArray();
        requireSame(
                instance,
                rule,
                kind == 0 ? one : kind == 1 ? five : IntStream.range(0, n).toArray());
    }

    private static void requireSame(
            final AttendedTokens instance, final AttentionRule rule, final int[] label) {
        AnchoredTokens x = instance.tokens();
        SelfAttention attention = attention(instance, rule);
        RowMasses masses = attention.weigh(x, label, () -> false);
        double[] logWeights = new double[x.n];
        double farthest = 0;
        double loosest = 0;
        for (int i = 0; i < x.n; i++) {
            int leader = attention.logRow(x, i, logWeights);
            PlainRow plain = PlainRow.of(logWeights, leader, label);
            double share = instance.tolerance(i, new double[] {1});
            String row =
                    "row %d of %d, d = %d, G = %s, %s".formatted(i, x.n, x.d, x.logGrowth(), rule);
            assertThat(masses.leader()[i]).as(row).isEqualTo(leader);
            assertThat(masses.offLeader()[i])
                    .as(row)
                    .isCloseTo(plain.off(), within(share * plain.off() + PASSED_OVER));
            assertThat(masses.offGroup()[i])
                    .as(row)
                    .isCloseTo(plain.offGroup(), within(share * plain.offGroup() + PASSED_OVER));
            requireSameMargin(row, masses.margin()[i], plain);
            farthest = Math.max(farthest, plain.farthest());
            loosest = Math.max(loosest, share);
        }
        assertThat(masses.distanceToUniform())
                .isCloseTo(farthest, within((loosest + ROUNDING) * (1 + farthest)));
    }

    private static void requireSameMargin(
            final String row, final double margin, final PlainRow plain) {
        if (Double.isInfinite(plain.margin())) {
            assertThat(margin).as(row).isEqualTo(plain.margin());
        } else {
            double size = 1 + Math.abs(plain.most()) + Math.abs(plain.next());
            assertThat(margin).as(row).isCloseTo(plain.margin(), within(ROUNDING * size));
        }
    }

    private static SelfAttention attention(
            final AttendedTokens instance, final AttentionRule rule) {
        int d = instance.tokens().d;
        return new SelfAttention(
                Matrix.of(d, d, instance.form()),
                instance.masses(),
                rule,
                Workers.caller(),
                () -> false);
    }

    /** What leaks away to another group may be far below rounding, and has all its digits. */
    @Test
    void whatIsSmallKeepsItsDigits() {
        int n = 500;
        AnchoredTokens x = AnchoredTokens.free(n, 1);
        x.anchors[0] = 6;
        for (int i = 1; i < n; i++) {
            x.anchors[i] = i % 2 * 1e-3;
        }
        x.changed(0);
        double[] masses = new double[n];
        Arrays.fill(masses, 1);
        RowMasses found =
                new SelfAttention(
                                Matrix.identity(1),
                                masses,
                                AttentionRule.SOFTMAX,
                                Workers.caller(),
                                () -> false)
                        .weigh(x, new int[n], () -> false);
        double leak = 250 * StrictMath.exp(6 * 1e-3 - 36) + 249 * StrictMath.exp(-36);
        assertThat(found.offLeader()[0]).isCloseTo(leak / (1 + leak), within(1e-13 * leak));
    }

    @Test
    void asksWhetherToGoOnAtLeastEveryTile() {
        AttendedTokens instance = AttendedTokens.free(1, 1000, 3, 0, Layout.SPREAD);
        AtomicInteger asked = new AtomicInteger();
        SelfAttention attention = attention(instance, AttentionRule.SOFTMAX);
        assertThatThrownBy(
                        () ->
                                attention.weigh(
                                        instance.tokens(),
                                        new int[1000],
                                        () -> asked.incrementAndGet() == 1000 / MassTile.ROWS))
                .isInstanceOf(CancellationException.class);
    }
}
