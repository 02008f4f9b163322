// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.tokens;

import java.util.Arrays;

/**
 * A configuration of n tokens in d-dimensional space, with finite coordinates and a mass each.
 *
 * <p>A token of mass m acts on the others like m tokens in one place; the mass is 1 unless said otherwise.
 *
 * <p>Row-major: coordinate k of token i is at {@code i * d + k}. Immutable and thread-safe; coordinates are copied in and out. n and d are
 * at least one. Tokens may coincide.
 */
public final class Tokens {
    private final int count;
    private final int dimension;
    private final double[] coordinates;
    private final double[] masses;

    private Tokens(
            final int count,
            final int dimension,
            final double[] coordinates,
            final double[] masses) {
        this.count = count;
        this.dimension = dimension;
        this.coordinates = coordinates;
        this.masses = masses;
    }

    /**
     * The n tokens with the given coordinates.
     *
     * @param rowMajor n * d finite coordinates, token after token. Not modified.
     * @throws IllegalArgumentException if n or d is below one, the count of coordinates is wrong, or a coordinate is not finite
     */
    public static Tokens of(final int n, final int d, final double... rowMajor) {
        if (n < 1 || d < 1) {
            throw new IllegalArgumentException(
                    "there must be at least one token of at least one coordinate, was "
                            + n
                            + " tokens of "
                            + d);
        }
        if (rowMajor.length != (long) n * d) {
            throw new IllegalArgumentException(
                    n
                            + " tokens of "
                            + d
                            + " coordinates take "
                            + (long) n * d
                            + " numbers, got "
                            + rowMajor.length);
        }
        for (int k = 0; k < rowMajor.length; k++) {
            if (!Double.isFinite(rowMajor[k])) {
                throw new IllegalArgumentException(
                        "coordinate "
                                + (k % d + 1)
                                + " of token "
                                + (k / d + 1)
                                + " must be finite, was "
                                + rowMajor[k]);
            }
        }
        double[] one = new double[n];
        Arrays.fill(one, 1);
        return new Tokens(n, d, rowMajor.clone(), one);
    }

    /**
     * The same tokens with other masses.
     *
     * @param masses one finite number above 0 for each token. Not modified.
     * @throws IllegalArgumentException if there are more or fewer, or one is out of its range
     */
    public Tokens withMasses(final double... masses) {
        if (masses.length != count) {
            throw new IllegalArgumentException(
                    count + " tokens take " + count + " masses, got " + masses.length);
        }
        for (int i = 0; i < count; i++) {
            if (!(masses[i] > 0) || Double.isInfinite(masses[i])) {
                throw new IllegalArgumentException(
                        "mass of token "
                                + (i + 1)
                                + " must be finite and above 0, was "
                                + masses[i]);
            }
        }
        return new Tokens(count, dimension, coordinates, masses.clone());
    }

    /** A copy of the masses, one for each token. */
    public double[] masses() {
        return masses.clone();
    }

    /** n, the number of tokens. */
    public int count() {
        return count;
    }

    /** d, the number of coordinates of a token. */
    public int dimension() {
        return dimension;
    }

    /** Coordinate k of token i, both counted from 0. */
    public double at(final int token, final int coordinate) {
        return coordinates[token * dimension + coordinate];
    }

    /** A copy of the coordinates, row-major. */
    public double[] toArray() {
        return coordinates.clone();
    }

    /** A copy of token i. */
    public double[] token(final int i) {
        return Arrays.copyOfRange(coordinates, i * dimension, (i + 1) * dimension);
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof Tokens o
                && count == o.count
                && dimension == o.dimension
                && Arrays.equals(coordinates, o.coordinates)
                && Arrays.equals(masses, o.masses);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * count + dimension) + Arrays.hashCode(coordinates);
    }

    @Override
    public String toString() {
        return count + " tokens in dimension " + dimension;
    }
}
