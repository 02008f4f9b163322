// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Locale;

/**
 * One hypothesis of a statement, and by how much a model satisfies it.
 *
 * <p>There are three kinds. An inequality a &gt; 0 has the margin a over the natural size of a, named at each. An equality a = b that is
 * known up to tau has the margin 2 tau - |a - b|: it holds while |a - b| &lt; tau, fails beyond 3 tau, and is borderline between. A plain
 * fact has the margin 1 or -1 and the tolerance 0.
 *
 * @param statement in words, with its figures
 * @param margin positive where the hypothesis is satisfied; no unit
 * @param tolerance what rounding of the matrices may change the margin by, at least 0
 */
public record Hypothesis(String statement, double margin, double tolerance) {
    static Hypothesis positive(
            final String statement, final double margin, final double tolerance) {
        return new Hypothesis(statement, margin, tolerance);
    }

    static Hypothesis equal(
            final String statement, final double deviation, final double tolerance) {
        return new Hypothesis(statement, 2 * tolerance - Math.abs(deviation), tolerance);
    }

    static Hypothesis fact(final String statement, final boolean isTrue) {
        return new Hypothesis(statement, isTrue ? 1 : -1, 0);
    }

    /** HOLDS above the tolerance, FAILS below its negative, BORDERLINE between the two and where the margin is not a number. */
    public Status status() {
        if (margin > tolerance) {
            return Status.HOLDS;
        }
        return margin < -tolerance ? Status.FAILS : Status.BORDERLINE;
    }

    /** "Q^T K is symmetric (margin 2.0e-12, tolerance 1.0e-12)"; a plain fact without the figures. */
    public String sentence() {
        return tolerance == 0
                ? statement
                : String.format(
                        Locale.ROOT,
                        "%s (margin %.3g, tolerance %.1g)",
                        statement,
                        margin,
                        tolerance);
    }
}
