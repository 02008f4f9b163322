// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.List;

/**
 * The verdicts of all statements on one observation.
 *
 * @param all one for each statement, in their order
 * @param leading that of the strongest statement that holds, or one of no theorem
 */
public record Verdicts(List<Verdict> all, Verdict leading) {
    public Verdicts {
        all = List.copyOf(all);
    }

    /** The verdicts on what was seen of a model. */
    public static Verdicts of(final Regimes regimes, final LimitGeometry seen) {
        return new Verdicts(
                regimes.all().stream().map(regime -> Verdict.of(regime, seen)).toList(),
                Verdict.of(regimes.leading(), seen));
    }
}
