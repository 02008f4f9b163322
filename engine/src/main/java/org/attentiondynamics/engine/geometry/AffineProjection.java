// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.geometry;

/**
 * The point nearest to the origin of the affine hull of points that come and go.
 *
 * <p>With the points q_k lifted to a_k = (q_k, 1), A = (a_1 .. a_n) and e the last unit vector, let u minimise |e - A u| and r = e - A u.
 * Then s = sum u_k is positive, the nearest point is x = sum u_k q_k / s, and r = (-s x, 1 - s) is orthogonal to every a_k. A is kept as
 * Q R, where u = R^-1 Q^T e and r = e - Q Q^T e; a point is added by orthogonalising twice and removed by plane rotations.
 *
 * <p>Points should be of size 1. The error of r is some 2^-53. Where r is small, and with it the distance, that leaves few digits of its
 * direction and none of a small weight: then r and u are refined, with e - r - A u formed in twice the working precision, until r
 * has the full relative precision.
 *
 * <p>Cost O(n d) to add, remove and solve. No allocation after construction but for results. Not thread-safe.
 *
 * <p>Sources: J. Daniel, W. Gragg, L. Kaufman, G. Stewart, Mathematics of Computation 30 (1976), 772-795 (coming and going); A. Björck,
 * BIT 7 (1967), 257-278 (refinement).
 */
final class AffineProjection {
    /** Of the lifted point: what is left of a dependent one after orthogonalisation is rounding. */
    private static final double DEPENDENT = 0x1p-50;

    /** Below this size of r, rounding costs more than a fifth of the digits of its direction. */
    private static final double SMALL = 0x1p-10;

    private static final int MOST_REFINEMENTS = 3;

    private final int rows; // d + 1
    private final double[][] lifted; // a_k
    private final double[][] q; // orthonormal columns
    private final double[][] r; // r[column][row], row <= column
    private final double[] high; // u = high + low
    private final double[] low;
    private final double[] residual;
    private final double[] defect;
    private final double[] defectLow;
    private int size;

