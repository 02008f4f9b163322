// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attentiondynamics.engine.attention.AttentionRule;
import org.attentiondynamics.engine.attention.Pruning;
import org.attentiondynamics.engine.attention.Workers;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;

/**
 * Laws of a symmetric B, with s_ij = x_i^T B x_j, Z_i = sum_j e^{s_ij} and L = sum_i Z_i; all weights relative to the greatest. On all
 * instances, with the symmetric part of their B.
 */
class SymmetricFormLawsTest {
    /** Sums over n^2 weights of d products, on either side of a change of basis. */
    private static final double ROUNDINGS = 64 * 0x1p-53;

    /** I12: sum_i Z_i (x_i' - V x_i) = 0, with x' from the engine's vector field. */
    @Test
    void weightedDriftsCancel() {
        Instance.all()
                .map(SymmetricFormLawsTest::symmetric)
                .forEach(
                        instance -> {
                            int d = instance.d();
                            double[] x = instance.tokens().toArray();
                            double[] drift = engineDerivative(instance);
                            double[] own = Rows.mapped(instance.value(), x);
                            double[] z = weights(instance);
                            double[] sum = new double[d];
                            double size = 0;
                            for (int p = 0; p < x.length; p++) {
                                sum[p % d] += z[p / d] * (drift[p] - own[p]);
                                size += z[p / d] * (Math.abs(drift[p]) + Math.abs(own[p]));
                            }
                            assertThat(Rows.maxNorm(sum))
                                    .as(instance.toString())
                                    .isLessThanOrEqualTo(error(instance) * size);
                        });
    }

    /** I13: L' = 2 sum_i Z_i m_i^T B V m_i with m = P x. */
    @Test
    void partitionSumChangesByTheMeans() {
        Instance.all()
                .map(SymmetricFormLawsTest::symmetric)
                .forEach(
                        instance -> {
                            int d = instance.d();
                            double[] x = instance.tokens().toArray();
                            double[] means = means(instance, x);
                            double[] moved = Rows.mapped(instance.value(), means);
                            double[] derivative = engineDerivative(instance);
                            double[] z = weights(instance);
                            // L' = 2 sum_i x_i'^T B sum_j e^{s_ij} x_j
                            double left = 0;
                            double right = 0;
                            double size = 0;
                            double[] queries = Rows.mapped(instance.form(), means);
                            for (int p = 0; p < x.length; p++) {
                                left += 2 * z[p / d] * derivative[p] * queries[p];
                                right += 2 * z[p / d] * moved[p] * queries[p];
                                size += 2 * z[p / d] * Math.abs(moved[p] * queries[p]);
                            }
                            assertThat(left)
                                    .as(instance.toString())
                                    .isCloseTo(right, within(error(instance) * size + 1e-300));
                        });
    }

    /** I13: V = I and B positive: log L rises. V = -I: it falls. */
    @Test
    void partitionSumRisesForIdentityAndFallsForItsOpposite() {
        for (double sign : new double[] {1, -1}) {
            Instance.all()
                    .map(any -> any.with(any.positiveForm(), Matrix.scaledIdentity(any.d(), sign)))
                    .map(instance -> Course.of(instance, MeasuredEnd.TIME))
                    .forEach(
                            course ->
                                    course.assertNeverGrows(
                                            frame -> -sign * logPartition(course, frame),
                                            frame -> scoreSize(course, frame)));
        }
    }

    private static double logPartition(final Course course, final Frame frame) {
        Instance instance = course.instance().with(frame.raw().coordinates());
        double[][] scores = scores(instance);
        double greatest = greatest(scores);
        double sum = 0;
        for (double[] row : scores) {
            for (double score : row) {
                sum += Math.exp(score - greatest);
            }
        }
        return greatest + Math.log(sum);
    }

    /** Twice the largest |B| |x|^2: how much scores change with a relative error of x. */
    private static double scoreSize(final Course course, final Frame frame) {
        double x = Rows.maxNorm(frame.raw().coordinates());
        return 1 + 2 * course.instance().d() * Rows.rowSum(course.instance().form()) * x * x;
    }

    private static Instance symmetric(final Instance any) {
        return any.with(Instance.symmetricPart(any.form()), any.value());
    }

    private static double error(final Instance instance) {
        ModalBasis basis = ValueSpectrum.of(instance.value()).basis();
        return (instance.n() + instance.d()) * ROUNDINGS * MeasuredEnd.condition(basis);
    }

    /** x' at t = 0, as the engine has it: of zeta along expanding modes, where it lacks the linear part, and of xi along others. */
    private static double[] engineDerivative(final Instance instance) {
        int n = instance.n();
        int d = instance.d();
        ModalBasis basis = ValueSpectrum.of(instance.value()).basis();
        ModalModel modal = ModalModel.of(instance.model(), basis);
        FlowField field =
                modal.field(
                        Forest.free(basis, n),
                        modal.attention(
                                instance.tokens().masses(),
                                AttentionRule.SOFTMAX,
                                Pruning.WHERE_IT_PAYS,
                                Workers.caller(),
                                () -> false));
        double[] state = basis.toModal(instance.tokens().toArray(), n);
        double[] derivative = new double[n * d];
        double[] linear = new double[n * d];
        field.evaluate(0, state, derivative);
        basis.applyValue(state.clone(), n, linear);
        boolean[] expanding = basis.expanding();
        for (int p = 0; p < derivative.length; p++) {
            derivative[p] += expanding[p % d] ? linear[p] : 0;
        }
        return basis.fromModal(derivative, n);
    }

    private static double[][] scores(final Instance instance) {
        int n = instance.n();
        int d = instance.d();
        double[] x = instance.tokens().toArray();
        double[] queries = Rows.mapped(instance.form(), x);
        double[][] scores = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < d; k++) {
                    scores[i][j] += queries[i * d + k] * x[j * d + k];
                }
            }
        }
        return scores;
    }

    private static double greatest(final double[][] scores) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (double[] row : scores) {
            for (double score : row) {
                greatest = Math.max(greatest, score);
            }
        }
        return greatest;
    }

    /** Z_i, relative to the greatest term of all. */
    private static double[] weights(final Instance instance) {
        double[][] scores = scores(instance);
        double greatest = greatest(scores);
        double[] z = new double[scores.length];
        for (int i = 0; i < z.length; i++) {
            for (double score : scores[i]) {
                z[i] += Math.exp(score - greatest);
            }
        }
        return z;
    }

    /** m_i = sum_j P_ij x_j. */
    private static double[] means(final Instance instance, final double[] x) {
        int d = instance.d();
        double[][] scores = scores(instance);
        double greatest = greatest(scores);
        double[] z = weights(instance);
        double[] means = new double[x.length];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < z.length; j++) {
                for (int k = 0; k < d; k++) {
                    double weight = Math.exp(scores[i][j] - greatest) / z[i];
                    means[i * d + k] += weight * x[j * d + k];
                }
            }
        }
        return means;
    }
}
