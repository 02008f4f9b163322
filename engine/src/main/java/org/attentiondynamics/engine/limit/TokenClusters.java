// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.engine.limit;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.attentiondynamics.engine.geometry.Clusters;
import org.attentiondynamics.engine.geometry.ExtremePoints;
import org.attentiondynamics.engine.geometry.Heights;
import org.attentiondynamics.engine.tokens.Matrix;

/**
 * Tokens joined into clusters along some modal coordinates of V: two are linked if they differ along each by at most its tolerance, and a
 * cluster is a maximal set joined by links. No number of clusters is asked for.
 *
 * <p>The centres c_1..c_m span a polytope. Some are its vertices; a cluster is in the set S of Theorem 3.1 where c^T B c = max_v c^T B v.
 * Along no coordinate all tokens form one cluster. Immutable.
 */
public final class TokenClusters {
    private final Clusters clusters;
    private final double[][] centres;
    private final double[] spread;
    private final double[] defects;
    private final List<Integer> vertices;
    private final double share;

    private TokenClusters(
            final Approach approach,
            final int[] coordinates,
            final Matrix modalForm,
            final BooleanSupplier cancelled) {
        double[][] points = approach.points(coordinates);
        double[] tolerances = Arrays.stream(coordinates).mapToDouble(approach::tolerance).toArray();
        double[] extents = Arrays.stream(coordinates).mapToDouble(approach::extent).toArray();
        this.clusters = Clusters.of(points, tolerances, cancelled);
        this.centres = clusters.centres(points);
        this.spread = spread(points, extents);
        this.defects = defects(coordinates, modalForm, cancelled);
        this.share = approach.share(coordinates);
        double tolerance = Arrays.stream(tolerances).max().orElse(0);
        this.vertices = ExtremePoints.of(centres, tolerance, cancelled);
    }

    static TokenClusters along(
            final Approach approach,
            final int[] coordinates,
            final Matrix modalForm,
            final BooleanSupplier cancelled) {
        return new TokenClusters(approach, coordinates, modalForm, cancelled);
    }

    /** The number of clusters. */
    public int count() {
        return clusters.count();
    }

    /** The cluster of each token, numbered from 0 in the order of their first tokens. */
    public int[] labels() {
        return clusters.label().clone();
    }

    /** How many tokens each cluster has. */
    public int[] sizes() {
        return clusters.sizes();
    }

    /** The mean of each cluster in the modal coordinates it was found along. */
    public double[][] modalCentres() {
        return Arrays.stream(centres).map(double[]::clone).toArray(double[][]::new);
    }

    /** The clusters that are vertices of the hull of all centres, ascending. */
    public List<Integer> vertices() {
        return vertices;
    }

    /** How many tokens are in clusters that are no vertices. */
    public int tokensOffVertices() {
        int[] sizes = sizes();
        return label().length - vertices.stream().mapToInt(c -> sizes[c]).sum();
    }

    /** The largest distance of a token from its cluster's centre, for each cluster, relative to the extent of each coordinate. */
    public double[] spread() {
        return spread.clone();
    }

    /** max_v c^T B v - c^T B c for each cluster c, relative to the largest |c^T B v|; 0 exactly where a cluster is in S. */
    public double[] selfDominanceDefects() {
        return defects.clone();
    }

    /**
     * What a defect can be for a cluster in S: four of its terms each move by the share of the extent that tokens may still be away.
     */
    public double selfDominanceTolerance() {
        return 4 * share;
    }

    /** The clusters in S within the tolerance, ascending. */
    public List<Integer> selfDominant() {
        return IntStream.range(0, count())
                .filter(c -> defects[c] <= selfDominanceTolerance())
                .boxed()
                .toList();
    }

    int[] label() {
        return clusters.label();
    }

    Clusters clusters() {
        return clusters;
    }

    private double[] spread(final double[][] points, final double[] extents) {
        double[] result = new double[count()];
        for (int i = 0; i < points.length; i++) {
            int c = label()[i];
            for (int m = 0; m < extents.length; m++) {
                double distance = Math.abs(points[i][m] - centres[c][m]);
                result[c] = Math.max(result[c], extents[m] > 0 ? distance / extents[m] : 0);
            }
        }
        return result;
    }

    private double[] defects(
            final int[] coordinates, final Matrix form, final BooleanSupplier cancelled) {
        Heights heights = new Heights(centres, cancelled);
        double[] excess = new double[count()];
        double[] query = new double[coordinates.length];
        double[] opposite = new double[query.length];
        double largest = Double.MIN_NORMAL;
        for (int c = 0; c < excess.length; c++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            Arrays.fill(query, 0);
            for (int a = 0; a < query.length; a++) {
                for (int b = 0; b < query.length; b++) {
                    query[b] += centres[c][a] * form.at(coordinates[a], coordinates[b]);
                }
            }
            double most = heights.greatest(query, Double.NEGATIVE_INFINITY);
            excess[c] = Math.max(0, most - score(query, centres[c]));
            Arrays.setAll(opposite, k -> -query[k]);
            largest = heights.greatest(opposite, Math.max(largest, most));
        }
        for (int c = 0; c < excess.length; c++) {
            excess[c] /= largest;
        }
        return excess;
    }

    private static double score(final double[] query, final double[] key) {
        double sum = 0;
        for (int k = 0; k < key.length; k++) {
            sum += query[k] * key[k];
        }
        return sum;
    }
}
