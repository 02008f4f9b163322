// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;

/**
 * What a picture of a run shows: n tokens of dimension d at every frame, and what was found about
 * them.
 *
 * <p>The components are also the page's initial data, so their names are a contract with
 * plugin/js-src/src/data/scene.js. Positions may be NaN or infinite; a picture leaves those tokens
 * out and says so. Arrays are neither copied nor modified: a scene is made to be drawn or sent at
 * once, and the positions can be large.
 *
 * @param title heading, in the user's words
 * @param dimension d, at least 1
 * @param tokens name of each of the n tokens
 * @param times time of each frame, increasing
 * @param frames positions as base64 of little-endian float32, frame-major, then token, then
 *     coordinate; empty text when n = 0
 * @param axes name of each of the d coordinates
 * @param cluster cluster of each token, numbered from 0; -1 where unknown
 * @param leader whether each token is a leader
 * @param centres centre of each cluster, indexed as in cluster; may be empty
 * @param note one sentence below the picture; may be empty
 */
public record Scene(
        String title,
        int dimension,
        List<String> tokens,
        double[] times,
        String frames,
        List<String> axes,
        int[] cluster,
        boolean[] leader,
        double[][] centres,
        String note) {

    public Scene {
        tokens = List.copyOf(tokens);
        axes = List.copyOf(axes);
        int n = tokens.size();
        require(dimension >= 1, "dimension must be at least 1", dimension);
        require(times.length >= 1, "a scene must have at least one frame", times.length);
        require(axes.size() == dimension, "one axis name per coordinate needed", axes.size());
        require(cluster.length == n, "one cluster per token needed", cluster.length);
        require(leader.length == n, "one leader flag per token needed", leader.length);
        for (double[] centre : centres) {
            require(
                    centre.length == dimension,
                    "one number per coordinate of a centre needed",
                    centre.length);
        }
    }

    /**
     * The scene of the given positions.
     *
     * @param z positions by frame, token and coordinate, the same shape in every frame. Not
     *     modified.
     */
    public static Scene of(
            final String title,
            final List<String> tokens,
            final double[] times,
            final float[][][] z,
            final List<String> axes,
            final int[] cluster,
            final boolean[] leader,
            final double[][] centres,
            final String note) {
        require(z.length == times.length, "one frame per time needed", z.length);
        String frames = encode(z, tokens.size(), axes.size());
        return new Scene(
                title, axes.size(), tokens, times, frames, axes, cluster, leader, centres, note);
    }

    private static String encode(final float[][][] z, final int n, final int d) {
        long bytes = 4L * z.length * n * d;
        require(bytes <= Integer.MAX_VALUE / 2, "too many positions for one scene, bytes", bytes);
        ByteBuffer buffer = ByteBuffer.allocate((int) bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (float[][] frame : z) {
            require(frame.length == n, "one row per token needed in every frame", frame.length);
            for (float[] token : frame) {
                require(token.length == d, "one number per coordinate needed", token.length);
                for (float coordinate : token) {
                    buffer.putFloat(coordinate);
                }
            }
        }
        return Base64.getEncoder().encodeToString(buffer.array());
    }

    private static void require(final boolean holds, final String rule, final long value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", was " + value);
        }
    }
}
