// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.List;
import java.util.Optional;
import org.attentiondynamics.engine.tokens.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * By how much the eigenvalues of V move if V changes by {@value LeadingGroup#ROUNDING} of its Frobenius norm |V|.
 *
 * <p>A simple eigenvalue moves to first order by its condition 1 / |y . x|, x and y unit right and left eigenvectors, times the change. One
 * that this does not separate from the next moves at least that far, and like the root its multiplicity says. Cost O(d^3) per eigenvalue;
 * of a large V, O(d^3) once and O(d^2) per eigenvalue.
 */
final class Sensitivity {
    private static final int STEPS = 4;

    private final Matrix value;
    private final List<Eigenvalue> eigenvalues;
    private final double scale;
    private final double norm;
    private final ModalBasis modal;
    private final Optional<ProjectorNorm> large;

    Sensitivity(final Matrix value, final ModalBasis modal) {
        UnitScale scaled = UnitScale.of(value);
        this.scale = scaled.scale();
        this.value = scaled.unit();
        this.eigenvalues = scaled.ofUnit(modal.eigenvalues());
        DMatrixRMaj unit = Dense.of(this.value);
        this.norm = NormOps_DDRM.normF(unit);
        this.modal = modal;
        this.large = HessenbergForm.ofLarge(unit).map(f -> new ProjectorNorm(f.matrix()));
    }

    /** A power of two, by which V is divided to have entries about 1. */
    double scale() {
        return scale;
    }

    /** V / scale. */
    Matrix value() {
        return value;
    }

    /** The eigenvalues of V / scale. */
    List<Eigenvalue> eigenvalues() {
        return eigenvalues;
    }

    /** |V / scale|. */
    double norm() {
        return norm;
    }

    /** By how much an eigenvalue of V / scale may move. */
    double of(final Eigenvalue e) {
        double change = LeadingGroup.ROUNDING * norm;
        double gap = gap(e);
        double simple = gap > change ? change * condition(e) : Double.POSITIVE_INFINITY;
        return simple < gap
                ? simple
                : Math.max(gap, modal.repeatedSensitivity(e.times(scale), change));
    }

    /** The distance of an eigenvalue from the nearest other; infinite for d = 1. */
    private double gap(final Eigenvalue e) {
        int self = eigenvalues.indexOf(e);
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < eigenvalues.size(); k++) {
            least = k == self ? least : Math.min(least, eigenvalues.get(k).distance(e));
        }
        return least;
    }

    /** 1 / |y . x| for an eigenvalue that stands alone. */
    double condition(final Eigenvalue e) {
        int d = value.rows();
        if (d == 1) {
            return 1;
        }
        if (large.isPresent()) {
            return large.get().ofSimple(e);
        }
        if (e.im() == 0) {
            double[] x = InverseIteration.realEigenvector(value, e.re());
            double[] y = InverseIteration.realEigenvector(value.transpose(), e.re());
            return 1 / Math.abs(dot(x, 0, y, 0, d));
        }
        double[] x = InverseIteration.complexEigenvector(value, e.re(), e.im(), STEPS);
        double[] y = InverseIteration.complexEigenvector(value.transpose(), e.re(), e.im(), STEPS);
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
}
