// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

/**
 * The eigenvalues of one head's value matrix. Arrays are neither copied nor modified.
 *
 * @param name what is written above their plot
 * @param real the real parts
 * @param imaginary as many imaginary parts
 * @param distinguished whether the head is one of those that the picture points out
 */
public record HeadSpectrum(String name, double[] real, double[] imaginary, boolean distinguished) {
    /** Two moduli closer than this are those of a conjugate pair. */
    private static final double SAME = 1e-9;

    public HeadSpectrum {
        if (real.length != imaginary.length) {
            throw new IllegalArgumentException(
                    "one imaginary part per eigenvalue needed, was "
                            + imaginary.length
                            + " for "
                            + real.length);
        }
    }

    /** Whether no eigenvalue has a larger modulus. */
    boolean largest(final int k) {
        double most = 0;
        for (int i = 0; i < real.length; i++) {
            most = Math.max(most, squared(i));
        }
        return squared(k) >= most * (1 - SAME);
    }

    private double squared(final int k) {
        return real[k] * real[k] + imaginary[k] * imaginary[k];
    }
}
