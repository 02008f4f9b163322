// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import org.attentiondynamics.nodes.host.Memory;
import org.knime.core.node.KNIMEException;

/** The memory that drawing a picture takes. */
final class PictureMemory {
    /** Its colours, what marks cover of it, and the file in the making. */
    private static final double BYTES_OF_A_PIXEL = 16;

    private PictureMemory() {}

    /** Refuses a picture for which memory does not suffice. */
    static void require(final int width, final int height) throws KNIMEException {
        double most = Math.sqrt(Memory.fitting(BYTES_OF_A_PIXEL, 0) / ((double) width * height));
        Memory.require(
                "Cannot draw the image",
                width + " times " + height + " pixels",
                BYTES_OF_A_PIXEL * width * height,
                "Set a width of "
                        + (int) (most * width)
                        + " and a height of "
                        + (int) (most * height));
    }
}
