// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The parallel affine subspaces that tokens lie on: tokens with one tuple of coordinates along all k modes of V with positive real part
 * share a subspace of codimension k.
 */
public final class Subspaces {
    /** Three parallel subspaces have two edges between them; the defect is about further ones. */
    static final int MOST = 3;

    private final int codimension;
    private final TokenClusters tuples;
    private final double[] tolerances;
    private final double share;

    Subspaces(final Approach approach, final TokenClusters tuples) {
        int[] coordinates = approach.expanding();
        this.codimension = coordinates.length;
        this.tuples = tuples;
        this.tolerances = Arrays.stream(coordinates).mapToDouble(approach::tolerance).toArray();
        this.share = approach.share(coordinates);
    }

    /** k. */
    public int codimension() {
        return codimension;
    }

    /** How many distinct subspaces there are. */
    public int count() {
        return tuples.count();
    }

    /** The tokens by subspace. */
    public TokenClusters tuples() {
        return tuples;
    }

    /**
     * The least scale at which at most three subspaces are told apart: the third longest edge of a minimal spanning tree of the tuples.
     * Distances count in tolerances of each coordinate, and are scaled to the share of the slowest: above that share exactly where there
     * are more than three subspaces; 0 where there are at most three.
     *
     * @param counted the subspaces to look at
     */
    double defect(final IntPredicate counted) {
        double[][] centres = tuples.modalCentres();
        double[][] points = new double[centres.length][];
        int m = 0;
        for (int c = 0; c < centres.length; c++) {
            if (counted.test(c)) {
                points[m++] = centres[c];
            }
        }
        if (m <= MOST) {
            return 0;
        }
        double[] edges = spanningEdges(Arrays.copyOf(points, m));
        Arrays.sort(edges);
        return share * edges[edges.length - MOST];
    }

    /** Prim's algorithm. */
    private double[] spanningEdges(final double[][] points) {
        double[] nearest = new double[points.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        double[] edges = new double[points.length - 1];
        int last = 0;
        for (int e = 0; e < edges.length; e++) {
            nearest[last] = Double.NEGATIVE_INFINITY;
            int next = -1;
            for (int p = 0; p < points.length; p++) {
                if (nearest[p] != Double.NEGATIVE_INFINITY) {
                    nearest[p] = Math.min(nearest[p], distance(points[last], points[p]));
                    next = next < 0 || nearest[p] < nearest[next] ? p : next;
                }
            }
            edges[e] = nearest[next];
            last = next;
        }
        return edges;
    }

    private double distance(final double[] p, final double[] q) {
        double largest = 0;
        for (int k = 0; k < p.length; k++) {
            double way = Math.abs(p[k] - q[k]);
            largest = Math.max(largest, way == 0 ? 0 : way / tolerances[k]);
        }
        return largest;
    }
}
