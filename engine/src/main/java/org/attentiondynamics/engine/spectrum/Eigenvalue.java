// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

/**
 * An eigenvalue re + i im.
 *
 * @param re real part: the exponential growth rate along its eigenvectors
 * @param im imaginary part: the angular velocity
 */
public record Eigenvalue(double re, double im) {
    /** |lambda|. */
    public double modulus() {
        return StrictMath.hypot(re, im);
    }

    /** Whether the imaginary part is exactly zero. */
    public boolean isReal() {
        return im == 0;
    }

    Eigenvalue conjugate() {
        return new Eigenvalue(re, -im);
    }

    Eigenvalue times(final double factor) {
        return new Eigenvalue(factor * re, factor * im);
    }

    /** |this - other|. */
    double distance(final Eigenvalue other) {
        return StrictMath.hypot(re - other.re, im - other.im);
    }
}
