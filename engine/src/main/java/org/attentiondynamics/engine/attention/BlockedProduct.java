// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.attention;

/**
 * Products of matrices whose columns are arrays of one row tile: t_a += sum_b c_ab s_b for arrays t_a and s_b and numbers c_ab.
 *
 * <p>Three targets and three sources at a time: nine products for six arrays read and three written, the most that HotSpot still
 * vectorises on every JDK from 17 on, provided that all arrays start at index 0. The side of fewer arrays goes by in the inner loop and so
 * stays in the nearest cache. Every entry is one chain of Math.fma in the order of the sources, whatever the blocks.
 */
final class BlockedProduct {
    private BlockedProduct() {}

    /**
     * targets[a][i] += sum over b of coefficients[a * perTarget + b * perSource] sources[b][i], for a in [from, to), b in [first, last) and i
     * in [0, n); from and to, first and last are multiples of three.
     */
    static void add(
            final double[][] targets,
            final int from,
            final int to,
            final double[][] sources,
            final int first,
            final int last,
            final double[] coefficients,
            final int perTarget,
            final int perSource,
            final int n) {
        if (to - from < last - first) {
            for (int b = first; b < last; b += 3) {
                for (int a = from; a < to; a += 3) {
                    int c = a * perTarget + b * perSource;
                    add(targets, a, sources, b, coefficients, c, perTarget, perSource, n);
                }
            }
        } else {
            for (int a = from; a < to; a += 3) {
                for (int b = first; b < last; b += 3) {
                    int c = a * perTarget + b * perSource;
                    add(targets, a, sources, b, coefficients, c, perTarget, perSource, n);
                }
            }
        }
    }

    private static void add(
            final double[][] targets,
            final int a,
            final double[][] sources,
            final int b,
            final double[] coefficients,
            final int c,
            final int perTarget,
            final int perSource,
            final int n) {
        int d = c + perTarget;
        int e = d + perTarget;
        add(
                n,
                targets[a],
                targets[a + 1],
                targets[a + 2],
                sources[b],
                sources[b + 1],
                sources[b + 2],
                coefficients[c],
                coefficients[c + perSource],
                coefficients[c + 2 * perSource],
                coefficients[d],
                coefficients[d + perSource],
                coefficients[d + 2 * perSource],
                coefficients[e],
                coefficients[e + perSource],
                coefficients[e + 2 * perSource]);
    }

    private static void add(
            final int n,
            final double[] t0,
            final double[] t1,
            final double[] t2,
            final double[] s0,
            final double[] s1,
            final double[] s2,
            final double c00,
            final double c01,
            final double c02,
            final double c10,
            final double c11,
            final double c12,
            final double c20,
            final double c21,
            final double c22) {
        for (int i = 0; i < n; i++) {
            double x0 = s0[i];
            double x1 = s1[i];
            double x2 = s2[i];
            double y0 = t0[i];
            double y1 = t1[i];
            double y2 = t2[i];
            y0 = Math.fma(c02, x2, Math.fma(c01, x1, Math.fma(c00, x0, y0)));
            y1 = Math.fma(c12, x2, Math.fma(c11, x1, Math.fma(c10, x0, y1)));
            y2 = Math.fma(c22, x2, Math.fma(c21, x1, Math.fma(c20, x0, y2)));
            t0[i] = y0;
            t1[i] = y1;
            t2[i] = y2;
        }
    }
}
