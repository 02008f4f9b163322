// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.view.png;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The file format around a picture: a signature, then chunks with a name and a checksum. */
final class Chunks {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final double METRES_PER_INCH = 0.0254;

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    /** Starts a file of 24-bit colours. */
    Chunks(final int width, final int height, final double dotsPerInch) {
        file.writeBytes(SIGNATURE);
        byte bits = 8;
        byte truecolour = 2;
        add(
                "IHDR",
                numbers(13)
                        .putInt(width)
                        .putInt(height)
                        .put(bits)
                        .put(truecolour)
                        .put(new byte[3])
                        .array());
        int dotsPerMetre = (int) Math.round(dotsPerInch / METRES_PER_INCH);
        byte metres = 1;
        add("pHYs", numbers(9).putInt(dotsPerMetre).putInt(dotsPerMetre).put(metres).array());
    }

    static ByteBuffer numbers(final int bytes) {
        return ByteBuffer.allocate(bytes);
    }

    void add(final String type, final byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        file.writeBytes(numbers(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(numbers(4).putInt((int) checksum.getValue()).array());
    }

    byte[] end() {
        add("IEND", new byte[0]);
        return file.toByteArray();
    }
}
