// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Plots of both kinds, made without functions that runtimes round differently. */
final class PlotSamples {
    static final PictureSize SIZE = PictureSize.onScreen(1200, 900);

    /** Tokens of the attention, in three clusters. */
    static final int TOKENS = 12;

    private static final int FRAMES = 2;
    private static final int HEADS = 5;

    private PlotSamples() {}

    /** At the first frame alike to all; at the last all to the first token of the cluster, and the last row unknown if wanted. */
    static PlotPainter attention(final boolean unknown) {
        return PlotPainter.attention(scene(unknown, "Among these."), Theme.LIGHT);
    }

    static Scene scene(final boolean unknown, final String rule) {
        Floats weights = new Floats((long) FRAMES * TOKENS * TOKENS);
        for (int f = 0; f < FRAMES; f++) {
            for (int i = 0; i < TOKENS; i++) {
                for (int j = 0; j < TOKENS; j++) {
                    double settled = j == i / 4 * 4 ? 1 : 0;
                    boolean missing = unknown && f == 1 && i == TOKENS - 1;
                    weights.add(missing ? Double.NaN : f == 0 ? 1.0 / TOKENS : settled);
                }
            }
        }
        int[] order = new int[TOKENS];
        int[] cluster = new int[TOKENS];
        Arrays.setAll(order, i -> i);
        Arrays.setAll(cluster, i -> i / 4);
        Scene plain =
                Scene.of(
                        "Attention",
                        Scenes.names("Row", 0, TOKENS),
                        new double[] {0, 0.5, 2},
                        new float[3][TOKENS][1],
                        List.of("z1"),
                        cluster,
                        new boolean[TOKENS],
                        new double[0][],
                        "A note.");
        return new Scene(
                plain.title(),
                plain.note(),
                plain.dimension(),
                plain.tokens(),
                plain.times(),
                plain.sent(),
                plain.frames(),
                plain.axes(),
                plain.cluster(),
                plain.leader(),
                plain.follows(),
                plain.centres(),
                plain.vertices(),
                plain.flats(),
                plain.projections(),
                plain.spectrum(),
                plain.series(),
                new Scene.Attention(order, new int[] {0, 2}, weights.base64(), true, rule),
                plain.view(),
                plain.requests());
    }

    static PlotPainter spectra() {
        SplittableRandom random = new SplittableRandom(1);
        List<HeadSpectrum> heads = new ArrayList<>();
        for (int h = 0; h < HEADS; h++) {
            double[] real = new double[6];
            double[] imaginary = new double[6];
            for (int k = 0; k < 6; k += 2) {
                real[k] = random.nextDouble() - 0.5;
                real[k + 1] = real[k];
                imaginary[k] = random.nextDouble();
                imaginary[k + 1] = -imaginary[k];
            }
            heads.add(new HeadSpectrum("head " + h, real, imaginary, h == 2));
        }
        return PlotPainter.spectra(
                "Spectra", "five heads", "A note.", heads, "distinguished", Theme.LIGHT);
    }
}
