// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** Scenes of every kind that a picture can be of, made without functions that runtimes round differently. */
enum Sample {
    POLYTOPE_IN_THE_PLANE(40, 2, 5, 0, new double[0][], look -> look, 1),
    POLYTOPE_IN_SPACE(40, 3, 6, 0, new double[0][], look -> look, 1),
    LINES(40, 2, 3, 1, new double[][] {{0, 1}}, look -> look, 1),
    PLANES(60, 3, 3, 2, new double[][] {{0, 1, 0}, {0, 0, 1}}, look -> look, 1),
    OVER_TIME(30, 1, 4, 0, new double[0][], look -> look, 1),
    DARK(40, 3, 9, 0, new double[0][], look -> look.in(Theme.DARK), 1),
    STRIP(
            30,
            2,
            4,
            0,
            new double[0][],
            look -> look.showing(EnumSet.complementOf(EnumSet.of(Layer.LINKS))),
            3),
    STRIP_IN_SPACE(30, 3, 3, 0, null, look -> look, 4),
    MODES(50, 5, 4, 1, new double[][] {{0, 0, 0, 0, 1}}, look -> look.along(modes()), 1),
    NO_TOKEN(0, 2, 0, 0, null, look -> look, 1),
    ONE_TOKEN(1, 3, 1, 0, new double[0][], look -> look, 1);

    private static final int FRAMES = 30;

    private final int tokens;
    private final int dimension;
    private final int clusters;
    private final int free; // coordinates, the last ones, that do not cluster
    private final double[][] flats;
    private final UnaryOperator<Look> look;
    private final int panels;

    Sample(
            final int tokens,
            final int dimension,
            final int clusters,
            final int free,
            final double[][] flats,
            final UnaryOperator<Look> look,
            final int panels) {
        this.tokens = tokens;
        this.dimension = dimension;
        this.clusters = clusters;
        this.free = free;
        this.flats = flats;
        this.look = look;
        this.panels = panels;
    }

    private static Projection modes() {
        return new Projection(
                "Leading modes 1 and 2",
                List.of("mode 1", "mode 2"),
                new double[][] {{0.5, 0.5, 0.5, 0.5, 0}, {0.75, -0.75, 0, 0, 0.5}});
    }

    Scene scene() {
        SplittableRandom random = new SplittableRandom(ordinal());
        double[][] centres = points(random, clusters);
        double[][] starts = points(random, tokens);
        int[] cluster = new int[tokens];
        boolean[] leader = new boolean[tokens];
        Arrays.setAll(cluster, token -> token % clusters);
        float[][][] z = new float[FRAMES][tokens][dimension];
        double[] times = new double[FRAMES];
        for (int f = 0; f < FRAMES; f++) {
            times[f] = f / 8.0;
            double left = (1 - f / (FRAMES - 1.0)) * (1 - f / (FRAMES - 1.0));
            for (int token = 0; token < tokens; token++) {
                leader[token] = token < clusters;
                for (int c = 0; c < dimension; c++) {
                    boolean free = c >= dimension - this.free;
                    double to = free ? starts[token][c] : centres[cluster[token]][c];
                    double bend = 3 * left * (1 - left) * (token % 3 - 1) * (c % 2 + 0.5);
                    z[f][token][c] = (float) (to + left * (starts[token][c] - to) + bend);
                }
            }
        }
        return Scene.of(
                "Tokens <" + name().toLowerCase(Locale.ROOT) + ">",
                Scenes.names("Row", 0, tokens),
                times,
                z,
                Scenes.names("z", 1, dimension),
                cluster,
                leader,
                centres,
                "A note & more.");
    }

    private double[][] points(final SplittableRandom random, final int count) {
        double[][] points = new double[count][dimension];
        for (double[] point : points) {
            Arrays.setAll(point, c -> random.nextDouble() * 10 - 5);
        }
        return points;
    }

    Overlays overlays() {
        int[] follows = new int[tokens];
        Arrays.setAll(follows, token -> token % clusters);
        boolean[] vertices = new boolean[clusters];
        for (int cluster = 0; cluster < clusters; cluster++) {
            vertices[cluster] = cluster != 1;
        }
        return new Overlays(follows, vertices, flats, (frame, token) -> token % 8 / 8.0);
    }

    ScenePainter painter() {
        Scene scene = scene();
        return ScenePainter.of(scene, overlays(), look.apply(Look.usual(scene)));
    }

    Frames frames() {
        return Frames.spread(scene(), panels);
    }

    PictureSize size() {
        return panels == 1 ? PictureSize.onScreen(1200, 900) : PictureSize.onScreen(1500, 560);
    }
}
