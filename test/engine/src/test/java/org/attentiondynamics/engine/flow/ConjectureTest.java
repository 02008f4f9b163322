// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.attentiondynamics.engine.PaperMatrices;
import org.attentiondynamics.engine.geometry.Clusters;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.junit.jupiter.api.Test;

/** Conjecture 4.3: with k expanding modes, tokens go to at most three parallel subspaces of codimension k. */
class ConjectureTest {
    private static final int DRAWS = 24;

    /** Far above e^{-0.2529 * 40} = 4e-5, what the slower expanding mode has left at t = 40, and far below the distance of two leaders. */
    private static final double APART = 0.01;

    /** Limits are given to about 1e-8 of the extent. */
    private static final double LIMIT = 1e-6;

    /** Frames inside a step are right to about the tolerance of the run, 1e-9. */
    private static final double DENSE = 1e-8;

    @Test
    void matrixOfThePaperBringsTokensToAtMostThreeLines() {
        Matrix v = PaperMatrices.CODIMENSION;
        Matrix i3 = Matrix.identity(3);
        RescaledFlow flow = new RescaledFlow(AttentionModel.of(i3, i3, v));
        ModalBasis basis = flow.spectrum().basis();
        for (long seed = 1; seed <= DRAWS; seed++) {
            Tokens initial = Flows.uniform(new Random(seed), 40, 3, 5);
            FollowedFlow followed =
                    FollowedFlow.of(flow, initial, FlowSettings.to(40).withFrames(41));
            double[] zeta = basis.toModal(followed.result().rescaled().toArray(), 40);
            assertThat(count(basis, zeta, APART)).as("seed %d", seed).isLessThanOrEqualTo(3);
            double width = 0;
            for (Frame frame : followed.frames()) {
                double now = otherWidth(basis, frame.rescaled());
                assertThat(now)
                        .as("seed %d, t = %s", seed, frame.time())
                        .isGreaterThan(width * (1 - DENSE));
                width = now;
            }
        }
    }

    /** How many groups there are along the expanding modes. */
    private static int count(final ModalBasis basis, final double[] zeta, final double apart) {
        int d = basis.dimension();
        int n = zeta.length / d;
        boolean[] expanding = basis.expanding();
        double[][] points = new double[n][d];
        double[] tolerance = new double[d];
        for (int p = 0; p < n * d; p++) {
            if (expanding[p % d]) {
                points[p / d][p % d] = zeta[p];
                tolerance[p % d] = Math.max(tolerance[p % d], apart * Math.abs(zeta[p]));
            }
        }
        return Clusters.of(points, tolerance).count();
    }

    /** The range along the only mode that does not expand. */
    private static double otherWidth(final ModalBasis basis, final Tokens tokens) {
        int d = basis.dimension();
        double[] zeta = basis.toModal(tokens.toArray(), tokens.count());
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < zeta.length; p++) {
            if (!basis.expanding()[p % d]) {
                low = Math.min(low, zeta[p]);
                high = Math.max(high, zeta[p]);
            }
        }
        return high - low;
    }

    @Test
    void sixtyFiveExpandingModesOfAHundredAndTwentyEightLeaveAtMostThreeValuesEach() {
        int d = 128;
        Random random = new Random(1);
        Matrix identity = Matrix.identity(d);
        RescaledFlow flow =
                new RescaledFlow(
                        AttentionModel.of(identity, identity, spectrumOfThePaper(random, d)));
        Tokens initial = Flows.uniform(random, d, d, 0.5);
        FlowResult result = FollowedFlow.of(flow, initial, FlowSettings.to(15)).result();
        ModalBasis basis = flow.spectrum().basis();
        boolean[] expanding = basis.expanding();
        double[] zeta = basis.toModal(result.limit().orElseThrow().tokens().toArray(), d);
        int modes = 0;
        for (int k = 0; k < d; k++) {
            if (expanding[k]) {
                modes++;
                assertThat(values(zeta, k, d)).as("mode %d", k).isBetween(1, 3);
            }
        }
        assertThat(modes).isEqualTo(65);
        assertThat(result.undecidedCount()).isZero();
    }

    private static int values(final double[] zeta, final int k, final int d) {
        double[][] points = new double[zeta.length / d][];
        Arrays.setAll(points, i -> new double[] {zeta[i * d + k]});
        double extent = Arrays.stream(points).mapToDouble(p -> Math.abs(p[0])).max().orElseThrow();
        return Clusters.of(points, new double[] {LIMIT * extent}).count();
    }

    /** 65 positive and 63 negative eigenvalues of modulus 1 to 2, but for three that are given, in a random orthogonal basis. */
    private static Matrix spectrumOfThePaper(final Random random, final int d) {
        double[] eigenvalues = new double[d];
        Arrays.setAll(eigenvalues, k -> (k < 65 ? 1 : -1) * (1 + random.nextDouble()));
        eigenvalues[0] = 6.678;
        eigenvalues[1] = 2.766;
        eigenvalues[65] = -2.846;
        DMatrixRMaj orthogonal = RandomMatrices_DDRM.orthogonal(d, d, random);
        Matrix basis = Matrix.of(d, d, orthogonal.data);
        Matrix v = basis.times(Matrix.diagonal(eigenvalues)).times(basis.transpose());
        return v.plus(v.transpose()).times(Matrix.scaledIdentity(d, 0.5));
    }
}
