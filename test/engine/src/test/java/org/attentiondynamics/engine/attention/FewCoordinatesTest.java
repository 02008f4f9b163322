// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.attentiondynamics.engine.attention.AttendedTokens.Layout;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fast averages against the plain loops of {@link RowKernel}. */
class FewCoordinatesTest {
    private static final double[] GROWTHS = {0, 0.4, 1.5, 3, 8, 20};

    /** Keys beyond it weigh less than e^-33 of a row together, for the masses and numbers here. */
    private static final double HORIZON = 33 + Math.log(1021 * 10);

    /** What is passed over, against the row's extent. */
    private static final double PASSED_OVER = 1e-14;

    @ParameterizedTest
    @EnumSource(Layout.class)
    void averagesOfFreeTokensAreThoseOfThePlainLoops(final Layout layout) {
        sizes().forEach(n -> requireSame(AttendedTokens.free(n, n, 1 + n % 8, growth(n), layout)));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void averagesOfHeldTokensAreThoseOfThePlainLoops(final Layout layout) {
        sizes().forEach(n -> requireSame(AttendedTokens.held(n, n, 1 + n % 8, growth(n), layout)));
    }

    /** Rows of three hundred and more span tiles. */
    private static IntStream sizes() {
        return IntStream.concat(IntStream.rangeClosed(1, 70), IntStream.of(255, 257, 331, 1021));
    }

    private static double growth(final int n) {
        return GROWTHS[n / 8 % GROWTHS.length];
    }

    private static void requireSame(final AttendedTokens instance) {
        FewCoordinates kernel = kernel(instance);
        kernel.take(instance.tokens(), instance.values());
        requireSame(instance, averages(instance, kernel), instance.reference(), 0);
    }

    private static FewCoordinates kernel(final AttendedTokens instance) {
        return new FewCoordinates(instance.form(), instance.masses(), instance.tokens().d);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void averagesSeenFromKnownLeadersAreThoseOfThePlainLoops(final Layout layout) {
        sizes().forEach(
                        n -> {
                            int d = 1 + n % 8;
                            requireSameFromLeaders(
                                    AttendedTokens.free(n, n, d, growth(n), layout), 1);
                            requireSameFromLeaders(
                                    AttendedTokens.held(n, n, d, growth(n), layout), 1);
                        });
    }

    /** Somebody else leads by now, by up to e^700 of a weight. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void averagesSeenFromFormerLeadersAreThoseOfThePlainLoops(final Layout layout) {
        sizes().forEach(
                        n -> {
                            int d = 1 + n % 8;
                            requireSameFromLeaders(
                                    AttendedTokens.free(n, n, d, growth(n), layout), n / 2 + 1);
                            requireSameFromLeaders(
                                    AttendedTokens.held(n, n, d, growth(n), layout), n / 2 + 1);
                        });
    }

    /** Weights relative to the other end of the line would be e^699 times a million: out of range. */
    @Test
    void aLeaderFarBehindIsNoPivot() {
        AnchoredTokens line = AnchoredTokens.free(2, 1);
        line.anchors[0] = -18.7;
        line.anchors[1] = 18.7;
        line.changed(0);
        double[] masses = {1, 1e6};
        FewCoordinates kernel = new FewCoordinates(new double[] {1}, masses, 1);
        kernel.take(line, line.anchors);
        Attended attended = new Attended(2, 1);
        attended.margin[0] = 1;
        attended.margin[1] = 1; // token 0 is said to lead both
        kernel.average(0, 2, attended);
        assertThat(attended.reference[1]).isOne();
        assertThat(attended.far[0]).isCloseTo(0, within(1e-290)); // e^-699 times a million
        assertThat(attended.far[1]).isCloseTo(0, within(1e-290));
    }

    /** With leaders of which every so many-th is right, and the others are keys next in number. */
    private static void requireSameFromLeaders(final AttendedTokens instance, final int right) {
        AnchoredTokens x = instance.tokens();
        RowKernel plain = instance.plain();
        plain.take(x);
        Attended attended = new Attended(x.n, x.d);
        for (int i = 0; i < x.n; i++) {
            plain.score(i);
            plain.findRunnerUp();
            attended.leader[i] = (plain.leader() + i % right) % x.n;
            attended.margin[i] = right == 1 ? plain.margin() : 1;
        }
        FewCoordinates kernel = kernel(instance);
        kernel.take(x, instance.values());
        average(instance, kernel, attended);
        requireSame(instance, attended, instance.reference(), 0);
    }

    private static Attended averages(final AttendedTokens instance, final FewCoordinates kernel) {
        Attended attended = new Attended(instance.tokens().n, instance.tokens().d);
        average(instance, kernel, attended);
        return attended;
    }

    private static void average(
            final AttendedTokens instance, final FewCoordinates kernel, final Attended attended) {
        int n = instance.tokens().n;
        for (int first = 0; first < n; first += kernel.tile()) {
            kernel.average(first, Math.min(n, first + kernel.tile()), attended);
        }
    }

    /** Averages are relative to tokens that may differ where several lead within rounding: they are compared in one frame. */
    private static void requireSame(
            final AttendedTokens instance,
            final Attended actual,
            final Attended expected,
            final double allowance) {
        AnchoredTokens x = instance.tokens();
        int d = x.d;
        for (int i = 0; i < x.n; i++) {
            double far = instance.tolerance(i, instance.values()) + allowance;
            double near = instance.tolerance(i, x.offsets) + allowance * extent(x.offsets);
            for (int k = 0; k < d; k++) {
                int a = x.anchorOf[actual.reference[i]] * d + k;
                int b = x.anchorOf[expected.reference[i]] * d + k;
                assertThat(instance.values()[a] + actual.far[i * d + k])
                        .as("far, row %d of %d, d = %d, G = %s", i, x.n, d, x.logGrowth())
                        .isCloseTo(instance.values()[b] + expected.far[i * d + k], within(far));
                double w = x.offsets[actual.reference[i] * d + k];
                double v = x.offsets[expected.reference[i] * d + k];
                assertThat(w + actual.near[i * d + k])
                        .as("near, row %d of %d, d = %d, G = %s", i, x.n, d, x.logGrowth())
                        .isCloseTo(v + expected.near[i * d + k], within(near));
            }
        }
    }

    private static Offset<Double> within(final double tolerance) {
        return org.assertj.core.api.Assertions.within(tolerance);
    }

    private static double extent(final double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0);
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void averagesOverVisibleKeysAreThoseOverAll(final Layout layout) {
        for (int n : new int[] {1, 2, 7, 8, 9, 64, 65, 129, 500, 1021}) {
            for (double growth : GROWTHS) {
                requireSameWhenPruned(AttendedTokens.free(n, n, 1 + n % 4, growth, layout));
                requireSameWhenPruned(AttendedTokens.held(n, n, 1 + n % 4, growth, layout));
            }
        }
    }

    private static void requireSameWhenPruned(final AttendedTokens instance) {
        FewCoordinates kernel = kernel(instance);
        kernel.take(instance.tokens(), instance.values());
        Attended dense = averages(instance, kernel);
        BoxTree tree = new BoxTree(instance.tokens());
        kernel.take(instance.tokens(), instance.values(), tree, HORIZON);
        requireSame(instance, averages(instance, kernel), dense, PASSED_OVER);
    }

    @Test
    void aRowThatAttendsToOneTokenAloneIsRelativeToItByNothing() {
        AttendedTokens some = AttendedTokens.free(3, 90, 3, 8, Layout.SPREAD);
        AttendedTokens instance = // those farthest out lead themselves
                new AttendedTokens(
                        some.tokens(), Matrix.identity(3).toArray(), some.masses(), some.values());
        FewCoordinates kernel = kernel(instance);
        kernel.take(instance.tokens(), instance.values());
        Attended attended = averages(instance, kernel);
        RowKernel plain = instance.plain();
        plain.take(instance.tokens());
        int alone = 0;
        for (int i = 0; i < 90; i++) {
            plain.score(i);
            plain.findRunnerUp();
            if (plain.margin() > 800 && plain.leader() == i) {
                alone++;
                for (int k = 3 * i; k < 3 * i + 3; k++) {
                    assertThat(attended.far[k]).isZero();
                }
            }
        }
        assertThat(alone).isGreaterThan(10);
    }
}
