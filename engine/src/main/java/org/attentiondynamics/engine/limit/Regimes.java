// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.List;
import java.util.Optional;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * What every statement says of one model.
 *
 * <p>Statuses do not change if V or Q^T K is multiplied by a positive number, nor, up to rounding, under a change of coordinates V -> M V
 * M^{-1}, Q^T K -> M^{-T} Q^T K M^{-1}.
 *
 * @param all one regime for each statement, in the order of {@link Statement}, without {@link Statement#NONE}
 * @param leading the strongest statement that holds, or one of {@link Statement#NONE} whose prediction says what is known all the same
 */
public record Regimes(List<Regime> all, Regime leading) {
    public Regimes {
        all = List.copyOf(all);
    }

    /** The regimes of a model for distinct tokens. */
    public static Regimes of(final AttentionModel model, final ValueSpectrum spectrum) {
        return of(model, spectrum, Optional.empty());
    }

    /**
     * The regimes of a model for given tokens.
     *
     * @param spectrum of the model's value matrix
     * @param tokens initial tokens; if there are none, they are taken to be distinct
     */
    public static Regimes of(
            final AttentionModel model,
            final ValueSpectrum spectrum,
            final Optional<Tokens> tokens) {
        return new Catalogue(model, spectrum, tokens).regimes();
    }

    /** The regime of one statement. */
    public Regime of(final Statement statement) {
        return all.stream().filter(r -> r.statement() == statement).findFirst().orElseThrow();
    }
}
