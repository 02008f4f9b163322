// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import org.ejml.data.DMatrixRMaj;

/**
 * H - sigma I for a real upper Hessenberg matrix H and a complex sigma, factored as elimination steps with pivots times an upper
 * triangular U.
 *
 * <p>A pivot below rounding of H is put up to it, as inverse iteration at an eigenvalue asks for. Cost O(d^2) for the factors and for each
 * vector. A complex vector has its d real parts first, then its d imaginary parts.
 */
final class ShiftedHessenberg {
    private final int d;
    private final double[] re;
    private final double[] im;
    private final double[] stepRe;
    private final double[] stepIm;
    private final boolean[] swapped;

    /** @param h upper Hessenberg, of entries about 1. Not modified. */
    ShiftedHessenberg(final DMatrixRMaj h, final Eigenvalue sigma) {
        this.d = h.numRows;
        this.re = h.data.clone();
        this.im = new double[d * d];
        this.stepRe = new double[d];
        this.stepIm = new double[d];
        this.swapped = new boolean[d];
        for (int k = 0; k < d; k++) {
            re[k * d + k] -= sigma.re();
            im[k * d + k] = -sigma.im();
        }
        for (int k = 0; k < d; k++) {
            if (k + 1 < d) {
                swapped[k] = size(k + 1, k) > size(k, k);
                if (swapped[k]) {
                    swapRows(k);
                }
            }
            if (size(k, k) < Math.ulp(1.0)) {
                re[k * d + k] = Math.ulp(1.0);
                im[k * d + k] = 0;
            }
            if (k + 1 < d) {
                eliminate(k);
            }
        }
    }

    private double size(final int i, final int j) {
        return Math.abs(re[i * d + j]) + Math.abs(im[i * d + j]);
    }

    private void swapRows(final int k) {
        for (int j = k; j < d; j++) {
            swap(re, k * d + j, (k + 1) * d + j);
            swap(im, k * d + j, (k + 1) * d + j);
        }
    }

    private static void swap(final double[] a, final int i, final int j) {
        double kept = a[i];
        a[i] = a[j];
        a[j] = kept;
    }

    /** Subtracts from row k + 1 the multiple of row k that leaves it 0 in column k. */
    private void eliminate(final int k) {
        int row = k * d;
        int next = row + d;
        double a = re[next + k];
        double b = im[next + k];
        double c = re[row + k];
        double s = im[row + k];
        double square = c * c + s * s;
        double p = (a * c + b * s) / square;
        double q = (b * c - a * s) / square;
        stepRe[k] = p;
        stepIm[k] = q;
        for (int j = k; j < d; j++) {
            re[next + j] -= p * re[row + j] - q * im[row + j];
            im[next + j] -= p * im[row + j] + q * re[row + j];
        }
    }

    /** x <- (H - sigma I)^{-1} x. */
    void solve(final double[] x) {
        for (int k = 0; k + 1 < d; k++) {
            if (swapped[k]) {
                swap(x, k, k + 1);
                swap(x, d + k, d + k + 1);
            }
            subtract(x, k + 1, stepRe[k], stepIm[k], k);
        }
        for (int i = d - 1; i >= 0; i--) {
            double sumRe = x[i];
            double sumIm = x[d + i];
            for (int j = i + 1, e = i * d + j; j < d; j++, e++) {
                sumRe -= re[e] * x[j] - im[e] * x[d + j];
                sumIm -= re[e] * x[d + j] + im[e] * x[j];
            }
            divide(x, i, sumRe, sumIm, im[i * d + i]);
        }
    }

    /** x <- ((H - sigma I)^H)^{-1} x. */
    void solveAdjoint(final double[] x) {
        for (int i = 0; i < d; i++) {
            divide(x, i, x[i], x[d + i], -im[i * d + i]);
            for (int j = i + 1, e = i * d + j; j < d; j++, e++) {
                x[j] -= re[e] * x[i] + im[e] * x[d + i];
                x[d + j] -= re[e] * x[d + i] - im[e] * x[i];
            }
        }
        for (int k = d - 2; k >= 0; k--) {
            subtract(x, k, stepRe[k], -stepIm[k], k + 1);
            if (swapped[k]) {
                swap(x, k, k + 1);
                swap(x, d + k, d + k + 1);
            }
        }
    }

    /** x_i <- x_i - (p + i q) x_j. */
    private void subtract(
            final double[] x, final int i, final double p, final double q, final int j) {
        x[i] -= p * x[j] - q * x[d + j];
        x[d + i] -= p * x[d + j] + q * x[j];
    }

    /** x_i <- (a + i b) / U_ii, the imaginary part of U_ii as given. */
    private void divide(
            final double[] x, final int i, final double a, final double b, final double s) {
        double c = re[i * d + i];
        double square = c * c + s * s;
        x[i] = (a * c + b * s) / square;
        x[d + i] = (b * c - a * s) / square;
    }
}
