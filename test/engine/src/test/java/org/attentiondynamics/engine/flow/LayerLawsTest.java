// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.Matrix;
import org.junit.jupiter.api.Test;

/**
 * Layers against both recursions as they are written, on all instances: x^{k+1} = x^k + dt P V x^k, and that of the rescaled z^k = R^{-k}
 * x^k, R = I + dt V.
 *
 * <p>Five layers of 0.3 reach T = 1.5, where the flow of {@link MeasuredEnd} is well-conditioned.
 */
class LayerLawsTest {
    private static final int LAYERS = 5;
    private static final double DT = 0.3;

    /** The recursions make no error but rounding: a few of every sum, magnified as in {@link MeasuredEnd}, where the most is 80. */
    private static final double MAGNIFICATION = 100;

    /** I7, A3. */
    @Test
    void tokensFollowTheRecursionOfLayers() {
        Instance.all()
                .forEach(
                        instance -> {
                            double[] x = instance.tokens().toArray();
                            for (int k = 0; k < LAYERS; k++) {
                                x = plus(x, IndependentIntegratorTest.derivative(instance, x));
                            }
                            assertSame(instance, layers(instance).last().raw().coordinates(), x);
                        });
    }

    /** I7, A5: z^{k+1} = z^k + dt R^{-1} V sum_j P_ij(R^k z^k) (z_j - z_i). */
    @Test
    void rescaledTokensFollowTheirRecursion() {
        Instance.all()
                .forEach(
                        instance -> {
                            int d = instance.d();
                            Matrix step = instance.value().times(Matrix.scaledIdentity(d, DT));
                            Matrix r = Matrix.identity(d).plus(step);
                            Matrix inverse = Instance.inverse(r);
                            double[] z = instance.tokens().toArray();
                            Matrix power = Matrix.identity(d);
                            Matrix back = power;
                            for (int k = 0; k < LAYERS; k++) {
                                z = plus(z, rescaledSlope(instance, z, power, back, inverse));
                                power = power.times(r);
                                back = back.times(inverse);
                            }
                            assertSame(instance, layers(instance).rescaled().toArray(), z);
                        });
    }

    /** R^{-1} R^{-k} (V M - V x) with x = R^k z: V and R commute, and rows of P sum to one. */
    private static double[] rescaledSlope(
            final Instance instance,
            final double[] z,
            final Matrix power,
            final Matrix back,
            final Matrix inverse) {
        double[] x = Rows.mapped(power, z);
        double[] drift = IndependentIntegratorTest.derivative(instance, x);
        double[] own = Rows.mapped(instance.value(), x);
        for (int p = 0; p < drift.length; p++) {
            drift[p] -= own[p];
        }
        return Rows.mapped(inverse, Rows.mapped(back, drift));
    }

    private static double[] plus(final double[] x, final double[] slope) {
        double[] next = x.clone();
        for (int p = 0; p < next.length; p++) {
            next[p] += DT * slope[p];
        }
        return next;
    }

    private static FlowResult layers(final Instance instance) {
        FlowSettings settings = FlowSettings.to(LAYERS * DT).withScheme(new Scheme.Layers(DT));
        return Flows.run(instance.model(), instance.tokens(), settings, frame -> {});
    }

    private static void assertSame(
            final Instance instance, final double[] actual, final double[] expected) {
        double condition = MeasuredEnd.condition(ValueSpectrum.of(instance.value()).basis());
        double rounding = LAYERS * (instance.n() + instance.d()) * 0x1p-53 * condition;
        assertThat(Rows.distance(actual, expected))
                .as(instance.toString())
                .isLessThan(MAGNIFICATION * rounding * Rows.maxNorm(expected));
    }
}
