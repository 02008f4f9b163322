// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.benchmark;

import java.util.Arrays;
import org.attentiondynamics.engine.limit.Observation;
import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * Rescaled tokens at one time, written "clustered:10000x3:12": a kind, tokens x coordinates, t.
 *
 * <ul>
 *   <li>clustered: V = B = I, each token at one of 12 places of [-5, 5]^d but for 100 e^{-t};
 *   <li>spread: V = B = I, tokens uniform in [-5, 5]^d;
 *   <li>subspaces: B = I, V diagonal of d - 63 rates from 1 to 2, the last of them 6.7, and 63 of their negatives; tokens uniform in [-0.5,
 *       0.5]^d.
 * </ul>
 */
record Scene(AttentionModel model, Observation observation) {
    private static final long SEED = 21;

    private static final int PLACES = 12;

    private static final int SHRINKING = 63;

    private static final double GREATEST_RATE = 6.7;

    /**
     * @throws IllegalArgumentException if the text is no scene
     */
    static Scene of(final String text) {
        String[] parts = text.split(":");
        if (parts.length != 3) {
            throw new IllegalArgumentException(
                    "Cannot make the scene \""
                            + text
                            + "\", because that is not kind:size:time. Write for example clustered:10000x3:12.");
        }
        Size size = Size.of(parts[1]);
        double time = Double.parseDouble(parts[2]);
        RandomNumbers random = RandomNumbers.of(SEED);
        Matrix form = Matrix.identity(size.d());
        return switch (parts[0]) {
            case "clustered" -> of(form, size, clustered(size, time, random), time);
            case "spread" -> of(form, size, cube(size.n() * size.d(), 5, random), time);
            case "subspaces" ->
                    of(value(size.d(), random), size, cube(size.n() * size.d(), 0.5, random), time);
            default ->
                    throw new IllegalArgumentException(
                            "Cannot make the scene \""
                                    + text
                                    + "\", because it is neither clustered nor spread nor subspaces. Name one of these.");
        };
    }

    private static Scene of(
            final Matrix value, final Size size, final double[] tokens, final double time) {
        Matrix identity = Matrix.identity(size.d());
        return new Scene(
                AttentionModel.of(identity, identity, value),
                Observation.of(Tokens.of(size.n(), size.d(), tokens), time));
    }

    private static double[] cube(final int length, final double half, final RandomNumbers random) {
        double[] tokens = new double[length];
        Arrays.setAll(tokens, k -> half * (2 * random.uniform() - 1));
        return tokens;
    }

    private static double[] clustered(
            final Size size, final double time, final RandomNumbers random) {
        int d = size.d();
        double[] places = cube(PLACES * d, 5, random);
        double[] tokens = cube(size.n() * d, 100 * StrictMath.exp(-time), random);
        for (int i = 0; i < size.n(); i++) {
            int place = (int) (PLACES * random.uniform());
            for (int k = 0; k < d; k++) {
                tokens[i * d + k] += places[place * d + k];
            }
        }
        return tokens;
    }

    private static Matrix value(final int d, final RandomNumbers random) {
        double[] rates = new double[d];
        Arrays.setAll(rates, k -> (k < d - SHRINKING ? 1 : -1) * (1 + random.uniform()));
        rates[d - SHRINKING - 1] = GREATEST_RATE;
        return Matrix.diagonal(rates);
    }
}
