// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement, by how much a model satisfies each of its hypotheses, and what it then predicts.
 *
 * @param statement the statement
 * @param hypotheses all that is assumed of the model; a hypothesis on an eigenvector that does not exist is left out, another one is then not
 *     satisfied
 * @param rate tokens approach the limit like e^{-rate t}; 0 where the approach is algebraic or there is none
 * @param prediction the predicted limit; {@link Prediction.Nothing} where the statement fails
 */
public record Regime(
        Statement statement, List<Hypothesis> hypotheses, double rate, Prediction prediction) {
    public Regime {
        hypotheses = List.copyOf(hypotheses);
    }

    /** The worst status of a hypothesis; HOLDS without hypotheses. */
    public Status status() {
        return hypotheses.stream()
                .map(Hypothesis::status)
                .max(Status::compareTo)
                .orElse(Status.HOLDS);
    }

    /** Why it applies, or the hypotheses that are not satisfied, or where nothing applies what is known; without a full stop. */
    public String reason() {
        return switch (status()) {
            case HOLDS ->
                    prediction instanceof Prediction.Nothing n ? n.known() : listed(Status.HOLDS);
            case BORDERLINE -> "rounding decides whether " + listed(Status.BORDERLINE);
            case FAILS -> "it does not hold that " + listed(Status.FAILS);
        };
    }

    private String listed(final Status status) {
        return hypotheses.stream()
                .filter(h -> h.status() == status)
                .map(Hypothesis::sentence)
                .collect(Collectors.joining(" and "));
    }
}
