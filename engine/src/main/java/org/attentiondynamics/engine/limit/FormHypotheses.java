// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import org.attentiondynamics.engine.spectrum.LeadingGroup;
import org.attentiondynamics.engine.spectrum.LeadingPair;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * What the statements assume of B = Q^T K.
 *
 * <p>Margins are relative to the Frobenius norm |B|. B is known up to {@link LeadingGroup#ROUNDING} |B| and the rounding of the product,
 * which is that of |Q| |K|.
 */
final class FormHypotheses {
    /** Roundings of |Q| |K| that an entry of the product may be off by. */
    private static final double PRODUCT = 4 * Math.ulp(1.0);

    private final Matrix form;
    private final double norm;
    private final double tolerance;

    FormHypotheses(final AttentionHead head) {
        this.form = head.form();
        this.norm = norm(form);
        double product = PRODUCT * norm(head.query()) * norm(head.key());
        this.tolerance = LeadingGroup.ROUNDING + (norm == 0 ? 0 : product / norm);
    }

    Matrix form() {
        return form;
    }

    boolean isZero() {
        return norm == 0;
    }

    /** |B - B^T| / |B| = 0. */
    Hypothesis symmetric() {
        double sum = 0;
        for (int i = 0; i < form.rows(); i++) {
            for (int j = 0; j < form.rows(); j++) {
                double off = relative(form.at(i, j) - form.at(j, i));
                sum += off * off;
            }
        }
        return Hypothesis.equal("Q^T K is symmetric", Math.sqrt(sum), tolerance);
    }

    /** The least eigenvalue of (B + B^T) / 2, over |B|, is positive. */
    Hypothesis positiveDefinite() {
        return Hypothesis.positive("Q^T K is positive definite", leastEigenvalue(), tolerance);
    }

    /**
     * phi^T B phi / (|B| |phi|^2) > 0 for the leading eigenvector; the tolerance counts how rounding of V turns phi.
     */
    Hypothesis pairing(final LeadingPair pair, final LeadingGroup group) {
        double[] phi = pair.right();
        double sum = 0;
        for (int i = 0; i < phi.length; i++) {
            for (int j = 0; j < phi.length; j++) {
                sum += phi[i] * relative(form.at(i, j)) * phi[j];
            }
        }
        double turned = phi.length == 1 ? 0 : 2 * group.uncertainty() / group.separation();
        return Hypothesis.positive(
                "(Q phi_1) . (K phi_1) = " + ValueHypotheses.figure(sum * norm) + " is positive",
                sum,
                tolerance + turned);
    }

    private double leastEigenvalue() {
        int d = form.rows();
        DMatrixRMaj symmetric = new DMatrixRMaj(d, d);
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                symmetric.set(i, j, (relative(form.at(i, j)) + relative(form.at(j, i))) / 2);
            }
        }
        var eigen = DecompositionFactory_DDRM.eig(d, false, true);
        if (!eigen.decompose(symmetric)) {
            throw new ArithmeticException("the eigenvalues of Q^T K did not converge");
        }
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < d; k++) {
            least = Math.min(least, eigen.getEigenvalue(k).real);
        }
        return least;
    }

    private double relative(final double x) {
        return norm == 0 ? 0 : x / norm;
    }

    /** The Frobenius norm, safe from overflow. */
    private static double norm(final Matrix m) {
        double largest = m.maxNorm();
        double sum = 0;
        for (double e : m.toArray()) {
            sum += largest == 0 ? 0 : (e / largest) * (e / largest);
        }
        return largest * Math.sqrt(sum);
    }
}
