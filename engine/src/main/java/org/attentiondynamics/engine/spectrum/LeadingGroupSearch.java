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
    private final ModalBasis modal;
    private final List<Eigenvalue> eigenvalues;

    private LeadingGroupSearch(final Matrix value, final ModalBasis modal) {
        int d = value.rows();
        double largest = value.maxNorm();
        this.scale = largest == 0 ? 1 : Math.scalb(1.0, Math.getExponent(largest));
        this.value = value.times(Matrix.scaledIdentity(d, 1 / scale));
        this.norm = NormOps_DDRM.normF(entries(this.value));
        this.modal = modal;
        this.eigenvalues =
                modal.eigenvalues().stream()
                        .map(e -> e.times(1 / scale))
                        .sorted(FASTEST_FIRST)
                        .toList();
    }

    static LeadingGroup of(final Matrix value, final ModalBasis modal) {
        return new LeadingGroupSearch(value, modal).search();
    }

    private LeadingGroup search() {
        List<Eigenvalue> members = new ArrayList<>();
        List<Eigenvalue> others = new ArrayList<>(eigenvalues);
        Eigenvalue first = others.get(0);
        take(first, members, others);
        if (first.im() != 0 && Math.abs(first.im()) > ROUNDING * norm * condition(first)) {
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

    private LeadingGroup complexPair(final Eigenvalue lambda, final List<Eigenvalue> others) {
        double condition = condition(lambda);
        double separation =
                others.isEmpty() ? 2 * lambda.im() : nearest(lambda, others).distance(lambda);
        int d = value.rows();
        InvariantSubspace right = subspace(value, List.of(lambda), separation);
        DMatrixRMaj u = InverseIteration.orthonormal(right.basis());
        DMatrixRMaj psi =
                dual(u, subspace(value.transpose(), List.of(lambda), separation).basis())
                        .orElseGet(() -> CommonOps_DDRM.transpose(u, null));
        return group(lambda, u, psi, condition, separation, others);
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
                Matrix.of(basis.numRows, basis.numCols, basis.data),
                Matrix.of(dual.numRows, dual.numCols, dual.data),
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
                others.isEmpty() ? 0 : scale * norm * sensitivity(rival));
    }

    private double deviation(final double lambda, final DMatrixRMaj basis) {
        DMatrixRMaj moved = basis.createLike();
        CommonOps_DDRM.mult(entries(value), basis, moved);
        CommonOps_DDRM.addEquals(moved, -lambda, basis);
        return norm == 0 ? 0 : NormOps_DDRM.normF(moved) / norm;
    }

    /**
     * By how much rounding moves an eigenvalue, relative to |V|: like its condition if it is separated by more, and otherwise like the
     * root that its multiplicity says.
     */
    private double sensitivity(final Eigenvalue e) {
        List<Eigenvalue> rest = new ArrayList<>(eigenvalues);
        rest.remove(e);
        double condition =
                rest.isEmpty() || nearest(e, rest).distance(e) == 0
                        ? Double.POSITIVE_INFINITY
                        : condition(e);
        double simple = ROUNDING * condition;
        if (!rest.isEmpty() && simple * norm < nearest(e, rest).distance(e)) {
            return simple;
        }
        return modal.repeatedSensitivity(e.times(scale), ROUNDING);
    }

    /** 1 / |y . x| for unit right and left eigenvectors. */
    private double condition(final Eigenvalue e) {
        if (value.rows() == 1) {
            return 1;
        }
        if (e.im() == 0) {
            double[] x = InverseIteration.realEigenvector(value, e.re());
            double[] y = InverseIteration.realEigenvector(value.transpose(), e.re());
            return 1 / Math.abs(dot(x, 0, y, 0, x.length));
        }
        int d = value.rows();
        double[] x = InverseIteration.complexEigenvector(value, e.re(), e.im(), 4);
        double[] y = InverseIteration.complexEigenvector(value.transpose(), e.re(), e.im(), 4);
        double re = dot(x, 0, y, 0, d) - dot(x, d, y, d, d);
        double im = dot(x, 0, y, d, d) + dot(x, d, y, 0, d);
        return 1 / Math.hypot(re, im);
    }

    private static double dot(
            final double[] x, final int from, final double[] y, final int to, final int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += x[from + k] * y[to + k];
        }
        return sum;
    }

    private static InvariantSubspace subspace(
            final Matrix v, final List<Eigenvalue> members, final double isolation) {
        return InvariantSubspace.of(v, new EigenvalueGroup(List.copyOf(members)), isolation);
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

    private static DMatrixRMaj entries(final Matrix m) {
        return new DMatrixRMaj(m.rows(), m.columns(), true, m.toArray());
    }
}
