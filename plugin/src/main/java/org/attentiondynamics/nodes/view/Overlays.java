// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

/**
 * What is known about a scene's limit and about who follows whom. Arrays are not modified.
 *
 * @param follows the token that each token follows, itself or -1 for none; empty if unknown
 * @param vertices whether each cluster's centre is a vertex of the limit's hull; empty if unknown
 * @param flats directions of the affine subspace through each centre on which its cluster ends, each of
 *     one number per coordinate; none for points; null if unknown
 * @param attention how much each token attends to the one that it follows
 */
public record Overlays(int[] follows, boolean[] vertices, double[][] flats, LinkWeights attention) {
    /** How much tokens attend to those they follow, by frame. */
    @FunctionalInterface
    public interface LinkWeights {
        /**
         * @return in [0, 1]; NaN if unknown
         */
        double at(int frame, int token);
    }

    /** Nothing is known. */
    public static final Overlays NONE =
            new Overlays(new int[0], new boolean[0], null, (frame, token) -> Double.NaN);

    boolean isVertex(final int cluster) {
        return cluster < vertices.length && vertices[cluster];
    }
}
