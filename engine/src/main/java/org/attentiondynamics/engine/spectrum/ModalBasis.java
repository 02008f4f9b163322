// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Coordinates zeta = Phi^{-1} z in which V is block diagonal: V Phi = Phi D, one block of D per invariant subspace.
 *
 * <p>Each coordinate of zeta keeps its own relative accuracy, however differently the subspaces grow; that is why the flow runs here and
 * not in z. For a diagonal V, Phi = I; for a symmetric V, Phi is orthogonal; otherwise Phi holds eigenvectors (for a complex pair, real
 * and imaginary part). A V that has no well-conditioned basis of eigenvectors (defective, or nearly) is one dense block with Phi = I.
 *
 * <p>Immutable; {@link #propagate} of a dense block reuses the exponential of the last time and is therefore not thread-safe.
 */
public final class ModalBasis {
    /** Coordinates lose log10(condition) digits; beyond this a dense block is the more accurate choice. */
    static final double CONDITION_LIMIT = 1e6;

    private final int dimension;
    private final Optional<BasisChange> change;
    private final List<Block> blocks;
    private final double growthRate;

    private ModalBasis(
            final int dimension,
            final Optional<BasisChange> change,
            final List<Block> blocks,
            final double growthRate) {
        this.dimension = dimension;
        this.change = change;
        this.blocks = List.copyOf(blocks);
        this.growthRate = growthRate;
    }

    static ModalBasis of(
            final Matrix value, final List<Eigenvalue> eigenvalues, final double growthRate) {
        int d = value.rows();
        if (isDiagonal(value)) {
            List<Block> blocks = new ArrayList<>();
            for (int k = 0; k < d; k++) {
                blocks.add(new RealBlock(k, value.at(k, k)));
            }
            return new ModalBasis(d, Optional.empty(), blocks, growthRate);
        }
        return Eigenbasis.of(value, eigenvalues)
                .filter(b -> b.change().condition() <= CONDITION_LIMIT)
                .map(b -> new ModalBasis(d, Optional.of(b.change()), b.blocks(), growthRate))
                .orElseGet(
                        () ->
                                new ModalBasis(
                                        d,
                                        Optional.empty(),
                                        List.of(
                                                new DenseBlock(
                                                        value, largestRealPart(eigenvalues))),
                                        growthRate));
    }

    private static double largestRealPart(final List<Eigenvalue> eigenvalues) {
        return eigenvalues.stream().mapToDouble(Eigenvalue::re).max().orElseThrow();
    }

    static boolean isDiagonal(final Matrix value) {
        for (int i = 0; i < value.rows(); i++) {
            for (int j = 0; j < value.columns(); j++) {
                if (i != j && value.at(i, j) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** d. */
    public int dimension() {
        return dimension;
    }

    /** Whether V splits into blocks of one real eigenvalue or one complex pair each; otherwise it is one dense block. */
    public boolean isSplit() {
        return !(blocks.get(0) instanceof DenseBlock);
    }

    /**
     * Re lambda of each modal coordinate: zeta_k contracts towards its leader at this rate. For a dense block, the largest real part for
     * every coordinate.
     */
    public double[] rates() {
        double[] rates = new double[dimension];
        for (Block block : blocks) {
            for (int k = 0; k < block.size(); k++) {
                rates[block.first() + k] = block.rate();
            }
        }
        return rates;
    }

    /** zeta = Phi^{-1} z for n tokens, row-major. Not modified. */
    public double[] toModal(final double[] z, final int n) {
        return change.map(c -> c.toModal(z, n)).orElseGet(z::clone);
    }

    /** z = Phi zeta for n tokens, row-major. Not modified. */
    public double[] fromModal(final double[] zeta, final int n) {
        return change.map(c -> c.fromModal(zeta, n)).orElseGet(zeta::clone);
    }

    /** Phi^T B Phi: the form that scores modal coordinates. */
    public Matrix form(final Matrix b) {
        return change.map(c -> c.basis().transpose().times(b).times(c.basis())).orElse(b);
    }

    /** Phi^{-1} A Phi: the matrix A acting on modal coordinates. */
    public Matrix operator(final Matrix a) {
        return change.map(c -> c.inverse().times(a).times(c.basis())).orElse(a);
    }

    /**
     * y = e^{t(D - rho I)} zeta for n tokens: bounded in t up to polynomials.
     *
     * @param zeta n * d modal coordinates. Not modified.
     * @param y n * d results. Modified.
     */
    public void propagate(final double t, final double[] zeta, final int n, final double[] y) {
        for (Block block : blocks) {
            block.propagate(t, growthRate, zeta, n, dimension, y);
        }
    }

    /**
     * zeta = e^{-t(D - rho I)} y for n tokens: the inverse of {@link #propagate}. Coordinates whose rate is below rho by more than 709/t
     * overflow.
     *
     * @param y n * d propagated coordinates. Not modified.
     * @param zeta n * d results. Modified.
     */
    public void unpropagate(final double t, final double[] y, final int n, final double[] zeta) {
        propagate(-t, y, n, zeta);
    }

    /**
     * out = D zeta for n tokens.
     *
     * @param zeta n * d modal coordinates. Not modified.
     * @param out n * d results. Modified; must be another array.
     */
    public void applyValue(final double[] zeta, final int n, final double[] out) {
        for (Block block : blocks) {
            block.apply(zeta, n, dimension, out);
        }
    }
}
