// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.List;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.spectrum.ModalBasis;
import org.attentiondynamics.engine.tokens.Tokens;

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
    /** Along all coordinates of negative rate. */
    static List<Divergence> all(final ModalBasis basis, final Tokens tokens, final double time) {
        double[] rates = basis.rates();
        double[] extent = new double[rates.length];
        double[] zeta = basis.toModal(tokens.toArray(), tokens.count());
        for (int p = 0; p < zeta.length; p++) {
            int k = p % rates.length;
            extent[k] = Math.max(extent[k], Math.abs(zeta[p]));
        }
        return IntStream.range(0, rates.length)
                .filter(k -> rates[k] < 0)
                .mapToObj(k -> of(k, rates[k], extent[k], time))
                .toList();
    }

    private static Divergence of(
            final int coordinate, final double rate, final double extent, final double time) {
        double growth = StrictMath.exp(-rate * time);
        return new Divergence(coordinate, rate, extent, growth, extent / growth);
    }
}
