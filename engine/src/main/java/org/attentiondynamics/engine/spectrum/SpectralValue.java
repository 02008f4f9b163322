// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.List;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * An eigenvalue lambda of V with what rounding of V does to it.
 *
 * <p>Eigenvalues that a change of V by {@value LeadingGroup#ROUNDING} of its Frobenius norm |V| cannot tell apart are one group, as in
 * {@link LeadingGroup}: a Jordan block of size m is one group of m, and so is the kernel of a V of rank d - m. Any other change E of V moves
 * lambda, or the mean of its group, to first order by at most condition |E|; the members of a defective group move like roots of that.
 *
 * @param eigenvalue lambda
 * @param multiplicity the size of its group, 1 for a simple eigenvalue
 * @param condition the spectral norm of the projector on the invariant subspace of the group along that of all other eigenvalues. For a
 *     simple eigenvalue |y| |x| / |y^H x|, x and y right and left eigenvectors. At least 1; 1 for a normal V, and if the group is everything
 */
public record SpectralValue(Eigenvalue eigenvalue, int multiplicity, double condition) {
    /**
     * All d eigenvalues of V in the order of {@link ValueSpectrum#eigenvalues}, without a basis in which V splits: what many matrices of
     * many sizes can be listed by. Cost O(d^3), and O(d^2 m) for each group of m.
     *
     * @throws IllegalArgumentException if V is not square
     * @throws ArithmeticException if the eigenvalue iteration does not converge
     */
    public static List<SpectralValue> all(final Matrix value) {
        ValueSpectrum.requireSquare(value);
        return SpectralGroups.of(value, ValueSpectrum.sorted(Eigenbasis.eigenvalues(value)));
    }
}