    AffineProjection(final int dimension) {
        rows = dimension + 1;
        lifted = new double[rows][rows];
        q = new double[rows][rows];
        r = new double[rows][rows];
        high = new double[rows];
        low = new double[rows];
        residual = new double[rows];
        defect = new double[rows];
        defectLow = new double[rows];
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** Adds the point p - origin in the last place; false, and nothing is changed, if it lies in the affine hull up to rounding. */
    boolean add(final double[] p, final double[] origin) {
        if (size == rows) {
            return false;
        }
        double[] a = lifted[size];
        for (int c = 0; c < rows - 1; c++) {
            a[c] = p[c] - origin[c];
        }
        a[rows - 1] = 1;
        double[] v = q[size];
        System.arraycopy(a, 0, v, 0, rows);
        double[] column = r[size];
        for (int k = 0; k < size; k++) {
            column[k] = 0;
        }
        orthogonalise(v, column);
        orthogonalise(v, column);
        double norm = Math.sqrt(dot(v, v, rows));
        if (norm <= DEPENDENT * Math.sqrt(dot(a, a, rows))) {
            return false;
        }
        for (int c = 0; c < rows; c++) {
            v[c] /= norm;
        }
        column[size] = norm;
        size++;
        return true;
    }

    private void orthogonalise(final double[] v, final double[] coefficients) {
        for (int k = 0; k < size; k++) {
            double along = dot(q[k], v, rows);
            coefficients[k] += along;
            addMultiple(v, -along, q[k]);
        }
    }

    /** Removes the k-th point; those after it move up. */
    void remove(final int k) {
        moveToEnd(lifted, k);
        moveToEnd(r, k);
        size--;
        for (int i = k; i < size; i++) {
            double norm = Math.hypot(r[i][i], r[i][i + 1]);
            double cos = r[i][i] / norm;
            double sin = r[i][i + 1] / norm;
            r[i][i] = norm;
            for (int column = i + 1; column < size; column++) {
                double upper = r[column][i];
                double lower = r[column][i + 1];
                r[column][i] = cos * upper + sin * lower;
                r[column][i + 1] = cos * lower - sin * upper;
            }
            for (int c = 0; c < rows; c++) {
                double left = q[i][c];
                double right = q[i + 1][c];
                q[i][c] = cos * left + sin * right;
                q[i + 1][c] = cos * right - sin * left;
            }
        }
    }

    private void moveToEnd(final double[][] columns, final int k) {
        double[] moved = columns[k];
        System.arraycopy(columns, k + 1, columns, k, size - 1 - k);
        columns[size - 1] = moved;
    }

    /** Projects anew, after points came or went. At least one point is needed. */
    void solve() {
        for (int c = 0; c < rows; c++) {
            residual[c] = 0;
        }
        residual[rows - 1] = 1;
        for (int k = 0; k < size; k++) {
            high[k] = q[k][rows - 1];
            low[k] = 0;
            addMultiple(residual, -high[k], q[k]);
        }
        solveUpper(high);
        if (dot(residual, residual, rows) < SMALL * SMALL) {
            refine();
        }
    }

    /** Newton steps for r + A u = e, A^T r = 0. */
    private void refine() {
        for (int step = 0; step < MOST_REFINEMENTS; step++) {
            formDefect();
            double[] h = new double[size];
            for (int k = 0; k < size; k++) {
                h[k] = -dot(lifted[k], residual, rows);
            }
            solveLower(h);
            double[] du = new double[size];
            for (int k = 0; k < size; k++) {
                double along = dot(q[k], defect, rows);
                du[k] = along - h[k];
                addMultiple(defect, h[k] - along, q[k]);
            }
            solveUpper(du);
            for (int k = 0; k < size; k++) {
                double sum = high[k] + (low[k] + du[k]);
                low[k] = (high[k] - sum) + (low[k] + du[k]);
                high[k] = sum;
            }
            for (int c = 0; c < rows; c++) {
                residual[c] += defect[c];
            }
            if (dot(defect, defect, rows) <= 0x1p-100 * dot(residual, residual, rows)) {
                return;
            }
        }
    }

    /** defect = e - r - A u, summed in twice the working precision. */
    private void formDefect() {
        for (int c = 0; c < rows; c++) {
            defect[c] = c == rows - 1 ? 1 : 0;
            defectLow[c] = 0;
            subtract(c, residual[c], 0);
        }
        for (int k = 0; k < size; k++) {
            double[] a = lifted[k];
            for (int c = 0; c < rows; c++) {
                double product = a[c] * high[k];
                subtract(c, product, Math.fma(a[c], high[k], -product) + a[c] * low[k]);
            }
        }
        for (int c = 0; c < rows; c++) {
            defect[c] += defectLow[c];
        }
    }

    private void subtract(final int c, final double value, final double valueLow) {
        double before = defect[c];
        double after = before - value;
        double taken = before - after;
        defectLow[c] += (before - (after + taken)) + (taken - value) - valueLow;
        defect[c] = after;
    }

    private void solveUpper(final double[] b) {
        for (int k = size - 1; k >= 0; k--) {
            b[k] /= r[k][k];
            for (int i = 0; i < k; i++) {
                b[i] -= r[k][i] * b[k];
            }
        }
    }

    private void solveLower(final double[] b) {
        for (int k = 0; k < size; k++) {
            b[k] = (b[k] - dot(r[k], b, k)) / r[k][k];
        }
    }

    /** The weight of the k-th point in the nearest point. The weights sum to one. */
    double weight(final int k) {
        return high[k] / sum();
    }

    /** The distance of the origin from the affine hull. */
    double distance() {
        return Math.sqrt(dot(residual, residual, rows - 1)) / sum();
    }

    /** A positive multiple of -x: it points from the affine hull to the origin. */
    double[] normal() {
        double[] result = new double[rows - 1];
        System.arraycopy(residual, 0, result, 0, rows - 1);
        return result;
    }

    private double sum() {
        return 1 - residual[rows - 1];
    }

    private static void addMultiple(final double[] v, final double factor, final double[] w) {
        for (int c = 0; c < v.length; c++) {
            v[c] += factor * w[c];
        }
    }

    private static double dot(final double[] a, final double[] b, final int length) {
        double sum = 0;
        for (int c = 0; c < length; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }
}
