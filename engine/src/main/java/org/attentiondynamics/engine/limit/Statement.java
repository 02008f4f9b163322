// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

/** A statement of arXiv:2305.05465 that the program knows how to check, or the absence of one. */
public enum Statement {
    /** V = lambda I with lambda &gt; 0 and Q^T K symmetric positive definite. */
    POLYTOPE(
            "Theorem 3.1",
            "every rescaled token converges to 0 or to a point of the boundary of a convex polytope"),
    /** The leading eigenvalue of V is real, positive and simple, and (Q phi_1) . (K phi_1) &gt; 0. */
    HYPERPLANES(
            "Theorem 4.2",
            "every rescaled token approaches one of at most three parallel hyperplanes"),
    /** No hypothesis of a known statement holds. */
    NONE("no theorem", "nothing is proved about the limit for this model");

    private final String title;
    private final String prediction;

    Statement(final String title, final String prediction) {
        this.title = title;
        this.prediction = prediction;
    }

    /** "Theorem 3.1". */
    public String title() {
        return title;
    }

    /** What it says of the limit, as half a sentence. */
    public String prediction() {
        return prediction;
    }
}
