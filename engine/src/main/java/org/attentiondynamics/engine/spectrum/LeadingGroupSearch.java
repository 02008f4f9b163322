// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * The search for the {@link LeadingGroup}: from the one eigenvalue of largest real part, the nearest other joins as long as rounding cannot
 * tell it from the group.
 *
 * <p>Done for V / 2^e with entries about 1. Cost O(d^3) per size of the group met.
 */
final class LeadingGroupSearch {
    private static final double ROUNDING = LeadingGroup.ROUNDING;

    private static final Comparator<Eigenvalue> FASTEST_FIRST =
            Comparator.comparingDouble(Eigenvalue::re)
                    .reversed()
                    .thenComparingDouble(e -> Math.abs(e.im()));

    private final Matrix value;
    private final double scale;
    private final double norm;
    private final List<Eigenvalue> eigenvalues;
    private final Sensitivity sensitivity;

    private LeadingGroupSearch(final Matrix value, final ModalBasis modal) {
        this.sensitivity = new Sensitivity(value, modal);
        this.value = sensitivity.value();
        this.scale = sensitivity.scale();
        this.norm = sensitivity.norm();
        this.eigenvalues = sensitivity.eigenvalues().stream().sorted(FASTEST_FIRST).toList();
    }

    static LeadingGroup of(final Matrix value, final ModalBasis modal) {
        return new LeadingGroupSearch(value, modal).search();
    }

    private LeadingGroup search() {
        List<Eigenvalue> members = new ArrayList<>();
        List<Eigenvalue> others = new ArrayList<>(eigenvalues);
        Eigenvalue first = others.get(0);
        take(first, members, others);
        if (first.im() != 0 && Math.abs(first.im()) > sensitivity.of(first)) {
            return complexPair(new Eigenvalue(first.re(), Math.abs(first.im())), others);
        }
        while (true) {
            Candidate candidate = new Candidate(members, others);
            if (others.isEmpty()
                    || candidate.separation() > ROUNDING * norm * candidate.condition()) {
                return candidate.group();
            }
            take(nearest(candidate.centre(), others), members, others);
        }
    }

    /** Moves an eigenvalue, and its conjugate with it, from the others to the members. */
    private static void take(
            final Eigenvalue e, final List<Eigenvalue> members, final List<Eigenvalue> others) {
        members.add(e);
        others.remove(e);
        if (e.im() != 0 && others.remove(e.conjugate())) {
            members.add(e.conjugate());
        }
    }

    private static Eigenvalue nearest(final Eigenvalue centre, final List<Eigenvalue> others) {
        return Collections.min(others, Comparator.comparingDouble(centre::distance));
    }

    /** Without a splitting: no statement has a use for that of a complex pair. */
    private LeadingGroup complexPair(final Eigenvalue lambda, final List<Eigenvalue> others) {
        DMatrixRMaj all = CommonOps_DDRM.identity(value.rows());
        double separation =
                others.isEmpty() ? 2 * lambda.im() : nearest(lambda, others).distance(lambda);
        double condition = sensitivity.of(lambda) / (ROUNDING * norm);
        return group(lambda, all, all, condition, separation, others);
    }

    /** A real group tried: its two subspaces, and what they say of how well it is separated. */
    private final class Candidate {
        private final Eigenvalue centre;
        private final List<Eigenvalue> others;
        private final double separation;
        private final DMatrixRMaj basis;
        private final Optional<DMatrixRMaj> dual;

        Candidate(final List<Eigenvalue> members, final List<Eigenvalue> others) {
            this.centre = new EigenvalueGroup(List.copyOf(members)).centre();
            this.others = others;
            this.separation =
                    others.isEmpty()
                            ? Double.POSITIVE_INFINITY
                            : nearest(centre, others).distance(centre);
            if (others.isEmpty()) {
                basis = CommonOps_DDRM.identity(value.rows());
                dual = Optional.of(basis);
            } else if (separation == 0) {
                basis = null;
                dual = Optional.empty();
            } else {
                basis = subspace(value, members, separation).basis();
                dual = dual(basis, subspace(value.transpose(), members, separation).basis());
            }
        }

        Eigenvalue centre() {
            return centre;
        }

        double separation() {
            return separation;
        }

        double condition() {
            return dual.map(NormOps_DDRM::normF).orElse(Double.POSITIVE_INFINITY);
        }

        LeadingGroup group() {
            return LeadingGroupSearch.this.group(
                    centre, basis, dual.orElseThrow(), condition(), separation, others);
        }
    }

    private LeadingGroup group(
            final Eigenvalue lambda,
            final DMatrixRMaj basis,
            final DMatrixRMaj dual,
            final double condition,
            final double separation,
            final List<Eigenvalue> others) {
        Eigenvalue rival =
                others.stream()
                        .max(Comparator.comparingDouble(Eigenvalue::modulus))
                        .orElse(new Eigenvalue(0, 0));
        return new LeadingGroup(
                lambda.times(scale),
                basis.numCols,
                Dense.matrix(basis),
                Dense.matrix(dual),
                condition,
                deviation(lambda.re(), basis),
                scale * separation,
                scale * rival.modulus(),
                scale
                        * others.stream()
                                .mapToDouble(Eigenvalue::re)
                                .max()
                                .orElse(Double.NEGATIVE_INFINITY),
                scale * norm,
                scale * norm * ROUNDING * condition,
                others.isEmpty() ? 0 : scale * sensitivity.of(rival));
    }

    private double deviation(final double lambda, final DMatrixRMaj basis) {
        DMatrixRMaj moved = basis.createLike();
        CommonOps_DDRM.mult(Dense.of(value), basis, moved);
        CommonOps_DDRM.addEquals(moved, -lambda, basis);
        return norm == 0 ? 0 : NormOps_DDRM.normF(moved) / norm;
    }

    private static InvariantSubspace subspace(
            final Matrix v, final List<Eigenvalue> members, final double isolation) {
        return InvariantSubspace.of(
                v, Optional.empty(), new EigenvalueGroup(List.copyOf(members)), isolation);
    }

    /** (W^T U)^{-1} W^T; empty if W and U are orthogonal to rounding or did not converge. */
    private static Optional<DMatrixRMaj> dual(final DMatrixRMaj u, final DMatrixRMaj w) {
        DMatrixRMaj pairing = new DMatrixRMaj(u.numCols, u.numCols);
        CommonOps_DDRM.multTransA(w, u, pairing);
        return Inverse.of(pairing)
                .map(
                        inverse -> {
                            DMatrixRMaj psi = new DMatrixRMaj(u.numCols, u.numRows);
                            CommonOps_DDRM.multTransB(inverse, w, psi);
                            return psi;
                        });
    }
}
