// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import java.util.OptionalLong;

/** Tokens whose flow for V = I or V = -I and B = I has a closed form: the dimension says how many there are, and nothing is random. */
public sealed interface Configuration extends TokenFamily
        permits AntisymmetricPair,
                CrossPolytope,
                Cube,
                Pair,
                RegularSimplex,
                SquareAndToken,
                SymmetricTriple {
    /**
     * The number of tokens in dimension d; Long.MAX_VALUE if it is greater.
     *
     * @throws IllegalArgumentException if there is no such configuration in dimension d
     */
    long size(int d);

    /** Token i, counted from 0, in dimension d. */
    double[] token(int i, int d);

    /** What messages call it. */
    String title();

    @Override
    default OptionalLong count(final int d) {
        return OptionalLong.of(size(d));
    }

    @Override
    default TokenSource tokens(final int n, final int d, final long seed) {
        Sizes.requireTokens(n, d);
        long size = size(d);
        if (n != size) {
            throw new IllegalArgumentException(
                    title() + " in dimension " + d + " has " + size + " tokens, not " + n);
        }
        return new Indexed(i -> token(i, d));
    }
}
