// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.tokens;

import java.util.Arrays;

/**
 * A real matrix with finite entries.
 *
 * <p>Row-major: entry (i, j) is at {@code i * columns + j}. Immutable and thread-safe; entries are copied in and out. At least one row
 * and one column.
 */
public final class Matrix {
    private final int rows;
    private final int columns;
    private final double[] entries;

    private Matrix(final int rows, final int columns, final double[] entries) {
        this.rows = rows;
        this.columns = columns;
        this.entries = entries;
    }

    /**
     * The matrix with the given entries.
     *
     * @param rowMajor rows * columns finite entries, row after row. Not modified.
     * @throws IllegalArgumentException if a size is below one, the count of entries is wrong, or an entry is not finite
     */
    public static Matrix of(final int rows, final int columns, final double... rowMajor) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "matrix must have at least one row and one column, was "
                            + rows
                            + "x"
                            + columns);
        }
        if (rowMajor.length != (long) rows * columns) {
            throw new IllegalArgumentException(
                    "a "
                            + rows
                            + "x"
                            + columns
                            + " matrix has "
                            + (long) rows * columns
                            + " entries, got "
                            + rowMajor.length);
        }
        for (int k = 0; k < rowMajor.length; k++) {
            if (!Double.isFinite(rowMajor[k])) {
                throw new IllegalArgumentException(
                        "matrix entry ("
                                + (k / columns + 1)
                                + ", "
                                + (k % columns + 1)
                                + ") must be finite, was "
                                + rowMajor[k]);
            }
        }
        return new Matrix(rows, columns, rowMajor.clone());
    }

    /** The d x d identity. */
    public static Matrix identity(final int d) {
        return scaledIdentity(d, 1);
    }

    /** The d x d matrix {@code factor * I}. */
    public static Matrix scaledIdentity(final int d, final double factor) {
        double[] diagonal = new double[Math.max(d, 0)];
        Arrays.fill(diagonal, factor);
        return diagonal(diagonal);
    }

    /** The square matrix with the given diagonal and zeros elsewhere. */
    public static Matrix diagonal(final double... diagonal) {
        int d = diagonal.length;
        double[] entries = new double[d * d];
        for (int k = 0; k < d; k++) {
            entries[k * d + k] = diagonal[k];
        }
        return of(d, d, entries);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public boolean isSquare() {
        return rows == columns;
    }

    /** Entry (row, column), counted from 0. */
    public double at(final int row, final int column) {
        return entries[row * columns + column];
    }

    /** A copy of the entries, row-major. */
    public double[] toArray() {
        return entries.clone();
    }

    /** The transpose. */
    public Matrix transpose() {
        double[] t = new double[entries.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                t[j * rows + i] = entries[i * columns + j];
            }
        }
        return new Matrix(columns, rows, t);
    }

    /**
     * The product {@code this * other}.
     *
     * @throws IllegalArgumentException if the inner sizes differ, or the product overflows
     */
    public Matrix times(final Matrix other) {
        if (columns != other.rows) {
            throw new IllegalArgumentException(
                    "cannot multiply " + size() + " by " + other.size() + ": inner sizes differ");
        }
        double[] product = new double[rows * other.columns];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                double a = entries[i * columns + k];
                for (int j = 0; j < other.columns; j++) {
                    product[i * other.columns + j] += a * other.entries[k * other.columns + j];
                }
            }
        }
        return of(rows, other.columns, product);
    }

    /**
     * The matrix with every entry multiplied by the factor.
     *
     * @throws IllegalArgumentException if an entry overflows
     */
    public Matrix times(final double factor) {
        double[] multiple = new double[entries.length];
        Arrays.setAll(multiple, k -> factor * entries[k]);
        return of(rows, columns, multiple);
    }

    /** The matrix with the sign of every entry changed. */
    public Matrix negated() {
        return times(-1);
    }

    /** The sum. */
    public Matrix plus(final Matrix other) {
        if (rows != other.rows || columns != other.columns) {
            throw new IllegalArgumentException(
                    "cannot add " + size() + " and " + other.size() + ": sizes differ");
        }
        double[] sum = new double[entries.length];
        Arrays.setAll(sum, k -> entries[k] + other.entries[k]);
        return of(rows, columns, sum);
    }

    /** The largest absolute entry. */
    public double maxNorm() {
        double max = 0;
        for (double e : entries) {
            max = Math.max(max, Math.abs(e));
        }
        return max;
    }

    /** max |M_ij - M_ji|; positive infinity if the matrix is not square. */
    public double asymmetry() {
        if (!isSquare()) {
            return Double.POSITIVE_INFINITY;
        }
        double max = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < i; j++) {
                max = Math.max(max, Math.abs(at(i, j) - at(j, i)));
            }
        }
        return max;
    }

    /** "rows x columns", as messages show it. */
    public String size() {
        return rows + "x" + columns;
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof Matrix m
                && rows == m.rows
                && columns == m.columns
                && Arrays.equals(entries, m.entries);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows + columns) + Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return "Matrix " + size() + " " + Arrays.toString(entries);
    }
}
