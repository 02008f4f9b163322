// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

/**
 * How a group of modal coordinates moves by itself under the linear flow x' = V x, or under layers: bounds on the length of its part of x.
 *
 * @param first the first coordinate
 * @param size the number of coordinates
 * @param rate the growth rate of the length in the long run
 * @param leastRate over any span s the length grows at least by e^{leastRate s}; the rate itself for one eigenvalue or complex pair
 * @param greatestRate over any span s it grows at most by e^{greatestRate s}; the rate itself for one eigenvalue or complex pair
 * @param turning it changes direction at most at this speed; 0 for a real eigenvalue, infinite where no bound is known
 */
public record Mode(
        int first, int size, double rate, double leastRate, double greatestRate, double turning) {
    static Mode pure(final int first, final int size, final double rate, final double turning) {
        return new Mode(first, size, rate, rate, rate, Math.abs(turning));
    }
}
