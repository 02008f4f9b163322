// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * R^d as the sum of invariant subspaces of V, as small as a well-conditioned basis allows.
 *
 * <p>It starts from single eigenvalues and complex pairs. As long as a subspace is not invariant to rounding or the basis of all is too
 * badly conditioned, the group of eigenvalues to blame joins its nearest neighbour; a projector of large norm tells which. The end, at
 * the latest, is one subspace with the standard basis. Cost O(d^3) per round and
 * per group met of several eigenvalues; below d = 64, per group met.
 *
 * <p>Source: C. Bavely and G. Stewart, SIAM J. Numer. Anal. 16 (1979), 359-367: block diagonalisation with a bound on the basis.
 */
final class Splitting {
    private static final double EPS = Math.ulp(1.0);

    /** Eigenvalues within this many roundings per dimension are one from the start. */
    private static final double SAME = 16;

    /** |V U - U D| for entries of V about 1, in roundings per dimension: what the basis may be wrong by. */
    private static final double RESIDUAL = 16;

    private final Matrix value;
    private final Optional<HessenbergForm> form;
    private final Map<EigenvalueGroup, InvariantSubspace> known = new HashMap<>();
    private Grouping grouping;

    /** @param value V of entries about 1 */
    private Splitting(final Matrix value, final List<Eigenvalue> eigenvalues) {
        int d = value.rows();
        this.value = value;
        this.form = HessenbergForm.ofLarge(Dense.of(value));
        this.grouping = Grouping.of(eigenvalues, SAME * EPS * d);
    }

    /**
     * A basis of invariant subspaces.
     *
     * @param value V of entries about 1
     * @param scale the blocks are those of scale * V
     */
    static Eigenbasis of(
            final Matrix value, final List<Eigenvalue> eigenvalues, final double scale) {
        return new Splitting(value, eigenvalues).search(scale);
    }

    private Eigenbasis search(final double scale) {
        while (!grouping.isWhole()) {
            List<InvariantSubspace> subspaces = grouping.groups().stream().map(this::at).toList();
            Optional<InvariantSubspace> wrong = subspaces.stream().filter(this::isWrong).findAny();
            if (wrong.isPresent()) {
                grouping = grouping.join(wrong.get().group());
                continue;
            }
            Optional<BasisChange> change = change(subspaces);
            if (change.isEmpty()) {
                grouping = grouping.joinClosest();
            } else if (change.get().condition() > ModalBasis.CONDITION_LIMIT) {
                grouping = grouping.join(weakest(subspaces, change.get()));
            } else {
                return new Eigenbasis(change, blocks(subspaces, scale));
            }
        }
        InvariantSubspace whole = InvariantSubspace.whole(value, grouping.groups().get(0));
        return new Eigenbasis(Optional.empty(), whole.blocks(0, scale));
    }

    private InvariantSubspace at(final EigenvalueGroup group) {
        return known.computeIfAbsent(
                group, g -> InvariantSubspace.of(value, form, g, grouping.isolation(g)));
    }

    private boolean isWrong(final InvariantSubspace subspace) {
        return !(subspace.residual(value) <= RESIDUAL * EPS * value.rows());
    }

    /** Empty if the subspaces together are not a basis to rounding. */
    private Optional<BasisChange> change(final List<InvariantSubspace> subspaces) {
        int d = value.rows();
        DMatrixRMaj basis = new DMatrixRMaj(d, d);
        int column = 0;
        for (InvariantSubspace s : subspaces) {
            CommonOps_DDRM.insert(s.basis(), basis, 0, column);
            column += s.basis().numCols;
        }
        return Inverse.of(basis)
                .map(inverse -> new BasisChange(Dense.matrix(basis), Dense.matrix(inverse)));
    }

    /** The group whose projector, its columns of Phi times its rows of Phi^{-1}, is the largest. */
    private static EigenvalueGroup weakest(
            final List<InvariantSubspace> subspaces, final BasisChange change) {
        Map<EigenvalueGroup, Double> projector = new HashMap<>();
        int first = 0;
        for (InvariantSubspace s : subspaces) {
            int size = s.basis().numCols;
            projector.put(s.group(), change.projectorBound(first, size));
            first += size;
        }
        return projector.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }

    private static List<Block> blocks(final List<InvariantSubspace> subspaces, final double scale) {
        List<Block> blocks = new ArrayList<>();
        int first = 0;
        for (InvariantSubspace s : subspaces) {
            blocks.addAll(s.blocks(first, scale));
            first += s.basis().numCols;
        }
        return blocks;
    }
}
