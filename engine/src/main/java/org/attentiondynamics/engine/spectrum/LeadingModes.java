// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Modal coordinates as linear functions of a token, the fastest growing first: rows psi of Phi^{-1}, so that zeta_k = psi_k . z.
 *
 * <p>Coordinates that move together, as the two of a complex pair, stay together; of equal growth the one met first in the basis comes first.
 */
public final class LeadingModes {
    private LeadingModes() {}

    /**
     * The rows.
     *
     * @param most how many rows are wanted at most
     * @return rows of d numbers, min(most, d) of them. Cost O(d^3).
     */
    public static double[][] of(final ModalBasis basis, final int most) {
        int d = basis.dimension();
        List<Integer> order = new ArrayList<>();
        basis.modes().stream()
                .sorted(Comparator.comparingDouble((Mode mode) -> -mode.rate()))
                .forEach(mode -> addAll(mode, order));
        double[] inverse = basis.toModal(identity(d), d); // row j: the coordinates of e_j
        double[][] rows = new double[Math.min(most, d)][d];
        for (int r = 0; r < rows.length; r++) {
            for (int j = 0; j < d; j++) {
                rows[r][j] = inverse[j * d + order.get(r)];
            }
        }
        return rows;
    }

    private static void addAll(final Mode mode, final List<Integer> order) {
        for (int k = mode.first(); k < mode.first() + mode.size(); k++) {
            order.add(k);
        }
    }

    private static double[] identity(final int d) {
        double[] identity = new double[d * d];
        for (int k = 0; k < d; k++) {
            identity[k * d + k] = 1;
        }
        return identity;
    }
}
