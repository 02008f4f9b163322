// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Right and left eigenvector of a simple real eigenvalue: V phi = lambda phi, phi* V = lambda phi*, |phi| = 1, phi*(phi) = 1.
 *
 * <p>The sign is chosen so that the entry of phi of largest modulus is positive.
 *
 * @param eigenvalue lambda
 * @param right phi, d entries
 * @param left phi*, d entries
 */
public record LeadingPair(double eigenvalue, double[] right, double[] left) {
    /** Below this relative gap two eigenvalues are one to rounding: 1e4 units in the last place. */
    static final double SIMPLE_GAP = 1e-12;

    static LeadingPair of(final Matrix value, final double eigenvalue) {
        double[] right = InverseIteration.realEigenvector(value, eigenvalue);
        double[] left = InverseIteration.realEigenvector(value.transpose(), eigenvalue);
        double pairing = 0;
        for (int k = 0; k < right.length; k++) {
            pairing += right[k] * left[k];
        }
        for (int k = 0; k < left.length; k++) {
            left[k] /= pairing;
        }
        return new LeadingPair(eigenvalue, right, left);
    }

    /** phi*(z). */
    public double offset(final double[] z) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            sum += left[k] * z[k];
        }
        return sum;
    }
}
