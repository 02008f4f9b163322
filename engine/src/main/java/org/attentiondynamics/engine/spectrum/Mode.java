// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

/**
 * How a group of modal coordinates moves under the linear flow x' = V x, or under layers: its length grows at a rate, and it turns.
 *
 * @param first the first coordinate
 * @param size the number of coordinates
 * @param rate the growth rate of the length of their part of x
 * @param frequency the angle it turns by in unit time; 0 for a real eigenvalue, NaN where the group is not one eigenvalue or pair, and
 *     its length may grow by polynomials for a while
 */
public record Mode(int first, int size, double rate, double frequency) {
    /** Whether length and angle are all there is to it. */
    public boolean isPure() {
        return !Double.isNaN(frequency);
    }
}
