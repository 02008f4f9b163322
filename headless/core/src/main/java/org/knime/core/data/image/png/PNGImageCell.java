// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image.png;

import java.util.Arrays;
import org.knime.core.data.DataCell;

/** A PNG image in a table. */
public class PNGImageCell extends DataCell implements PNGImageValue {
    private static final long serialVersionUID = 1L;

    private final byte[] png;

    PNGImageCell(final PNGImageContent content) {
        png = content.getByteArray();
    }

    @Override
    public PNGImageContent getImageContent() {
        return new PNGImageContent(png);
    }

    @Override
    public String getImageExtension() {
        return "png";
    }

    @Override
    protected boolean equalsDataCell(final DataCell dc) {
        return Arrays.equals(png, ((PNGImageCell) dc).png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    @Override
    public String toString() {
        return "PNG, " + png.length + " bytes";
    }
}
