// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.attentiondynamics.engine.attention.AttendedTokens.Layout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoxTreeTest {
    private static final int[] SIZES = {1, 2, 7, 8, 9, 16, 17, 100, 1021};

    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyTokenIsInOneLeafAndInAllBoxesAboveIt(final Layout layout) {
        for (int n : SIZES) {
            AnchoredTokens tokens = AttendedTokens.held(n, n, 3, 1, layout).tokens();
            BoxTree tree = new BoxTree(tokens);
            assertThat(Arrays.stream(tree.order()).sorted().toArray()).isEqualTo(tokens.natural);
            requireInside(tree, tokens.d, 0, 0, tree.leaves());
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void boxesFollowTokensThatMove(final Layout layout) {
        for (int n : SIZES) {
            AnchoredTokens tokens = AttendedTokens.free(n, n, 3, 1, layout).tokens();
            BoxTree tree = new BoxTree(tokens);
            Random random = new Random(n);
            Arrays.setAll(tokens.anchors, p -> tokens.anchors[p] + random.nextGaussian());
            tokens.changed(1.1);
            tree.follow(tokens);
            assertThat(tree.places()).isEqualTo(tokens.scaledPositions());
            requireInside(tree, tokens.d, 0, 0, tree.leaves());
        }
    }

    private static void requireInside(
            final BoxTree tree, final int d, final int node, final int from, final int to) {
        for (int p = tree.firstOf(from); p < tree.firstOf(to); p++) {
            for (int k = 0; k < d; k++) {
                double place = tree.places()[tree.order()[p] * d + k];
                double off = Math.abs(place - tree.centres()[node * d + k]);
                assertThat(off).isLessThanOrEqualTo(tree.halves()[node * d + k]);
            }
        }
        if (to - from > 1) {
            int middle = BoxTree.middle(from, to);
            requireInside(tree, d, BoxTree.left(node), from, middle);
            requireInside(tree, d, BoxTree.right(node, from, to), middle, to);
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void leaderMarginAndTieAmongKeysFoundAreThoseAmongAll(final Layout layout) {
        for (int n : SIZES) {
            for (double growth : new double[] {0, 1, 3, 8, 20}) {
                requireSameLeaders(AttendedTokens.free(n, n, 1 + n % 4, growth, layout));
                requireSameLeaders(AttendedTokens.held(n, n, 1 + n % 4, growth, layout));
            }
        }
    }

    private static void requireSameLeaders(final AttendedTokens instance) {
        AnchoredTokens x = instance.tokens();
        RowKernel all = instance.plain();
        RowKernel few = instance.plain();
        LeaderSearch search = new LeaderSearch(instance.form(), x.n, x.d);
        all.take(x);
        few.take(x);
        search.take(x, new BoxTree(x));
        for (int i = 0; i < x.n; i++) {
            all.score(i);
            all.findRunnerUp();
            search.look(i);
            few.score(i, search.keys(), search.count());
            few.findRunnerUp();
            assertThat(few.leader()).as("row %d of %d", i, x.n).isEqualTo(all.leader());
            assertThat(few.margin()).as("row %d of %d", i, x.n).isEqualTo(all.margin());
            assertThat(few.tied()).isEqualTo(all.tied());
        }
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void everyKeyWithinTheHorizonIsVisible(final Layout layout) {
        for (double growth : new double[] {0, 0.5, 1, 3}) {
            AttendedTokens instance = AttendedTokens.free(5, 500, 3, growth, layout);
            AnchoredTokens x = instance.tokens();
            RowTile tile = new RowTile(instance.form(), 3, 64);
            TreeSearch search = new TreeSearch(500, 3, 64);
            BoxTree tree = new BoxTree(x);
            tile.take(x, tree.order(), 64, 128);
            tile.findSlack();
            search.take(tile, tree);
            search.findPivots();
            search.findVisible(20);
            int[] visible = Arrays.copyOf(search.alone(), search.aloneCount());
            Arrays.sort(visible);
            RowKernel plain = instance.plain();
            plain.take(x);
            double[] row = new double[500];
            for (int r = 0; r < 64; r++) {
                plain.score(tile.token[r]);
                plain.logRow(row);
                double greatest = row[plain.leader()] - Math.log(instance.masses()[plain.leader()]);
                for (int j = 0; j < 500; j++) {
                    if (row[j] - Math.log(instance.masses()[j]) > greatest - 20) {
                        assertThat(Arrays.binarySearch(visible, j)).isNotNegative();
                    }
                }
            }
        }
    }
}
