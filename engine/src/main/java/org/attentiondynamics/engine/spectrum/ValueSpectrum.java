// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * The eigenvalues of a value matrix V, and what the theorems read from them.
 *
 * <p>Eigenvalues come with multiplicity, by decreasing modulus, then decreasing real part, then decreasing imaginary part. A diagonal V
 * gives its diagonal exactly; a symmetric V gives real eigenvalues. Of a defective V, eigenvalues that only rounding tells apart are given
 * as their mean. Immutable and thread-safe. Cost O(d^3) once.
 */
public final class ValueSpectrum {
    private static final Comparator<Eigenvalue> LEADING_FIRST =
            Comparator.comparingDouble(Eigenvalue::modulus)
                    .thenComparingDouble(Eigenvalue::re)
                    .thenComparingDouble(Eigenvalue::im)
                    .reversed();

    private final Matrix value;
    private final List<Eigenvalue> eigenvalues;
    private final ModalBasis basis;

    private ValueSpectrum(final Matrix value, final ModalBasis basis) {
        this.value = value;
        this.basis = basis;
        this.eigenvalues = basis.eigenvalues().stream().sorted(LEADING_FIRST).toList();
    }

    /**
     * The spectrum of V.
     *
     * @throws IllegalArgumentException if V is not square
     * @throws ArithmeticException if the eigenvalue iteration does not converge
     */
    public static ValueSpectrum of(final Matrix value) {
        if (!value.isSquare()) {
            throw new IllegalArgumentException("value matrix must be square, was " + value.size());
        }
        return new ValueSpectrum(value, ModalBasis.of(value));
    }

    /** V itself. */
    public Matrix value() {
        return value;
    }

    /** All d eigenvalues, leading first. */
    public List<Eigenvalue> eigenvalues() {
        return eigenvalues;
    }

    /** All d eigenvalues with multiplicity and condition, in the order of {@link #eigenvalues}. Cost O(d^3), and O(d^2 m) for a group of m. */
    public List<SpectralValue> values() {
        return SpectralGroups.of(value, eigenvalues);
    }

    /** The eigenvalue of largest modulus. */
    public Eigenvalue leading() {
        return eigenvalues.get(0);
    }

    /** rho = max(0, max Re lambda): tokens grow at most like e^{rho t}, up to polynomials for defective V. */
    public double growthRate() {
        return basis.growthRate();
    }

    /** |lambda_1| - |lambda_2| relative to |lambda_1|: how simple the leading eigenvalue is. 1 if d = 1, 0 if V = 0. */
    public double leadingGap() {
        double first = leading().modulus();
        if (first == 0) {
            return 0;
        }
        return eigenvalues.size() == 1 ? 1 : (first - eigenvalues.get(1).modulus()) / first;
    }

    /** The eigenvalues of largest real part that rounding cannot tell apart, and their splitting of R^d. Cost O(d^3) per eigenvalue met. */
    public LeadingGroup leadingGroup() {
        return LeadingGroupSearch.of(value, basis);
    }

    /** By how much an eigenvalue moves, at most and to first order, if V changes by {@link LeadingGroup#ROUNDING} of its norm. Cost O(d^3). */
    public double uncertainty(final Eigenvalue e) {
        Sensitivity sensitivity = new Sensitivity(value, basis);
        return sensitivity.scale() * sensitivity.of(e.times(1 / sensitivity.scale()));
    }

    /** The coordinates in which V acts on each invariant subspace by itself. */
    public ModalBasis basis() {
        return basis;
    }

    /**
     * The leading eigenvector phi_1 and left eigenvector phi_1* with phi_1*(phi_1) = 1; empty if the leading eigenvalue is complex or
     * not simple.
     */
    public Optional<LeadingPair> leadingPair() {
        boolean simple = leading().isReal() && leadingGap() > LeadingPair.SIMPLE_GAP;
        return simple ? Optional.of(LeadingPair.of(value, leading().re())) : Optional.empty();
    }
}
