// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view;

import java.util.Arrays;
import java.util.List;
import org.attentiondynamics.nodes.view.raster.Ink;

/**
 * The inks of weights from 0 to 1, those of the page's heat map: one family of hues whose lightness alone tells weights apart. A weight
 * lies on the scale by its square root, since a hundred tokens that are attended to alike have 0.01 each and should not look like none.
 */
final class WeightScale {
    /** Number of steps of the scale. */
    static final int STEPS = 256;

    private static final WeightScale LIGHT =
            new WeightScale(0xF4F7FB, 0xB9D5EC, 0x5FA3D3, 0x1F64A6, 0x08264F);
    private static final WeightScale DARK =
            new WeightScale(0x1B222C, 0x24507C, 0x3D87B5, 0x86C6CF, 0xF9F3C4);

    private final List<Ink> stops;

    private WeightScale(final int... stops) {
        this.stops = Arrays.stream(stops).mapToObj(Ink::opaque).toList();
    }

    static WeightScale of(final Palette palette) {
        return palette.dark() ? DARK : LIGHT;
    }

    /** Where a weight lies on the scale, in [0, 1]. */
    static double place(final double weight) {
        return Math.sqrt(Math.max(0, Math.min(1, weight)));
    }

    /** The step of a weight, from 0 to STEPS - 1. */
    static int step(final double weight) {
        return (int) Math.round(place(weight) * (STEPS - 1));
    }

    Ink ink(final int step) {
        double at = (double) step / (STEPS - 1) * (stops.size() - 1);
        int before = Math.min((int) at, stops.size() - 2);
        return stops.get(before).mixed(stops.get(before + 1), at - before);
    }
}
