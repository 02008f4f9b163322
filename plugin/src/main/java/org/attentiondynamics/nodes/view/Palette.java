// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.awt.Color;

/**
 * The inks of a picture. Clusters take the seven chromatic colours of Okabe and Ito, which people
 * with any common colour blindness can tell apart; from the eighth cluster on the colours return
 * with another {@link Marker}.
 */
final class Palette {
    static final Color PAPER = new Color(0xFFFFFF);
    static final Color TEXT = new Color(0x1B2430);
    static final Color MUTED = new Color(0x5B6675);
    static final Color FRAME = new Color(0xB4BCC7);
    static final Color GRID = new Color(0xE9ECF1);
    static final Color FLOOR = new Color(0xF6F7F9);
    static final Color HULL_LINE = new Color(0x7A8798);
    static final Color HULL_FILL = new Color(0x0F, 0x3B, 0x6E, 14);
    static final Color UNKNOWN = new Color(0x6B7480);

    private static final int[] OKABE_ITO = {
        0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0xF0E442
    };

    /** Number of clusters before colours repeat. */
    static final int COLOURS = OKABE_ITO.length;

    private Palette() {}

    static Color cluster(final int cluster) {
        return cluster < 0 ? UNKNOWN : new Color(OKABE_ITO[cluster % COLOURS]);
    }

    /**
     * The colour for lines of a cluster: light colours a little deeper, as a thin line shows less
     * of them.
     */
    static Color clusterLine(final int cluster) {
        Color colour = cluster(cluster);
        double light =
                (0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue())
                        / 255;
        return mixed(colour, Color.BLACK, light > 0.8 ? 0.28 : light > 0.6 ? 0.1 : 0);
    }

    static Color faded(final Color colour, final double alpha) {
        int a = (int) Math.round(255 * Math.max(0, Math.min(1, alpha)));
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), a);
    }

    /** The colour mixed with black, for outlines that must be seen on paper. */
    static Color deeper(final Color colour) {
        return mixed(colour, Color.BLACK, 0.35);
    }

    static Color mixed(final Color from, final Color to, final double share) {
        return new Color(
                mixed(from.getRed(), to.getRed(), share),
                mixed(from.getGreen(), to.getGreen(), share),
                mixed(from.getBlue(), to.getBlue(), share));
    }

    private static int mixed(final int from, final int to, final double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
