// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.engine.geometry.Clusters;
import org.attentiondynamics.engine.spectrum.LeadingPair;
import org.attentiondynamics.engine.tokens.Tokens;

/**
 * The parallel hyperplanes {phi_1* = c} that tokens lie on, phi_1* the leading left eigenvector of V with phi_1*(phi_1) = 1, |phi_1| = 1.
 *
 * <p>Offsets c are clustered on the line, within the tolerance of the approach. Arrays are not to be modified.
 *
 * @param normal phi_1* / |phi_1*|, the unit normal of all of them
 * @param offset phi_1*(z_i) of each token
 * @param plane the hyperplane of each token, numbered in the order of their first tokens
 * @param offsets the mean offset of each hyperplane
 * @param spread the largest distance from the mean offset, of each hyperplane, relative to the largest offset
 */
public record Hyperplanes(
        double[] normal, double[] offset, int[] plane, double[] offsets, double[] spread) {
    static Hyperplanes of(
            final LeadingPair pair,
            final Tokens tokens,
            final double share,
            final BooleanSupplier cancelled) {
        int n = tokens.count();
        double[][] offset = new double[n][];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            offset[i] = new double[] {pair.offset(tokens.token(i))};
            largest = Math.max(largest, Math.abs(offset[i][0]));
        }
        Clusters clusters = Clusters.of(offset, new double[] {share * largest}, cancelled);
        double[] offsets = flat(clusters.centres(offset));
        double[] spread = new double[offsets.length];
        for (int i = 0; i < n && largest > 0; i++) {
            int c = clusters.label()[i];
            spread[c] = Math.max(spread[c], Math.abs(offset[i][0] - offsets[c]) / largest);
        }
        return new Hyperplanes(unit(pair.left()), flat(offset), clusters.label(), offsets, spread);
    }

    /** How many distinct hyperplanes there are. */
    public int count() {
        return offsets.length;
    }

    /** In the plane, the slope dy/dx of the lines; infinite for vertical ones. Empty in other dimensions. */
    public OptionalDouble slope() {
        return normal.length == 2
                ? OptionalDouble.of(-normal[0] / normal[1])
                : OptionalDouble.empty();
    }

    /**
     * How far the offset of each token is from the nearest of three values a, 0, b, a the least and b the greatest offset; relative to the
     * largest.
     */
    double[] defects() {
        double low = Arrays.stream(offset).min().orElseThrow();
        double high = Arrays.stream(offset).max().orElseThrow();
        double largest = Math.max(Double.MIN_NORMAL, Math.max(Math.abs(low), Math.abs(high)));
        return Arrays.stream(offset)
                .map(c -> Math.min(Math.abs(c), Math.min(c - low, high - c)) / largest)
                .toArray();
    }

    private static double[] flat(final double[][] column) {
        return Arrays.stream(column).mapToDouble(c -> c[0]).toArray();
    }

    private static double[] unit(final double[] v) {
        double length = 0;
        for (double c : v) {
            length = Math.hypot(length, c);
        }
        double norm = length;
        return Arrays.stream(v).map(c -> c / norm).toArray();
    }
}
