// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * A flow computed with 30 digits, read from the folder references; its README.md says how it was made. Q = K = I.
 *
 * @param moments the first at time 0
 */
record ReferenceFlow(AttentionModel model, List<Moment> moments) {
    /**
     * z(t) rounded to doubles, and the leader of every token, counted from 0.
     *
     * @param leaders Not modified.
     */
    record Moment(double time, Tokens rescaled, int[] leaders) {}

    static ReferenceFlow read(final String name) {
        double[][] rows =
                lines(name + "-value").map(ReferenceFlow::numbers).toArray(double[][]::new);
        int d = rows.length;
        Matrix value = Matrix.of(d, d, flat(rows, 0));
        double[][] records =
                lines(name).skip(1).map(ReferenceFlow::numbers).toArray(double[][]::new);
        double[] times = Arrays.stream(records).mapToDouble(r -> r[0]).distinct().toArray();
        return new ReferenceFlow(
                AttentionModel.of(Matrix.identity(d), Matrix.identity(d), value),
                Arrays.stream(times).mapToObj(t -> moment(t, records, d)).toList());
    }

    Tokens initial() {
        return moments.get(0).rescaled();
    }

    private static Moment moment(final double time, final double[][] records, final int d) {
        double[][] own = Arrays.stream(records).filter(r -> r[0] == time).toArray(double[][]::new);
        return new Moment(
                time,
                Tokens.of(own.length, d, flat(own, 3)),
                Arrays.stream(own).mapToInt(r -> (int) r[2] - 1).toArray());
    }

    private static double[] flat(final double[][] rows, final int from) {
        return Arrays.stream(rows).flatMapToDouble(r -> Arrays.stream(r).skip(from)).toArray();
    }

    private static double[] numbers(final String line) {
        return Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    private static Stream<String> lines(final String name) {
        try (InputStream in =
                ReferenceFlow.class.getResourceAsStream("/references/" + name + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
