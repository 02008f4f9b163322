// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

/** A statement of arXiv:2305.05465 that the program knows how to check, in the order of the paper, or the absence of one. */
public enum Statement {
    /** d = 1, V &gt; 0, Q K &gt; 0, tokens distinct. */
    BOOLEAN_LIMIT(
            "Theorem 2.1",
            "every row of the attention matrix but at most one tends to a unit vector, that of the smallest or of the largest token"),
    /** V = lambda I with lambda &gt; 0 and Q^T K symmetric positive definite. */
    POLYTOPE(
            "Theorem 3.1",
            "every rescaled token converges to 0 or to a point of the boundary of a convex polytope"),
    /** The leading eigenvalue of V is real, positive and simple, and (Q phi_1) . (K phi_1) &gt; 0. */
    HYPERPLANES(
            "Theorem 4.2",
            "every rescaled token approaches one of at most three parallel hyperplanes"),
    /**
     * k &gt;= 1 eigenvalues of V have a positive real part, and the one of largest real part is real and simple. The paper states no more
     * than the first; without the second V = I, where polytopes have any number of vertices, refutes it.
     */
    SUBSPACES(
            "Conjecture 4.3",
            "every rescaled token approaches one of at most three parallel affine subspaces, of as many codimensions as V has eigenvalues of positive real part"),
    /** V = lambda I on F with lambda &gt; 0, its spectral radius on G is below lambda, and Q^T K is symmetric positive definite. */
    MIXED(
            "Theorem 5.2",
            "every rescaled token approaches the product of a subspace G with 0 or the boundary of a convex polytope in F"),
    /**
     * V = -lambda I with lambda &gt; 0 and Q^T K symmetric positive definite. The paper has V = -I and Q^T K = I; tokens (Q^T K)^{1/2} x at
     * time lambda t are of that kind.
     */
    COLLAPSE("Section 8, V = -I", "every token converges to the origin, without rescaling"),
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
