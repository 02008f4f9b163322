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
        return Math.hypot(re, im);
    }

    /** Whether the imaginary part is exactly zero. */
    public boolean isReal() {
        return im == 0;
    }
}
