// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.tokeninitializer;

import java.util.function.IntFunction;
import org.attentiondynamics.engine.source.token.Normalisation;
import org.attentiondynamics.engine.tokens.Tokens;
import org.attentiondynamics.nodes.table.TokenTable;
import org.knime.core.node.KNIMEException;
import org.knime.node.parameters.widget.choices.Label;

/** How tokens are normalised. Constants are stored in workflows by name and never change their meaning. */
enum TokenNormalisation {
    @Label(value = "None", description = "Tokens stay as they are.")
    NONE(Normalisation.NONE),
    @Label(value = "Unit length", description = "Every token is divided by its length.")
    UNIT_LENGTH(Normalisation.UNIT_LENGTH),
    @Label(
            value = "Length sqrt(d)",
            description =
                    "Every token gets the length sqrt(d), as the layer normalisation of a transformer gives it.")
    LENGTH_ROOT_D(Normalisation.LENGTH_ROOT_D),
    @Label(value = "Centred", description = "The mean of all tokens is subtracted.")
    CENTRED(Normalisation.CENTRED),
    @Label(
            value = "Standardised",
            description =
                    "Centred, and every coordinate divided by its standard deviation; a coordinate that all tokens share becomes 0.")
    STANDARDISED(Normalisation.STANDARDISED);

    private final Normalisation normalisation;

    TokenNormalisation(final Normalisation normalisation) {
        this.normalisation = normalisation;
    }

    /**
     * The normalised tokens.
     *
     * @throws KNIMEException if a token has no direction, or numbers leave the range of double precision
     */
    TokenTable of(final TokenTable table) throws KNIMEException {
        return new TokenTable(table.keys(), of(table.tokens(), table.keys()::get));
    }

    /**
     * The normalised tokens.
     *
     * @param key the row key of token i, for a sentence about it
     * @throws KNIMEException if a token has no direction, or numbers leave the range of double precision
     */
    Tokens of(final Tokens tokens, final IntFunction<String> key) throws KNIMEException {
        var undefined = normalisation.undefinedAt(tokens);
        if (undefined.isPresent()) {
            throw new KNIMEException(
                    "Cannot normalise the tokens, because token \""
                            + key.apply(undefined.getAsInt())
                            + "\" is 0 and has no direction. Leave it out or choose another normalisation.");
        }
        try {
            return normalisation.of(tokens);
        } catch (IllegalArgumentException e) {
            throw new KNIMEException(
                    "Cannot normalise the tokens, because numbers beyond 1e308 would arise. Divide the coordinates by a constant first.",
                    e);
        }
    }
}
