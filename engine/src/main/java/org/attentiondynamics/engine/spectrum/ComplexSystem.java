// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.spectrum;

import org.attentiondynamics.engine.tokens.Matrix;

/**
 * (V - (a + i b) I) z = r in complex arithmetic, by elimination with row exchanges: half the work of the real system of twice the size, and
 * along rows, which suits a processor better than along columns.
 *
 * <p>Complex vectors are 2d numbers, real parts first. Cost 8/3 d^3 once, 8 d^2 per right-hand side.
 */
final class ComplexSystem {
    private final int d;
    private final double[][] re;
    private final double[][] im;
    private final int[] order;

    ComplexSystem(final Matrix v, final double a, final double b) {
        this.d = v.rows();
        this.re = new double[d][d];
        this.im = new double[d][d];
        this.order = new int[d];
        for (int i = 0; i < d; i++) {
            order[i] = i;
            for (int j = 0; j < d; j++) {
                re[i][j] = v.at(i, j);
            }
            re[i][i] -= a;
            im[i][i] = -b;
        }
        for (int k = 0; k < d; k++) {
            exchange(k, pivot(k));
            eliminate(k);
        }
    }

    private int pivot(final int k) {
        int best = k;
        for (int i = k + 1; i < d; i++) {
            if (size(i, k) > size(best, k)) {
                best = i;
            }
        }
        return best;
    }

    private double size(final int i, final int k) {
        return Math.abs(re[i][k]) + Math.abs(im[i][k]);
    }

    private void exchange(final int i, final int j) {
        double[] row = re[i];
        re[i] = re[j];
        re[j] = row;
        row = im[i];
        im[i] = im[j];
        im[j] = row;
        int original = order[i];
        order[i] = order[j];
        order[j] = original;
    }

    /** Leaves the factors of row k below the diagonal; not finite if the pivot is 0. */
    private void eliminate(final int k) {
        double[] rk = re[k];
        double[] ik = im[k];
        double square = rk[k] * rk[k] + ik[k] * ik[k];
        double inverseRe = rk[k] / square;
        double inverseIm = -ik[k] / square;
        for (int i = k + 1; i < d; i++) {
            double[] ri = re[i];
            double[] ii = im[i];
            double lr = ri[k] * inverseRe - ii[k] * inverseIm;
            double li = ri[k] * inverseIm + ii[k] * inverseRe;
            for (int j = k + 1; j < d; j++) {
                ri[j] -= lr * rk[j] - li * ik[j];
                ii[j] -= lr * ik[j] + li * rk[j];
            }
            ri[k] = lr;
            ii[k] = li;
        }
    }

    /** z; not finite if the system is singular. The right-hand side is not modified. */
    double[] solve(final double[] r) {
        double[] z = new double[2 * d];
        for (int i = 0; i < d; i++) {
            double sumRe = r[order[i]];
            double sumIm = r[d + order[i]];
            for (int j = 0; j < i; j++) {
                sumRe -= re[i][j] * z[j] - im[i][j] * z[d + j];
                sumIm -= re[i][j] * z[d + j] + im[i][j] * z[j];
            }
            z[i] = sumRe;
            z[d + i] = sumIm;
        }
        for (int i = d - 1; i >= 0; i--) {
            double sumRe = z[i];
            double sumIm = z[d + i];
            for (int j = i + 1; j < d; j++) {
                sumRe -= re[i][j] * z[j] - im[i][j] * z[d + j];
                sumIm -= re[i][j] * z[d + j] + im[i][j] * z[j];
            }
            double square = re[i][i] * re[i][i] + im[i][i] * im[i][i];
            z[i] = (sumRe * re[i][i] + sumIm * im[i][i]) / square;
            z[d + i] = (sumIm * re[i][i] - sumRe * im[i][i]) / square;
        }
        return z;
    }
}
