// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.port.image;

import java.io.IOException;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import org.knime.core.data.DataCell;
import org.knime.core.data.image.ImageContent;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.AbstractPortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** An image on a wire. */
public class ImagePortObject extends AbstractPortObject {
    public static final PortType TYPE =
            PortTypeRegistry.getInstance().getPortType(ImagePortObject.class);

    private final ImageContent content;
    private final ImagePortObjectSpec spec;

    public ImagePortObject(final ImageContent content, final ImagePortObjectSpec spec) {
        this.content = content;
        this.spec = spec;
    }

    @Override
    public String getSummary() {
        return content.getSummary();
    }

    @Override
    public ImagePortObjectSpec getSpec() {
        return spec;
    }

    public DataCell toDataCell() {
        return content.toImageCell();
    }

    @Override
    public JComponent[] getViews() {
        return new JComponent[0];
    }

    @Override
    protected void save(final PortObjectZipOutputStream out, final ExecutionMonitor exec)
            throws IOException {
        out.putNextEntry(new ZipEntry("image"));
        content.save(out);
        out.closeEntry();
    }

    @Override
    protected void load(
            final PortObjectZipInputStream in,
            final PortObjectSpec loaded,
            final ExecutionMonitor exec)
            throws IOException {
        throw new IOException("images are not stored outside KNIME");
    }
}
