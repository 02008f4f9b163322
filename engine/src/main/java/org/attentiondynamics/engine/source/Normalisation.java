// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source;

import java.util.OptionalInt;
import org.attentiondynamics.engine.tokens.Tokens;

/** What is done to tokens before they move. Masses stay, and a token of mass m counts m times in means. */
public enum Normalisation {
    /** Nothing. */
    NONE,
    /** x_i / |x_i|. */
    UNIT_LENGTH,
    /** sqrt(d) x_i / |x_i|: coordinates have mean square 1, as after the layer normalisation of a transformer. */
    LENGTH_ROOT_D,
    /** x_i minus the mean of all tokens. */
    CENTRED,
    /** Centred, and each coordinate divided by its standard deviation; a coordinate that all tokens share becomes 0. */
    STANDARDISED;

    /**
     * The normalised tokens. Cost O(n d).
     *
     * @throws IllegalArgumentException if a token has no direction, see {@link #undefinedAt}, or numbers leave the range of double
     *     precision
     */
    public Tokens of(final Tokens tokens) {
        undefinedAt(tokens)
                .ifPresent(
                        i -> {
                            throw new IllegalArgumentException(
                                    "token " + (i + 1) + " is 0 and has no direction");
                        });
        return switch (this) {
            case NONE -> tokens;
            case UNIT_LENGTH -> Lengths.ofAll(tokens, 1);
            case LENGTH_ROOT_D -> Lengths.ofAll(tokens, Math.sqrt(tokens.dimension()));
            case CENTRED -> Moments.centred(tokens);
            case STANDARDISED -> Moments.standardised(tokens);
        };
    }

    /** The first token, counted from 0, that cannot be normalised so, if there is one: 0 has no direction. */
    public OptionalInt undefinedAt(final Tokens tokens) {
        return this == UNIT_LENGTH || this == LENGTH_ROOT_D
                ? Lengths.firstZero(tokens)
                : OptionalInt.empty();
    }
}
