// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

/**
 * Rescaled tokens along a modal coordinate of V of negative rate: zeta = e^{-tD} xi with xi bounded, so |zeta| grows like e^{-rate t}.
 *
 * @param coordinate the modal coordinate
 * @param rate its rate, below 0
 * @param extent the largest |zeta| of a token along it
 * @param growth e^{-rate t}; infinite beyond double range
 * @param bounded extent / growth, the largest |xi|: of order one if the tokens diverge at their rate
 */
public record Divergence(
        int coordinate, double rate, double extent, double growth, double bounded) {
    static Divergence of(
            final int coordinate, final double rate, final double extent, final double time) {
        double growth = StrictMath.exp(-rate * time);
        return new Divergence(coordinate, rate, extent, growth, extent / growth);
    }
}
