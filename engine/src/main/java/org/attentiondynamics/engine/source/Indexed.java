// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import java.util.function.IntFunction;

/** Tokens that depend on their number i = 0, 1, ... alone. */
final class Indexed implements TokenSource {
    private final IntFunction<double[]> token;
    private int next;

    Indexed(final IntFunction<double[]> token) {
        this.token = token;
    }

    @Override
    public double[] next() {
        return token.apply(next++);
    }
}
