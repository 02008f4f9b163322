// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import org.attentiondynamics.engine.tokens.Tokens;

/** Tokens of mean 0, coordinate by coordinate; exactly 0 where all tokens agree, however their mean would round. */
final class Moments {
    private Moments() {}

    /** x_i - sum_j m_j x_j / sum_j m_j. */
    static Tokens centred(final Tokens tokens) {
        return moved(tokens, false);
    }

    /** Centred, and divided by the square root of sum_j m_j x_j^2 / sum_j m_j. */
    static Tokens standardised(final Tokens tokens) {
        return moved(tokens, true);
    }

    private static Tokens moved(final Tokens tokens, final boolean scaled) {
        int d = tokens.dimension();
        double[] x = tokens.toArray();
        double[] masses = tokens.masses();
        for (int k = 0; k < d; k++) {
            centre(x, k, d, masses);
            if (scaled) {
                scale(x, k, d, masses);
            }
        }
        return Tokens.of(tokens.count(), d, x).withMasses(masses);
    }

    /** By way of the first token: differences of equal numbers are exactly 0. */
    private static void centre(final double[] x, final int k, final int d, final double[] masses) {
        double first = x[k];
        double total = 0;
        double sum = 0;
        for (int i = 0; i < masses.length; i++) {
            x[i * d + k] -= first;
            sum += masses[i] * x[i * d + k];
            total += masses[i];
        }
        for (int i = 0; i < masses.length; i++) {
            x[i * d + k] -= sum / total;
        }
    }

    /** Divides by the greatest number first, so that no square overflows or vanishes. */
    private static void scale(final double[] x, final int k, final int d, final double[] masses) {
        double greatest = 0;
        for (int i = 0; i < masses.length; i++) {
            greatest = Math.max(greatest, Math.abs(x[i * d + k]));
        }
        if (greatest == 0) {
            return;
        }
        double total = 0;
        double squares = 0;
        for (int i = 0; i < masses.length; i++) {
            x[i * d + k] /= greatest;
            squares += masses[i] * x[i * d + k] * x[i * d + k];
            total += masses[i];
        }
        double deviation = Math.sqrt(squares / total);
        for (int i = 0; i < masses.length; i++) {
            x[i * d + k] /= deviation;
        }
    }
}
