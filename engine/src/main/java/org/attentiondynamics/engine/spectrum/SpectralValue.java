// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

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
public record SpectralValue(Eigenvalue eigenvalue, int multiplicity, double condition) {}
