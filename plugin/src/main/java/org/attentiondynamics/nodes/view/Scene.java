// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a picture of a run shows: n tokens of dimension d at F times, and what is known of them.
 *
 * <p>The components are also the page's initial data, so their names are a contract with plugin/js-src/src/data/scene.js. Tokens, frames,
 * clusters and coordinates count from 0. Positions may be NaN or infinite; a picture leaves those tokens out and says so. Arrays are neither
 * copied nor modified: a scene is made to be drawn or sent at once, and the positions can be large.
 *
 * @param title heading, in the user's words
 * @param note what is not shown, and what was found, below the picture; may be empty
 * @param dimension d, at least 1
 * @param tokens name of each of the n tokens
 * @param times time of each of the F frames
 * @param sent the frames whose positions are in frames, increasing, the first and the last among them
 * @param frames positions at the frames sent, as base64 of little-endian float32, frame-major, then token, then coordinate
 * @param axes name of each of the d coordinates
 * @param cluster cluster of each token; -1 where unknown
 * @param leader whether some token follows each token
 * @param follows the token each token follows at the last frame; -1 where unknown
 * @param centres centre of each cluster, indexed as in cluster; may be empty
 * @param vertices whether each cluster is a vertex of the hull of the limit; empty if that is not known
 * @param flats orthonormal directions of the affine subspaces through the centres that clusters lie on in the limit; none for points, null
 *     if nothing is known of the limit
 * @param projections other coordinates to draw along
 * @param spectrum the eigenvalues of V; null if V is not known
 * @param series what was measured through time
 * @param attention attention between tokens; null if it is not known
 * @param view how the page looks when it opens
 * @param requests calls of the data service that a page without its node is given the answers to
 */
public record Scene(
        String title,
        String note,
        int dimension,
        List<String> tokens,
        double[] times,
        int[] sent,
        String frames,
        List<String> axes,
        int[] cluster,
        boolean[] leader,
        int[] follows,
        double[][] centres,
        boolean[] vertices,
        double[][] flats,
        List<Projection> projections,
        Spectrum spectrum,
        List<Series> series,
        Attention attention,
        View view,
        List<Request> requests) {

    /**
     * Coordinates other than the tokens' own: row . z.
     *
     * @param name what they are
     * @param axes name of each
     * @param rows one row of d numbers for each
     */
    public record Projection(String name, List<String> axes, double[][] rows) {}

    /**
     * The d eigenvalues of V with multiplicity.
     *
     * @param leading which of them have the largest real part
     */
    public record Spectrum(double[] real, double[] imaginary, int[] leading) {}

    /** Something measured through time; NaN where it was not. */
    public record Series(String name, double[] times, double[] values) {}

    /**
     * The attention between m tokens.
     *
     * @param order the tokens, by cluster
     * @param frames the frames whose weights are here, increasing
     * @param weights base64 of little-endian float32: frame-major, m x m, row i what token order[i] gives to token order[j]
     * @param onDemand whether the data service knows the other frames
     * @param rule which tokens, which head and which attention, in a sentence
     */
    public record Attention(
            int[] order, int[] frames, String weights, boolean onDemand, String rule) {}

    /**
     * How a page looks when it opens.
     *
     * @param along COORDINATES, LEADING_MODES or PRINCIPAL_COMPONENTS
     * @param axes which of these to draw, counted from 1; the third is 0 for a picture in the plane
     * @param speed how many times as fast as usual frames are played
     * @param theme AUTOMATIC, LIGHT or DARK
     */
    public record View(
            String along,
            int[] axes,
            boolean paths,
            boolean hull,
            boolean limit,
            boolean leaders,
            boolean links,
            boolean centres,
            boolean attention,
            boolean overTime,
            boolean spectrum,
            double speed,
            String theme) {
        /** Of d coordinates the first three, all marks but links, no panels. */
        public static View plain(final int d) {
            int[] axes = {1, Math.min(2, d), d >= 3 ? 3 : 0};
            return new View(
                    "COORDINATES",
                    axes,
                    true,
                    true,
                    true,
                    true,
                    false,
                    true,
                    false,
                    false,
                    false,
                    1,
                    "AUTOMATIC");
        }
    }

    /** A call of the data service. */
    public record Request(String method, List<Integer> params) {}

    public Scene {
        tokens = List.copyOf(tokens);
        axes = List.copyOf(axes);
        projections = List.copyOf(projections);
        series = List.copyOf(series);
        requests = List.copyOf(requests);
        int n = tokens.size();
        require(dimension >= 1, "dimension must be at least 1", dimension);
        require(times.length >= 1, "a scene must have at least one frame", times.length);
        require(sent.length >= 1, "a scene must be sent at least one frame", sent.length);
        require(axes.size() == dimension, "one axis name per coordinate needed", axes.size());
        require(cluster.length == n, "one cluster per token needed", cluster.length);
        require(leader.length == n, "one leader flag per token needed", leader.length);
        require(follows.length == n, "one leader per token needed", follows.length);
        for (double[] centre : centres) {
            require(
                    centre.length == dimension,
                    "one number per coordinate of a centre needed",
                    centre.length);
        }
    }

    /**
     * The scene of the given positions, of which nothing more is known.
     *
     * @param z positions by frame, token and coordinate, the same shape in every frame. Not modified.
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
        int[] follows = new int[tokens.size()];
        Arrays.fill(follows, -1);
        return new Scene(
                title,
                note,
                axes.size(),
                tokens,
                times,
                IntStream.range(0, times.length).toArray(),
                encode(z, tokens.size(), axes.size()),
                axes,
                cluster,
                leader,
                follows,
                centres,
                new boolean[0],
                null,
                List.of(),
                null,
                List.of(),
                null,
                View.plain(axes.size()),
                List.of());
    }

    /** The scene of the frames sent alone: all its frames have their positions. */
    public Scene sentAlone() {
        return new Scene(
                title,
                note,
                dimension,
                tokens,
                Arrays.stream(sent).mapToDouble(f -> times[f]).toArray(),
                IntStream.range(0, sent.length).toArray(),
                frames,
                axes,
                cluster,
                leader,
                follows,
                centres,
                vertices,
                flats,
                projections,
                spectrum,
                series,
                null,
                view,
                List.of());
    }

    private static String encode(final float[][][] z, final int n, final int d) {
        Floats floats = new Floats((long) z.length * n * d);
        for (float[][] frame : z) {
            require(frame.length == n, "one row per token needed in every frame", frame.length);
            for (float[] token : frame) {
                require(token.length == d, "one number per coordinate needed", token.length);
                for (float coordinate : token) {
                    floats.add(coordinate);
                }
            }
        }
        return floats.base64();
    }

    private static void require(final boolean holds, final String rule, final long value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", was " + value);
        }
    }
}
