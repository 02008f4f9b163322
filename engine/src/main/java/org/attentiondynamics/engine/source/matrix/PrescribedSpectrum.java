// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * The eigenvalues a real matrix is to have, with multiplicity: complex ones in conjugate pairs.
 *
 * <p>Immutable.
 *
 * @param eigenvalues at least one; each that is not real as often as its conjugate
 */
public record PrescribedSpectrum(List<ComplexNumber> eigenvalues) {
    /**
     * @throws IllegalArgumentException if there is no eigenvalue, or one lacks its conjugate
     */
    public PrescribedSpectrum {
        eigenvalues = List.copyOf(eigenvalues);
        Ranges.requireAtLeast(1, "number of eigenvalues", eigenvalues.size());
        requireConjugates(eigenvalues);
    }

    private static void requireConjugates(final List<ComplexNumber> eigenvalues) {
        List<ComplexNumber> alone = new ArrayList<>();
        for (ComplexNumber e : eigenvalues) {
            if (!e.isReal() && !alone.remove(e.conjugate())) {
                alone.add(e);
            }
        }
        if (!alone.isEmpty()) {
            throw new IllegalArgumentException(
                    "eigenvalue "
                            + alone.get(0)
                            + " must come with its conjugate "
                            + alone.get(0).conjugate());
        }
    }

    /** d, how many there are. */
    public int size() {
        return eigenvalues.size();
    }

    /** A normal matrix with these eigenvalues: on its diagonal the real ones, and a block ((re, im), (-im, re)) for each pair. */
    Matrix blockDiagonal() {
        int d = size();
        double[] entries = new double[d * d];
        int at = 0;
        for (ComplexNumber e : eigenvalues) {
            if (e.isReal()) {
                entries[at * d + at] = e.re();
                at++;
            } else if (e.im() > 0) {
                entries[at * d + at] = e.re();
                entries[at * d + at + 1] = e.im();
                entries[(at + 1) * d + at] = -e.im();
                entries[(at + 1) * d + at + 1] = e.re();
                at += 2;
            }
        }
        return Matrix.of(d, d, entries);
    }
}
