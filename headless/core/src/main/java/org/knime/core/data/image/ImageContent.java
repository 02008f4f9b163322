// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.IOException;
import java.io.OutputStream;
import org.knime.core.data.DataCell;

/** An image that can be painted, stored and put into a cell. */
public interface ImageContent {
    void paint(Graphics2D g, int width, int height);

    Dimension getPreferredSize();

    String getSummary();

    DataCell toImageCell();

    void save(OutputStream out) throws IOException;
}
