// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image.png;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Image;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.image.ImageContent;

/** The bytes of a PNG file. */
public class PNGImageContent implements ImageContent {
    public static final DataType TYPE = DataType.getType(PNGImageCell.class);

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;
    private static final int HEADER = 24;

    private final byte[] png;

    public PNGImageContent(final byte[] bytes) {
        png = Objects.requireNonNull(bytes, "An image needs its bytes.").clone();
    }

    /** Reads the stream to its end and leaves it open. */
    public PNGImageContent(final InputStream in) throws IOException {
        png = in.readAllBytes();
    }

    public byte[] getByteArray() {
        return png.clone();
    }

    public Image getImage() {
        try {
            final Image image = ImageIO.read(new ByteArrayInputStream(png));
            if (image == null) {
                throw new IllegalStateException("These bytes are no image that can be read.");
            }
            return image;
        } catch (final IOException e) {
            throw new UncheckedIOException("The PNG image cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void paint(final Graphics2D g, final int width, final int height) {
        g.drawImage(getImage(), 0, 0, width, height, null);
    }

    @Override
    public Dimension getPreferredSize() {
        final ByteBuffer header = ByteBuffer.wrap(png);
        if (png.length < HEADER || header.getLong(0) != SIGNATURE) {
            throw new IllegalStateException("These bytes do not begin like a PNG file.");
        }
        return new Dimension(header.getInt(WIDTH_AT), header.getInt(HEIGHT_AT));
    }

    @Override
    public String getSummary() {
        final Dimension size = getPreferredSize();
        return "PNG image, " + size.width + " x " + size.height + " pixels";
    }

    @Override
    public DataCell toImageCell() {
        return new PNGImageCell(this);
    }

    @Override
    public void save(final OutputStream out) throws IOException {
        out.write(png);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof PNGImageContent && Arrays.equals(((PNGImageContent) o).png, png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }
}
