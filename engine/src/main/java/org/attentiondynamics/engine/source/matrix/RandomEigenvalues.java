// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.source.matrix;

import java.util.ArrayList;
import java.util.List;
import org.attentiondynamics.engine.source.RandomNumbers;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * A spectrum under way: given eigenvalues first, then random ones. Of these a pair and a single one are equally likely while there is room
 * for two; a pair has any direction with equal probability, a single one either sign.
 */
final class RandomEigenvalues {
    private final int count;
    private final RandomNumbers random;
    private final List<ComplexNumber> eigenvalues = new ArrayList<>();

    /**
     * @param count how many eigenvalues there are to be
     */
    RandomEigenvalues(final int count, final RandomNumbers random) {
        this.count = count;
        this.random = random;
    }

    /** Adds the eigenvalue 1 so many times. */
    RandomEigenvalues ones(final int multiplicity) {
        for (int k = 0; k < multiplicity; k++) {
            eigenvalues.add(ComplexNumber.real(1));
        }
        return this;
    }

    /** Adds one of this modulus, or a pair. */
    RandomEigenvalues onCircle(final double modulus) {
        if (drawsPair()) {
            addPair(direction().times(modulus));
        } else {
            add(random.uniform() < 0.5 ? -modulus : modulus);
        }
        return this;
    }

    /** Adds one of this modulus, or a pair, whose real part is not positive. */
    RandomEigenvalues onLeftHalfCircle(final double modulus) {
        if (drawsPair()) {
            ComplexNumber unit = direction();
            addPair(new ComplexNumber(-Math.abs(unit.re()), unit.im()).times(modulus));
        } else {
            add(-modulus);
        }
        return this;
    }

    /** Adds those that are wanting, of moduli uniform in [0, radius). */
    RandomEigenvalues inDisc(final double radius) {
        while (eigenvalues.size() < count) {
            onCircle(radius * random.uniform());
        }
        return this;
    }

    /** A matrix with these eigenvalues and random eigenvectors, those of {@link NonNormal}. Cost O(d^3). */
    Matrix nonNormal(final double condition) {
        return new NonNormal(new PrescribedSpectrum(eigenvalues), condition).draw(random);
    }

    private boolean drawsPair() {
        return count - eigenvalues.size() >= 2 && random.uniform() < 0.5;
    }

    /** Uniform on the open upper half of the unit circle. */
    private ComplexNumber direction() {
        double x;
        double y;
        double squares;
        do {
            x = random.uniform(-1, 1);
            y = random.uniform();
            squares = x * x + y * y;
        } while (squares > 1 || y == 0);
        double norm = Math.sqrt(squares);
        return new ComplexNumber(x / norm, y / norm);
    }

    private void add(final double real) {
        eigenvalues.add(ComplexNumber.real(real));
    }

    private void addPair(final ComplexNumber one) {
        eigenvalues.add(one);
        eigenvalues.add(one.conjugate());
    }
}
