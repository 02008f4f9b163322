// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

import static org.assertj.core.api.Assertions.assertThat;

import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;

/** Averages found by products of matrices against those found row by row, key by key, and against 200 digits. */
class ManyCoordinatesTest {
    private static final int[] DIMENSIONS = {9, 16, 31, 64, 128, 130};

    private final AveragingScene scene = new AveragingScene();

    @Test
    void fewFreeTokensAreAveragedAsRowByRow() {
        for (int n = 1; n <= 70; n++) {
            int d = DIMENSIONS[n % DIMENSIONS.length];
            scene.free(n, n, d, n % 8 * 20 / 7.0);
            assertAsRowByRow();
        }
    }

    @Test
    void fewAnchoredTokensAreAveragedAsRowByRow() {
        for (int n = 1; n <= 70; n++) {
            int d = DIMENSIONS[n % DIMENSIONS.length];
            scene.anchored(1000 + n, n, d, n % 8 * 20 / 7.0);
            assertAsRowByRow();
        }
    }

    @Test
    void manyTokensAreAveragedAsRowByRow() {
        for (int d : new int[] {9, 64, 130}) {
            for (double growth : new double[] {0, 2.5, 20}) {
                scene.free(d, 257, d, growth);
                assertAsRowByRow();
                scene.anchored(d, 257, d, growth);
                assertAsRowByRow();
            }
        }
        scene.free(1, 1021, 31, 1);
        assertAsRowByRow();
        scene.anchored(2, 1021, 16, 3);
        assertAsRowByRow();
    }

    /** Keys a millionth of the extent apart, so that products round away what tells them apart while e^{2G} makes much of it. */
    @Test
    void keysThatProductsCannotTellApartAreAveragedAsRowByRow() {
        for (double growth : new double[] {3, 6, 8, 10, 14}) {
            scene.clustered((long) growth, 150, 16, growth, 1e-6);
            assertAsRowByRow();
        }
    }

    @Test
    void tokensNearTheirAnchorAreAveragedAsRowByRowAtAnyGrowth() {
        for (double growth : new double[] {10, 40, 150, 299}) {
            scene.anchored((long) growth, 130, 16, growth);
            assertAsRowByRow();
        }
    }

    /** Offsets that products cannot tell apart, while e^G makes much of what does. */
    @Test
    void offsetsThatProductsCannotTellApartAreAveragedAsRowByRow() {
        for (double growth : new double[] {8, 12, 20, 30, 60}) {
            scene.crowded((long) growth, 131, 16, growth);
            assertAsRowByRow();
        }
    }

    @Test
    void fewTokensAreAveragedAsExactly() {
        for (double growth : new double[] {0, 2, 6}) {
            scene.free(5, 7, 9, growth);
            assertAsExact();
            scene.clustered(6, 7, 9, growth, 1e-3);
            assertAsExact();
            scene.anchored(7, 7, 9, growth);
            assertAsExact();
        }
        scene.anchored(8, 7, 9, 100);
        assertAsExact();
    }

    @Test
    void nothingIsAveragedWhereNothingLeaks() {
        scene.free(3, 100, 64, 8);
        scene.attendToThemselves();
        Attended attended = scene.average(64);
        double[] logs = new double[100];
        int settled = 0;
        for (int i = 0; i < 100; i++) {
            scene.row(i, logs);
            if (scene.leak(i, logs) == 0) {
                settled++;
                for (int k = 0; k < 64; k++) {
                    assertThat(attended.far[i * 64 + k]).isZero();
                }
            }
        }
        assertThat(settled).isGreaterThan(10);
    }

    @Test
    void averagesDoNotDependOnTheTile() {
        for (double growth : new double[] {0, 2.2, 4}) {
            scene.free(9, 300, 10, growth);
            assertSameBits();
            scene.anchored(9, 300, 10, growth);
            assertSameBits();
        }
    }

    /** Scratch is reused: what was averaged before leaves no trace. */
    @Test
    void averagesDoNotDependOnWhatWasAveragedBefore() {
        scene.free(1, 90, 12, 7);
        ManyCoordinates used = scene.kernel(48);
        scene.averageBy(used);
        AnchoredTokens free = scene.tokens;
        scene.anchored(2, 90, 12, 1);
        used = scene.kernel(48);
        Attended fresh = scene.averageBy(used);
        AnchoredTokens anchored = scene.tokens;
        double[] values = scene.values;
        scene.tokens = free;
        scene.values = free.anchors();
        scene.averageBy(used);
        scene.tokens = anchored;
        scene.values = values;
        assertSame(scene.averageBy(used), fresh);
    }

    private void assertSameBits() {
        Attended expected = scene.average(16);
        assertSame(scene.average(64), expected);
        assertSame(scene.average(304), expected);
    }

    private static void assertSame(final Attended actual, final Attended expected) {
        assertThat(actual.reference).isEqualTo(expected.reference);
        assertThat(actual.far).isEqualTo(expected.far);
        assertThat(actual.near).isEqualTo(expected.near);
    }

    private void assertAsRowByRow() {
        Attended actual = scene.average(scene.kernel().tile());
        Attended expected = new Attended(scene.n, scene.d);
        double[] logs = new double[scene.n];
        for (int i = 0; i < scene.n; i++) {
            RowKernel row = scene.row(i, logs);
            assertReference(i, actual.reference[i], row.leader(), logs);
            row.average(i, i + 1, expected);
            scene.moveTo(actual.reference[i], i, expected);
            assertRow(i, logs, actual, expected.far, expected.near);
        }
    }

    private void assertReference(final int i, final int r, final int leader, final double[] logs) {
        if (scene.tokens.alone[i]) {
            assertThat(r).isEqualTo(i);
        } else if (r != leader) {
            double gap =
                    logs[leader] - logs[r] - StrictMath.log(scene.masses[leader] / scene.masses[r]);
            assertThat(gap)
                    .as("%s, row %d, references %d, %d", scene, i, r, leader)
                    .isLessThanOrEqualTo(scene.uncertainty(i, leader, r));
        }
    }

    private void assertRow(
            final int i,
            final double[] logs,
            final Attended actual,
            final double[] far,
            final double[] near) {
        double[] allowed = scene.allowed(i, actual.reference[i], logs);
        for (int k = i * scene.d; k < (i + 1) * scene.d; k++) {
            assertThat(Math.abs(actual.far[k] - far[k]))
                    .as("%s, row %d, far %d: %s, %s", scene, i, k, actual.far[k], far[k])
                    .isLessThanOrEqualTo(allowed[0]);
            assertThat(Math.abs(actual.near[k] - near[k]))
                    .as("%s, row %d, near %d: %s, %s", scene, i, k, actual.near[k], near[k])
                    .isLessThanOrEqualTo(allowed[1]);
        }
    }

    private void assertAsExact() {
        Attended actual = scene.average(16);
        ExactAttention exact =
                new ExactAttention(scene.tokens, Matrix.of(scene.d, scene.d, scene.form));
        double[] logs = new double[scene.n];
        double[] far = new double[scene.n * scene.d];
        double[] near = new double[scene.n * scene.d];
        for (int i = 0; i < scene.n; i++) {
            scene.exactRow(exact, i, logs);
            scene.average(i, actual.reference[i], logs, far, near);
            assertRow(i, logs, actual, far, near);
        }
    }
}
