// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.png;

import org.attentiondynamics.nodes.view.raster.Raster;

/** A picture as PNG of 24-bit colours. */
public final class Png {
    private Png() {}

    /**
     * @param dotsPerInch positive: at which size the picture is meant to be printed
     */
    public static byte[] of(final Raster raster, final double dotsPerInch) {
        Chunks chunks = new Chunks(raster.width(), raster.height(), dotsPerInch);
        chunks.add("IDAT", Rows.of(raster));
        return chunks.end();
    }
}
