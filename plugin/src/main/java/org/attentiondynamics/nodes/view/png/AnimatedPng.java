// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.png;

import java.nio.ByteBuffer;
import org.attentiondynamics.nodes.view.raster.Raster;

/**
 * An animation as APNG; what does not know APNG shows its first picture. Of later pictures only the
 * rectangle that changed is kept, and of it the pixels that did.
 *
 * <p>Life cycle: add as many pictures as announced, then {@link #bytes} once.
 */
public final class AnimatedPng {
    private static final int MILLIS = 1000;

    private final Chunks chunks;
    private Raster before;
    private int sequence;

    /**
     * @param pictures how many will be added, at least 1
     * @param loops how often all are shown; 0 for ever
     */
    public AnimatedPng(
            final int width,
            final int height,
            final double dotsPerInch,
            final int pictures,
            final int loops) {
        chunks = new Chunks(width, height, dotsPerInch);
        chunks.add("acTL", Chunks.numbers(8).putInt(pictures).putInt(loops).array());
        short unchanged = Rows.UNCHANGED;
        chunks.add(
                "tRNS",
                Chunks.numbers(6)
                        .putShort(unchanged)
                        .putShort(unchanged)
                        .putShort(unchanged)
                        .array());
    }

    /**
     * Adds a picture. It must not be modified until the next one is added.
     *
     * @param millis how long it is shown, in [0, 65535]
     */
    public void add(final Raster picture, final int millis) {
        Part part = before == null ? Part.whole(picture) : Part.changed(before, picture);
        byte keep = 0;
        byte over = 1;
        chunks.add(
                "fcTL",
                Chunks.numbers(26)
                        .putInt(sequence++)
                        .putInt(part.width())
                        .putInt(part.height())
                        .putInt(part.x())
                        .putInt(part.y())
                        .putShort((short) millis)
                        .putShort((short) MILLIS)
                        .put(keep)
                        .put(over)
                        .array());
        if (before == null) {
            chunks.add("IDAT", Rows.ofFirst(picture));
        } else {
            byte[] data = Rows.ofChanges(picture, part, before);
            ByteBuffer numbered = Chunks.numbers(4 + data.length).putInt(sequence++).put(data);
            chunks.add("fdAT", numbered.array());
        }
        before = picture;
    }

    public byte[] bytes() {
        return chunks.end();
    }
}
