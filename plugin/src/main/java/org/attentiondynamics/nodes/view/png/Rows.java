// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.png;

import org.attentiondynamics.nodes.view.raster.Raster;

/**
 * The rows of a picture as PNG compresses them: each byte less a guess from its neighbours, by the
 * one of five rules that leaves the smallest numbers in the row.
 */
final class Rows {
    /** The colour that animations take for see-through. */
    static final int UNCHANGED = 0x000000;

    /** What is compressed, as 0xRRGGBB. */
    private interface Pixels {
        int rgb(int x, int y);
    }

    private static final int PIXEL = 3;
    private static final int RULES = 5;

    private final Deflate deflate = new Deflate();
    private final int bytes;
    private byte[] row;
    private byte[] above;
    private final byte[][] guessed = new byte[RULES][];

    private Rows(final int width) {
        bytes = PIXEL * width;
        row = new byte[bytes];
        above = new byte[bytes];
        for (int rule = 0; rule < RULES; rule++) {
            guessed[rule] = new byte[1 + bytes];
            guessed[rule][0] = (byte) rule;
        }
    }

    /** The compressed pixels of a picture. */
    static byte[] of(final Raster raster) {
        return of(raster, Part.whole(raster), (x, y) -> raster.rgb(x, y));
    }

    /**
     * The compressed pixels of a part of a picture of an animation.
     *
     * @param before the picture that is shown until then; its pixels that stay become the one
     *     see-through colour
     */
    static byte[] ofChanges(final Raster raster, final Part part, final Raster before) {
        return of(
                raster,
                part,
                (x, y) ->
                        raster.rgb(x, y) == before.rgb(x, y) ? UNCHANGED : seen(raster.rgb(x, y)));
    }

    /** The compressed pixels of an animation's first picture. */
    static byte[] ofFirst(final Raster raster) {
        return of(raster, Part.whole(raster), (x, y) -> seen(raster.rgb(x, y)));
    }

    /** A colour that is not taken for see-through: black becomes the darkest blue. */
    private static int seen(final int rgb) {
        return rgb == UNCHANGED ? UNCHANGED + 1 : rgb;
    }

    private static byte[] of(final Raster raster, final Part part, final Pixels pixels) {
        Rows rows = new Rows(part.width());
        for (int y = part.y(); y < part.y() + part.height(); y++) {
            raster.demand().require(rows.bytes);
            rows.add(pixels, part.x(), y);
        }
        return rows.deflate.finish();
    }

    private void add(final Pixels pixels, final int fromX, final int y) {
        for (int at = 0; at < bytes; at += PIXEL) {
            int rgb = pixels.rgb(fromX + at / PIXEL, y);
            row[at] = (byte) (rgb >> 16);
            row[at + 1] = (byte) (rgb >> 8);
            row[at + 2] = (byte) rgb;
        }
        int best = guess();
        deflate.write(guessed[best], 0, 1 + bytes);
        byte[] done = above;
        above = row;
        row = done;
    }

    /** Fills what the rules leave, and says which leaves least. */
    private int guess() {
        long[] sizes = new long[RULES];
        for (int i = 0; i < bytes; i++) {
            int left = i < PIXEL ? 0 : row[i - PIXEL] & 0xFF;
            int up = above[i] & 0xFF;
            int upLeft = i < PIXEL ? 0 : above[i - PIXEL] & 0xFF;
            sizes[0] += leave(0, i, 0);
            sizes[1] += leave(1, i, left);
            sizes[2] += leave(2, i, up);
            sizes[3] += leave(3, i, left + up >> 1);
            sizes[4] += leave(4, i, nearest(left, up, upLeft));
        }
        int best = 0;
        for (int rule = 1; rule < RULES; rule++) {
            best = sizes[rule] < sizes[best] ? rule : best;
        }
        return best;
    }

    private int leave(final int rule, final int at, final int guess) {
        byte left = (byte) (row[at] - guess);
        guessed[rule][1 + at] = left;
        return Math.abs(left);
    }

    /** Paeth's guess: the neighbour nearest to what a plane through all three would give. */
    private static int nearest(final int left, final int up, final int upLeft) {
        int toLeft = Math.abs(up - upLeft);
        int toUp = Math.abs(left - upLeft);
        int toUpLeft = Math.abs(left + up - 2 * upLeft);
        return toLeft <= toUp && toLeft <= toUpLeft ? left : toUp <= toUpLeft ? up : upLeft;
    }
}
