// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.attentiondynamics.engine.ode.Outcome;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * x(T) of an instance, and how far another run of the same flow may be from it.
 *
 * <p>T = 1.5 lets tokens grow by e^1.5, or a little more with Jordan blocks: attention sharpens from scores of a few units to scores of
 * tens, and a flow still magnifies the errors of its first steps by tens rather than by e^{e^t}. How much it does is measured, on a
 * neighbour at a distance of 1e-7 at t = 0.
 *
 * @param instance whose flow
 * @param x x(T), n x d
 * @param magnification |x'(T) - x(T)| / |x'(0) - x(0)|, of the neighbour x' and the largest coordinates
 * @param allowed the largest difference of a coordinate in two runs
 */
record MeasuredEnd(Instance instance, double[] x, double magnification, double allowed) {
    static final double TIME = 1.5;

    /** Small beside everything, large beside the errors of both runs. */
    private static final double NEIGHBOUR = 1e-7;

    /** One neighbour, one direction: errors in others, and of later steps, may grow some times more. */
    private static final double ROOM = 10;

    private static final List<MeasuredEnd> ALL =
            Instance.all().map(instance -> of(instance, TIME)).toList();

    /** The ends of all instances, computed once. */
    static List<MeasuredEnd> all() {
        return ALL;
    }

    static MeasuredEnd of(final Instance instance, final double time) {
        return of(instance, Flows.run(instance.model(), instance.tokens(), time), time);
    }

    static MeasuredEnd of(final Instance instance, final FlowResult run, final double time) {
        double[] x = run.last().raw().coordinates();
        double[] moved = instance.with(neighbour(instance)).end(time);
        double magnification = Math.max(1, Rows.distance(x, moved) / NEIGHBOUR);
        return new MeasuredEnd(
                instance,
                x,
                magnification,
                ROOM * magnification * localErrors(instance, run.outcome()));
    }

    /**
     * What all steps together may be wrong by: the errors they report, relative to the extent of the tokens along each mode of V, and
     * the rounding of each, magnified by the change to modal coordinates and back.
     */
    private static double localErrors(final Instance instance, final Outcome outcome) {
        int d = instance.d();
        ModalBasis basis = ValueSpectrum.of(instance.value()).basis();
        double[] zeta = basis.toModal(instance.tokens().toArray(), instance.n());
        double[] extent = new double[d];
        for (int p = 0; p < zeta.length; p++) {
            extent[p % d] = Math.max(extent[p % d], Math.abs(zeta[p]));
        }
        double rounding = (outcome.accepted() + d) * 0x1p-52 * condition(basis);
        return outcome.errorSum() * Flows.TIGHT * basis.reach(extent)
                + rounding * Rows.maxNorm(instance.tokens().toArray());
    }

    /** |Phi| |Phi^{-1}| in the norm of largest coordinates. */
    static double condition(final ModalBasis basis) {
        int d = basis.dimension();
        double[] ones = new double[d];
        Arrays.fill(ones, 1);
        Matrix inverse = Matrix.of(d, d, basis.toModal(Matrix.identity(d).toArray(), d));
        return basis.reach(ones) * Rows.rowSum(inverse.transpose());
    }

    private static double[] neighbour(final Instance instance) {
        Random random = instance.random();
        double[] moved = instance.tokens().toArray();
        for (int k = 0; k < moved.length; k++) {
            moved[k] += random.nextBoolean() ? NEIGHBOUR : -NEIGHBOUR;
        }
        return moved;
    }

    /**
     * @param factor how much larger an error may be by the way the tokens were obtained
     */
    void assertEnd(final double[] actual, final double factor) {
        assertThat(Rows.distance(actual, x))
                .as(instance.toString())
                .isLessThanOrEqualTo(factor * allowed);
    }
}
