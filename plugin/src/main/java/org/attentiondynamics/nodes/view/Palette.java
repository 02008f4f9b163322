// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import org.attentiondynamics.nodes.view.raster.Ink;

/**
 * The inks of a picture. Clusters take the seven chromatic colours of Okabe and Ito, which people
 * with any common colour blindness can tell apart; from the eighth cluster on the colours return
 * with another {@link Marker}.
 *
 * @param edge what outlines of marks are mixed with
 */
record Palette(
        boolean dark,
        Ink paper,
        Ink text,
        Ink muted,
        Ink frame,
        Ink grid,
        Ink floor,
        Ink hullLine,
        Ink hullFill,
        Ink unknown,
        Ink edge) {
    private static final int[] OKABE_ITO = {
        0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0xF0E442
    };

    /** Number of clusters before colours repeat. */
    static final int COLOURS = OKABE_ITO.length;

    private static final Ink WHITE = Ink.opaque(0xFFFFFF);
    private static final Ink BLACK = Ink.opaque(0x000000);

    private static final Palette LIGHT =
            new Palette(
                    false,
                    WHITE,
                    Ink.opaque(0x1B2430),
                    Ink.opaque(0x566170),
                    Ink.opaque(0xB4BCC7),
                    Ink.opaque(0xE9ECF1),
                    Ink.opaque(0xF6F7F9),
                    Ink.opaque(0x7A8798),
                    new Ink(0x0F3B6E, 0.055),
                    Ink.opaque(0x6B7480),
                    BLACK);

    private static final Palette DARK =
            new Palette(
                    true,
                    Ink.opaque(0x12161D),
                    Ink.opaque(0xE8ECF2),
                    Ink.opaque(0xA3ADBA),
                    Ink.opaque(0x4B5666),
                    Ink.opaque(0x222933),
                    Ink.opaque(0x171C24),
                    Ink.opaque(0x8B98AA),
                    new Ink(0xA0C3FF, 0.07),
                    Ink.opaque(0x8D97A5),
                    Ink.opaque(0x12161D));

    static Palette of(final Theme theme) {
        return theme == Theme.DARK ? DARK : LIGHT;
    }

    /** Deep colours are a little lighter on dark paper. */
    Ink cluster(final int cluster) {
        if (cluster < 0) {
            return unknown;
        }
        Ink colour = Ink.opaque(OKABE_ITO[cluster % COLOURS]);
        return dark && colour.lightness() < 0.45 ? colour.mixed(WHITE, 0.18) : colour;
    }

    /**
     * The colour for lines of a cluster: light colours a little deeper on light paper, as a thin
     * line shows less of them.
     */
    Ink clusterLine(final int cluster) {
        Ink colour = cluster(cluster);
        double light = colour.lightness();
        return dark ? colour : colour.mixed(BLACK, light > 0.8 ? 0.28 : light > 0.6 ? 0.1 : 0);
    }

    /** The colour of a cluster as the outline of its marks. */
    Ink clusterEdge(final int cluster) {
        return cluster(cluster).mixed(edge, 0.35);
    }
}
