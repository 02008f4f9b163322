// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.attentiondynamics.engine.attention.AttendedTokens.Layout;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Leaders found among the keys that products of matrices leave, against those found among all keys: the same in all bits. */
class LeaderTileTest {
    private static final int[] DIMENSIONS = {9, 16, 64, 128};
    private static final double[] GROWTHS = {0, 0.5, 1, 2, 3, 5, 8, 12, 16, 20, 150};

    @ParameterizedTest
    @EnumSource(Layout.class)
    void fewTokensAreLedAsAmongAllKeys(final Layout layout) {
        for (int n = 1; n <= 70; n++) {
            for (int g = 0; g < GROWTHS.length; g++) {
                int d = DIMENSIONS[(n + g) % DIMENSIONS.length];
                assertSameLeaders(AttendedTokens.free(n, n, d, GROWTHS[g], layout));
                assertSameLeaders(AttendedTokens.held(n, n, d, GROWTHS[g], layout));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void manyTokensAreLedAsAmongAllKeys(final Layout layout) {
        for (int d : DIMENSIONS) {
            for (double growth : GROWTHS) {
                assertSameLeaders(AttendedTokens.free(d, 257, d, growth, layout));
                assertSameLeaders(AttendedTokens.held(d, 257, d, growth, layout));
            }
        }
        for (double growth : new double[] {0, 4, 150}) {
            assertSameLeaders(AttendedTokens.free(5, 1021, 9, growth, layout));
            assertSameLeaders(AttendedTokens.held(6, 1021, 16, growth, layout));
        }
    }

    /** What tells keys apart is from far above to far below the rounding of products. */
    @Test
    void keysThatProductsCannotTellApartAreLedAsAmongAllKeys() {
        AveragingScene scene = new AveragingScene();
        for (int power = 2; power <= 18; power++) {
            for (double growth : new double[] {0, 3, 10, 20, 60}) {
                scene.clustered(power, 100, 16, growth, Math.scalb(1, -3 * power));
                assertSameLeaders(scene);
                scene.anchored(power, 100, 16, growth);
                assertSameLeaders(scene);
                scene.crowded(power, 100, 16, growth);
                assertSameLeaders(scene);
            }
        }
    }

    /** Anchors, and offsets at an anchor, that are one, or none, or two units in the last place apart: who leads is up to rounding. */
    @Test
    void tokensTheLastPlaceApartAreLedAsAmongAllKeys() {
        for (int seed = 0; seed < 40; seed++) {
            for (double growth : new double[] {0, 3, 12, 20, 34, 150}) {
                AttendedTokens free = AttendedTokens.free(seed, 90, 9, growth, Layout.SPREAD);
                crowd(free.tokens(), new Random(seed), 3 + seed);
                assertSameLeaders(free);
                AttendedTokens held = AttendedTokens.held(seed, 90, 9, growth, Layout.SPREAD);
                crowd(held.tokens(), new Random(seed), 1 + seed % 4);
                assertSameLeaders(held);
                AnchoredTokens around = aroundAnchors(1 + seed % 5, new Random(seed));
                crowd(around, new Random(seed), 1 + seed % 3);
                around.changed(growth);
                assertSameLeaders(around, held.form());
            }
        }
    }

    /** 90 tokens around a few anchors. */
    private static AnchoredTokens aroundAnchors(final int m, final Random random) {
        int[] anchorOf = new int[90];
        Arrays.setAll(anchorOf, i -> i % m);
        AnchoredTokens x = new AnchoredTokens(anchorOf, m, 9);
        Arrays.setAll(x.anchors, k -> random.nextGaussian());
        Arrays.setAll(x.offsets, k -> k < m * 9 ? 0 : random.nextGaussian());
        return x;
    }

    private static void crowd(final AnchoredTokens x, final Random random, final int places) {
        for (int c = places; c < x.m; c++) {
            follow(x.anchors, random.nextInt(places), c, x.d, random);
        }
        for (int c = 0; c < x.m; c++) {
            for (int p = x.firstOf[c] + 3; p < x.firstOf[c + 1]; p++) {
                int like = x.byAnchor[x.firstOf[c] + 1 + random.nextInt(2)];
                follow(x.offsets, like, x.byAnchor[p], x.d, random);
            }
        }
        x.changed(x.logGrowth);
    }

    /** Makes a row like another, but for the last place of two coordinates. */
    private static void follow(
            final double[] rows, final int like, final int row, final int d, final Random random) {
        System.arraycopy(rows, like * d, rows, row * d, d);
        for (int apart = random.nextInt(3); apart > 0; apart--) {
            int k = row * d + random.nextInt(d);
            rows[k] = random.nextBoolean() ? Math.nextUp(rows[k]) : Math.nextDown(rows[k]);
        }
    }

    /** Whose numbers and whose anchors' numbers go in opposite order, many of them in the same few places. */
    @Test
    void tokensOutOfTheOrderOfTheirAnchorsAreLedAsAmongAllKeys() {
        for (int seed = 0; seed < 40; seed++) {
            AttendedTokens like = AttendedTokens.free(seed, 90, 9, 1, Layout.DUPLICATED);
            int[] anchorOf = new int[90];
            Arrays.setAll(anchorOf, i -> 89 - i);
            AnchoredTokens x = new AnchoredTokens(anchorOf, 90, 9);
            System.arraycopy(like.tokens().anchors, 0, x.anchors, 0, x.anchors.length);
            crowd(x, new Random(seed), 1 + seed);
            x.changed(1 + seed % 20);
            assertSameLeaders(x, like.form());
        }
    }

    /** Tokens and their mirror images, one at the origin: rows with two, and with nothing but, ties. */
    @Test
    void mirroredTokensAreLedAsAmongAllKeys() {
        for (double growth : GROWTHS) {
            for (int d : DIMENSIONS) {
                AttendedTokens free = AttendedTokens.free(d, 99, d, growth, Layout.SPREAD);
                mirror(free.tokens());
                assertSameLeaders(free);
                AttendedTokens held = AttendedTokens.held(d, 99, d, growth, Layout.CLUSTERED);
                mirror(held.tokens());
                assertSameLeaders(held);
            }
        }
    }

    /** Every second anchor is minus the one before in all but the first coordinate; the first is at the origin. */
    private static void mirror(final AnchoredTokens x) {
        Arrays.fill(x.anchors, 0, x.d, 0);
        for (int c = 2; c < x.m; c += 2) {
            for (int k = 0; k < x.d; k++) {
                double sign = k == 0 ? 1 : -1;
                x.anchors[c * x.d + k] = sign * x.anchors[(c - 1) * x.d + k];
            }
        }
        x.changed(x.logGrowth);
    }

    /** Rows that look along the first coordinate only see mirror images as one, to the last bit. */
    @Test
    void rowsThatSeeTiesAreLedAsAmongAllKeys() {
        for (double growth : GROWTHS) {
            AttendedTokens instance = AttendedTokens.held(7, 150, 9, growth, Layout.SPREAD);
            mirror(instance.tokens());
            Arrays.fill(instance.form(), 0);
            for (int r = 0; r < 9; r++) {
                instance.form()[r * 9] = 1 + r;
            }
            assertSameLeaders(instance);
        }
    }

    @Test
    void zerosOfEitherSignAreOnePlace() {
        AttendedTokens instance = AttendedTokens.held(3, 60, 9, 20, Layout.DUPLICATED);
        AnchoredTokens x = instance.tokens();
        Arrays.fill(x.offsets, 0);
        for (int i = 0; i < x.n; i += 2) {
            Arrays.fill(x.offsets, i * x.d, i * x.d + x.d, -0.0);
        }
        x.changed(20);
        assertThat(x.coincide(0, 0)).isTrue();
        for (int i = 1; i < x.n; i++) {
            assertThat(x.coincide(i, x.anchorOf[i])).isTrue();
        }
        assertSameLeaders(instance);
    }

    @Test
    void anchorsWithoutTokensLeadNobody() {
        Random random = new Random(11);
        int[] anchorOf = new int[80];
        Arrays.setAll(anchorOf, i -> 2 * random.nextInt(30));
        AnchoredTokens x = new AnchoredTokens(anchorOf, 61, 10);
        Arrays.setAll(x.anchors, k -> random.nextGaussian());
        Arrays.setAll(x.offsets, k -> k % 30 < 10 ? 0 : random.nextGaussian());
        double[] form = random.doubles(100, -1, 1).toArray();
        for (double growth : GROWTHS) {
            x.changed(growth);
            assertSameLeaders(x, form);
        }
    }

    @Test
    void productsLeaveFewKeys() {
        for (double growth : new double[] {0, 3, 20}) {
            assertThat(meanCount(AttendedTokens.free(1, 600, 64, growth, Layout.SPREAD)))
                    .isLessThan(2.1);
            assertThat(meanCount(AttendedTokens.free(1, 600, 64, growth, Layout.CLUSTERED)))
                    .isLessThan(2.1);
            assertThat(meanCount(AttendedTokens.free(1, 600, 64, growth, Layout.DUPLICATED)))
                    .isLessThan(2.1);
        }
        for (double growth : new double[] {5, 20, 150}) {
            assertThat(meanCount(AttendedTokens.held(1, 600, 64, growth, Layout.SPREAD)))
                    .isLessThan(6);
            assertThat(meanCount(AttendedTokens.held(1, 600, 64, growth, Layout.CLUSTERED)))
                    .isLessThan(6);
        }
    }

    /** Four tokens in every place. */
    @Test
    void ofKeysInOnePlaceTheFirstIsEnough() {
        AttendedTokens free = AttendedTokens.free(1, 600, 64, 2, Layout.SPREAD);
        double[] places = free.tokens().anchors;
        System.arraycopy(places, 0, places, 300 * 64, 300 * 64);
        for (int i = 0; i < 600; i += 2) {
            System.arraycopy(places, i * 64, places, (i + 1) * 64, 64);
        }
        free.tokens().changed(2);
        assertThat(meanCount(free)).isEqualTo(2);
        assertSameLeaders(free);
    }

    private static double meanCount(final AttendedTokens instance) {
        AnchoredTokens x = instance.tokens();
        LeaderTile tile = new LeaderTile(instance.form(), instance.masses(), x.d);
        tile.take(x);
        double sum = 0;
        for (int i = 0; i < x.n; i++) {
            if (i % tile.tile() == 0) {
                tile.begin(i, Math.min(x.n, i + tile.tile()));
            }
            tile.look(i);
            sum += tile.count();
        }
        return sum / x.n;
    }

    /** Scratch is reused: what was led before leaves no trace. */
    @Test
    void leadersDoNotDependOnWhoWasLedBefore() {
        AttendedTokens free = AttendedTokens.free(1, 90, 12, 1, Layout.DUPLICATED);
        AttendedTokens held = AttendedTokens.held(2, 90, 12, 3, Layout.CLUSTERED);
        SelfAttention attention = attention(free.form(), 90, 12, AttentionRule.SOFTMAX);
        Attended out = new Attended(90, 12);
        attention.lead(free.tokens(), out);
        attention.lead(held.tokens(), out);
        assertSame(out, plain(held.tokens(), free.form()));
        attention.lead(free.tokens(), out);
        assertSame(out, plain(free.tokens(), free.form()));
    }

    private static void assertSameLeaders(final AttendedTokens instance) {
        assertSameLeaders(instance.tokens(), instance.form());
    }

    private static void assertSameLeaders(final AveragingScene scene) {
        assertSameLeaders(scene.tokens, scene.form);
    }

    private static void assertSameLeaders(final AnchoredTokens x, final double[] form) {
        Attended expected = plain(x, form);
        for (AttentionRule rule : AttentionRule.values()) {
            Attended actual = new Attended(x.n, x.d);
            attention(form, x.n, x.d, rule).lead(x, actual);
            assertSame(actual, expected);
        }
    }

    private static SelfAttention attention(
            final double[] form, final int n, final int d, final AttentionRule rule) {
        double[] masses = new double[n];
        Arrays.fill(masses, 1);
        return new SelfAttention(
                Matrix.of(d, d, form), masses, rule, Workers.caller(), () -> false);
    }

    private static void assertSame(final Attended actual, final Attended expected) {
        assertThat(actual.leader).isEqualTo(expected.leader);
        assertThat(actual.margin).isEqualTo(expected.margin);
        assertThat(actual.tied).isEqualTo(expected.tied);
    }

    /** Among all keys, by loops that know nothing of blocks. */
    private static Attended plain(final AnchoredTokens x, final double[] form) {
        double[] masses = new double[x.n];
        Arrays.fill(masses, 1);
        RowKernel kernel = new RowKernel(form, masses, AttentionRule.SOFTMAX, x.d);
        Attended out = new Attended(x.n, x.d);
        kernel.take(x);
        for (int i = 0; i < x.n; i++) {
            kernel.score(i);
            kernel.findRunnerUp();
            out.leader[i] = kernel.leader();
            out.margin[i] = kernel.margin();
            out.tied[i] = kernel.tied();
        }
        return out;
    }
}
