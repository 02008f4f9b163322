// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.tokens.Tokens;

/** Tokens of a common length. */
final class Lengths {
    private Lengths() {}

    /** length x_i / |x_i|, for tokens other than 0. */
    static Tokens ofAll(final Tokens tokens, final double length) {
        int d = tokens.dimension();
        double[] x = tokens.toArray();
        for (int from = 0; from < x.length; from += d) {
            stretch(x, from, d, length);
        }
        return Tokens.of(tokens.count(), d, x).withMasses(tokens.masses());
    }

    /** Divides by the greatest coordinate first, so that no square overflows or vanishes. */
    private static void stretch(
            final double[] x, final int from, final int d, final double length) {
        double greatest = greatest(x, from, d);
        double squares = 0;
        for (int k = from; k < from + d; k++) {
            x[k] /= greatest;
            squares += x[k] * x[k];
        }
        double norm = Math.sqrt(squares);
        for (int k = from; k < from + d; k++) {
            x[k] = length * (x[k] / norm);
        }
    }

    /** The first token that is 0. */
    static OptionalInt firstZero(final Tokens tokens) {
        return IntStream.range(0, tokens.count())
                .filter(i -> greatest(tokens.token(i), 0, tokens.dimension()) == 0)
                .findFirst();
    }

    private static double greatest(final double[] x, final int from, final int d) {
        double greatest = 0;
        for (int k = from; k < from + d; k++) {
            greatest = Math.max(greatest, Math.abs(x[k]));
        }
        return greatest;
    }
}
