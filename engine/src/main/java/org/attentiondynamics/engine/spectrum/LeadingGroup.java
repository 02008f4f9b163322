// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.Optional;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * The eigenvalues of V of largest real part that rounding of V cannot tell apart, as one lambda, and the splitting R^d = F + G into their
 * invariant subspace and that of all others.
 *
 * <p>V is taken to be known up to {@value #ROUNDING} of its Frobenius norm |V|, which is what remains of it after a similarity transform
 * of condition 1e3. To first order a simple eigenvalue then moves by kappa times that, kappa the norm of the projector on F along G; an
 * eigenvalue nearer to lambda than this belongs to the group. So a Jordan block, whose computed eigenvalues differ by the root of a
 * rounding, is one group, and its {@link #deviation} from lambda I shows what it is.
 *
 * @param eigenvalue lambda, the mean of the group; of a complex pair, the one above the real axis
 * @param size dim F, the multiplicity of lambda; for a complex pair no splitting is made, and F is all of R^d
 * @param basis U, d x size, orthonormal: its columns span F
 * @param coordinates Psi, size x d: Psi U = I and Psi g = 0 for g in G. For size 1 its row is the left eigenvector phi_1*
 * @param condition kappa, the Frobenius norm of Psi, at least the norm of the projector; 1 for a simple eigenvalue of a normal V
 * @param deviation |V U - lambda U| / |V|, Frobenius norms: 0 if V = lambda I on F, so that there is no Jordan block
 * @param separation the distance of lambda from the nearest other eigenvalue; infinite if there is none
 * @param rival the largest modulus of another eigenvalue, the spectral radius of V on G; 0 if there is none
 * @param rivalGrowth the largest real part of another eigenvalue; negative infinity if there is none
 * @param norm |V|
 * @param uncertainty by how much rounding of V may move lambda
 * @param rivalUncertainty by how much it may move the rival
 */
public record LeadingGroup(
        Eigenvalue eigenvalue,
        int size,
        Matrix basis,
        Matrix coordinates,
        double condition,
        double deviation,
        double separation,
        double rival,
        double rivalGrowth,
        double norm,
        double uncertainty,
        double rivalUncertainty) {
    /** What V is known up to, relative to its norm. */
    public static final double ROUNDING = 1e-12;

    /** The right and left eigenvector of a simple real lambda, signed like {@link LeadingPair}; empty for any other. */
    public Optional<LeadingPair> pair() {
        if (size != 1) {
            return Optional.empty();
        }
        double[] right = basis.toArray();
        double[] left = coordinates.toArray();
        double extreme = 0;
        for (double e : right) {
            extreme = Math.abs(e) > Math.abs(extreme) ? e : extreme;
        }
        for (int k = 0; k < right.length; k++) {
            right[k] *= Math.signum(extreme);
            left[k] *= Math.signum(extreme);
        }
        return Optional.of(new LeadingPair(eigenvalue.re(), right, left));
    }
}
