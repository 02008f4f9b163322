// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.Tokens;
import org.junit.jupiter.api.Test;

/** Rows, rescaling, duplicates and masses; on all instances. */
class FlowLawsTest {
    /** I1. */
    @Test
    void attentionRowsSumToOneAtAnyTime() {
        Instance.all()
                .forEach(
                        instance -> {
                            RescaledFlow flow = new RescaledFlow(instance.model());
                            for (double t : new double[] {0, 0.1, 1, 10, 100, 1000}) {
                                assertRowsSumToOne(
                                        instance, flow.attention(instance.tokens(), t, 0), t);
                            }
                        });
    }

    /** I1 where tokens have gathered and are held by their anchors. */
    @Test
    void attentionRowsSumToOneAlongTheFlow() {
        Instance.all()
                .filter(
                        instance ->
                                instance.seed() % 5
                                        == 0) // the law is about rows, and there are many
                .map(instance -> Course.of(instance.positive(), 6))
                .forEach(
                        course -> {
                            for (Frame frame : course.frames()) {
                                assertRowsSumToOne(
                                        course.instance(), frame.attention().get(0), frame.time());
                            }
                        });
    }

    private static void assertRowsSumToOne(
            final Instance instance, final AttentionSnapshot attention, final double t) {
        // A sum of n terms; log P and its exponential are wrong by a few roundings of log P, and
        // P log P is at most log n in sum.
        double error = (instance.n() + 8 * (1 + Math.log(instance.n()))) * 0x1p-53;
        double[] row = new double[instance.n()];
        for (int i = 0; i < row.length; i++) {
            attention.logRow(i, row);
            assertThat(Arrays.stream(row).map(StrictMath::exp).sum())
                    .as("%s, row %d, t = %s", instance, i, t)
                    .isCloseTo(1, within(error));
        }
    }

    /** I6: x = e^{tV} z, by a Taylor series. */
    @Test
    void rescaledTokensTimesTheExponentialAreTheTokens() {
        Instance.all()
                .forEach(
                        instance -> {
                            FlowResult run =
                                    Flows.run(
                                            instance.model(), instance.tokens(), MeasuredEnd.TIME);
                            assertRescaled(instance, run.last());
                        });
    }

    private static void assertRescaled(final Instance instance, final Frame frame) {
        // No error of integration is in it: e^{tD} there and back, and the change of basis.
        ModalBasis basis = ValueSpectrum.of(instance.value()).basis();
        double[] x = frame.raw().coordinates();
        double[] z = frame.rescaled().toArray();
        double size = Math.max(Rows.maxNorm(x), Rows.maxNorm(z));
        double spread = Math.exp(2 * 2.3 * MeasuredEnd.TIME); // |lambda| <= |1 + 2i|, both ways
        double error = 8 * instance.d() * 0x1p-52 * MeasuredEnd.condition(basis) * size * spread;
        for (int i = 0; i < instance.n(); i++) {
            double[] moved =
                    Propagator.apply(instance.value(), frame.time(), frame.rescaled().token(i));
            int at = i * instance.d();
            assertThat(Rows.distance(moved, Arrays.copyOfRange(x, at, at + instance.d())))
                    .as("%s, token %d", instance, i)
                    .isLessThanOrEqualTo(error);
        }
    }

    /** I14: tokens that start in one place stay in one place, to the bit. */
    @Test
    void duplicatesStayDuplicates() {
        Instance.all()
                .forEach(
                        instance -> {
                            int[] twice = twice(instance.n());
                            Tokens tokens = instance.repeated(twice).tokens();
                            Tokens z =
                                    Flows.run(instance.model(), tokens, MeasuredEnd.TIME)
                                            .rescaled();
                            for (int i = 0; i < instance.n(); i++) {
                                assertThat(z.token(2 * i + 1))
                                        .as("%s, token %d", instance, i)
                                        .isEqualTo(z.token(2 * i));
                            }
                        });
    }

    /** I15: every token twice is every token once. */
    @Test
    void repeatingEveryTokenChangesNothing() {
        for (MeasuredEnd end : MeasuredEnd.all()) {
            Instance instance = end.instance();
            double[] x = instance.repeated(twice(instance.n())).end(MeasuredEnd.TIME);
            int[] first = IntStream.range(0, instance.n()).map(i -> 2 * i).toArray();
            end.assertEnd(Rows.ordered(first, instance.d(), x), 1);
        }
    }

    /** I15: only ratios of masses count. */
    @Test
    void scalingAllMassesChangesNothing() {
        for (MeasuredEnd end : MeasuredEnd.all()) {
            Instance instance = end.instance();
            double[] masses = new double[instance.n()];
            Arrays.fill(masses, Math.exp(20 * instance.random().nextDouble() - 10));
            end.assertEnd(
                    Flows.tokensAt(
                            instance.model(),
                            instance.tokens().withMasses(masses),
                            MeasuredEnd.TIME),
                    1);
        }
    }

    /** I14: a token of mass m is m tokens in one place. */
    @Test
    void massesAreDuplicates() {
        Instance.all()
                .forEach(
                        instance -> {
                            int[] copies = copies(instance.random(), instance.n());
                            MeasuredEnd repeated =
                                    MeasuredEnd.of(instance.repeated(copies), MeasuredEnd.TIME);
                            double[] masses = new double[instance.n()];
                            Arrays.stream(copies).forEach(i -> masses[i]++);
                            double[] x =
                                    Flows.tokensAt(
                                            instance.model(),
                                            instance.tokens().withMasses(masses),
                                            MeasuredEnd.TIME);
                            repeated.assertEnd(Rows.ordered(copies, instance.d(), x), 1);
                        });
    }

    /** 0, 0, 1, 1, ... */
    private static int[] twice(final int n) {
        return IntStream.range(0, 2 * n).map(i -> i / 2).toArray();
    }

    /** Every token once or twice. */
    private static int[] copies(final Random random, final int n) {
        return IntStream.range(0, n)
                .flatMap(i -> IntStream.generate(() -> i).limit(1 + random.nextInt(2)))
                .toArray();
    }
}
