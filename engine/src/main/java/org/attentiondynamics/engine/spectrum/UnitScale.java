// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import java.util.List;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * V = scale * unit with a power of two and entries of unit about 1, which is exact, so that no V is too large or too small; scale 1 for V =
 * 0.
 */
record UnitScale(Matrix unit, double scale) {
    static UnitScale of(final Matrix value) {
        double largest = value.maxNorm();
        double scale = largest == 0 ? 1 : Math.scalb(1.0, Math.getExponent(largest));
        return new UnitScale(value.times(1 / scale), scale);
    }

    /** The eigenvalues of unit, from those of V. */
    List<Eigenvalue> ofUnit(final List<Eigenvalue> ofValue) {
        return ofValue.stream().map(e -> e.times(1 / scale)).toList();
    }
}
