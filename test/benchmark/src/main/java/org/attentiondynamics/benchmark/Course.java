// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.attention.Workers;
import org.attentiondynamics.engine.flow.FlowResult;
import org.attentiondynamics.engine.flow.FlowSettings;
import org.attentiondynamics.engine.flow.FlowSink;
import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.source.matrix.PaperMatrix;
import org.attentiondynamics.engine.source.matrix.SymmetricSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * A whole solve from 0 to T with B = I, written "identity:40x2:12": the value matrix, the size, T.
 *
 * @param value what V is
 * @param size how many tokens of how many coordinates
 * @param time T, at least 0
 */
record Course(Value value, Size size, double time) {
    private static final long SEED = 5;

    /** V, and the half width of the cube that the tokens are uniform in. */
    enum Value {
        /** V = I. */
        IDENTITY(1),

        /** V = I, tokens far apart: most pairs weigh nothing from the start. */
        WIDE(5),

        /** The paper's matrix of hyperplanes in the plane; d = 2. */
        PLANE(1),

        /** Symmetric, half of the eigenvalues in [1, 2] and half in [-2, -1], as in the paper's experiment in high dimension. */
        SPECTRUM(0.5);

        private final double halfWidth;

        Value(final double halfWidth) {
            this.halfWidth = halfWidth;
        }

        private Matrix matrix(final int d, final RandomNumbers random) {
            return switch (this) {
                case IDENTITY, WIDE -> Matrix.identity(d);
                case PLANE -> PaperMatrix.HYPERPLANES_2D.matrix();
                case SPECTRUM -> new SymmetricSpectrum(eigenvalues(d, random)).draw(random);
            };
        }

        private static List<Double> eigenvalues(final int d, final RandomNumbers random) {
            return IntStream.range(0, d)
                    .mapToObj(k -> (k % 2 == 0 ? 1 : -1) * random.uniform(1, 2))
                    .toList();
        }
    }

    /**
     * @throws IllegalArgumentException if the text names no course
     */
    static Course of(final String text) {
        String[] parts = text.split(":");
        try {
            return new Course(
                    Value.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                    Size.of(parts[1]),
                    Double.parseDouble(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "Cannot make a course of \""
                            + text
                            + "\", because that is not value:size:time. Write for example identity:40x2:12.",
                    e);
        }
    }

    /** Q = K = I and V. */
    AttentionModel model() {
        Matrix identity = Matrix.identity(size.d());
        Matrix v = value.matrix(size.d(), RandomNumbers.of(SEED).stream(0));
        return AttentionModel.of(identity, identity, v);
    }

    /** The tokens at t = 0. */
    Tokens start() {
        RandomNumbers random = RandomNumbers.of(SEED).stream(1);
        double[] tokens = new double[size.n() * size.d()];
        Arrays.setAll(tokens, k -> random.uniform(-value.halfWidth, value.halfWidth));
        return Tokens.of(size.n(), size.d(), tokens);
    }

    /** The run at the engine's own tolerance, as often as it is called. */
    Run run(final Variant variant, final Workers workers) {
        AttentionModel model = model();
        Tokens start = start();
        FlowSettings settings = FlowSettings.to(time);
        return new Run(model, start, settings, variant, workers);
    }

    /** All that a run needs, so that only the run itself is timed. */
    record Run(
            AttentionModel model,
            Tokens start,
            FlowSettings settings,
            Variant variant,
            Workers workers) {
        /** Finds the spectrum of V and follows the tokens to T. */
        FlowResult go() {
            return go(frame -> {});
        }

        FlowResult go(final FlowSink sink) {
            return variant.flow(model, workers).run(start, settings, sink, () -> false);
        }

        Run at(final double tolerance) {
            return with(settings.withTolerance(tolerance));
        }

        Run withFrames(final int frames) {
            return with(settings.withFrames(frames));
        }

        private Run with(final FlowSettings other) {
            return new Run(model, start, other, variant, workers);
        }
    }
}
