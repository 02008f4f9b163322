// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Optional;
import org.attentiondynamics.engine.spectrum.LeadingPair;
import org.attentiondynamics.engine.spectrum.ValueSpectrum;
import org.attentiondynamics.engine.tokens.AttentionHead;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * Which statement's hypotheses a model satisfies.
 *
 * <p>A hypothesis holds if it does so by more than {@value #MARGIN} of the size of the matrix it is about. Several heads are outside every
 * statement.
 *
 * @param statement the statement that applies
 * @param rate the rate at which tokens approach the limit like e^{-rate t}; 0 where no statement applies
 * @param reason why it applies, or why none does
 */
public record Regime(Statement statement, double rate, String reason) {
    /** The relative size below which a quantity cannot be told from rounding of the matrix it was computed from. */
    static final double MARGIN = 1e-12;

    /** The regime of a model. */
    public static Regime of(final AttentionModel model, final ValueSpectrum spectrum) {
        if (model.heads().size() > 1) {
            return none("the model has " + model.heads().size() + " heads");
        }
        AttentionHead head = model.heads().get(0);
        double lambda = spectrum.leading().re();
        if (isPositiveMultipleOfIdentity(head.value())
                && isSymmetricPositiveDefinite(head.form())) {
            return new Regime(
                    Statement.POLYTOPE,
                    lambda,
                    "V = " + lambda + " I and Q^T K is symmetric positive definite");
        }
        Optional<LeadingPair> pair = spectrum.leadingPair();
        if (pair.isEmpty() || lambda <= 0) {
            return none("the leading eigenvalue of V is not real, positive and simple");
        }
        double pairing = pairing(head.form(), pair.get().right());
        if (pairing <= MARGIN * head.form().maxNorm()) {
            return none("(Q phi_1) . (K phi_1) = " + pairing + " is not positive");
        }
        return new Regime(
                Statement.HYPERPLANES,
                lambda,
                "lambda_1 = "
                        + lambda
                        + " is real, positive and simple by "
                        + spectrum.leadingGap()
                        + ", and (Q phi_1) . (K phi_1) = "
                        + pairing);
    }

    private static Regime none(final String reason) {
        return new Regime(Statement.NONE, 0, reason);
    }

    private static boolean isPositiveMultipleOfIdentity(final Matrix v) {
        double lambda = v.at(0, 0);
        for (int i = 0; i < v.rows(); i++) {
            for (int j = 0; j < v.columns(); j++) {
                if (Math.abs(v.at(i, j) - (i == j ? lambda : 0)) > MARGIN * Math.abs(lambda)) {
                    return false;
                }
            }
        }
        return lambda > 0;
    }

    private static boolean isSymmetricPositiveDefinite(final Matrix b) {
        double rounding = MARGIN * b.maxNorm();
        if (b.asymmetry() > rounding) {
            return false;
        }
        int d = b.rows();
        var eig = DecompositionFactory_DDRM.eig(d, false, true);
        if (!eig.decompose(new DMatrixRMaj(d, d, true, b.toArray()))) {
            return false;
        }
        for (int k = 0; k < d; k++) {
            if (eig.getEigenvalue(k).real <= rounding) {
                return false;
            }
        }
        return true;
    }

    private static double pairing(final Matrix b, final double[] phi) {
        double sum = 0;
        for (int i = 0; i < phi.length; i++) {
            for (int j = 0; j < phi.length; j++) {
                sum += phi[i] * b.at(i, j) * phi[j];
            }
        }
        return sum;
    }
}
