// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.model;

import java.awt.Font;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.attentiondynamics.engine.tokens.AttentionModel;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.AbstractPortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.PortObjectZipInputStream;
import org.knime.core.node.port.PortObjectZipOutputStream;
import org.knime.core.node.port.PortType;
import org.knime.core.node.port.PortTypeRegistry;

/** An attention model on a wire: every matrix of every head, stored as little-endian doubles. */
public final class AttentionModelPort extends AbstractPortObject {
    /** The type of the port. */
    public static final PortType TYPE =
            PortTypeRegistry.getInstance().getPortType(AttentionModelPort.class);

    private static final String ENTRY = "model.bin";

    private AttentionModel model;

    /** For KNIME's deserialisation only. */
    public AttentionModelPort() {}

    /** Wraps a model. */
    public AttentionModelPort(final AttentionModel model) {
        this.model = model;
    }

    /** The model. */
    public AttentionModel model() {
        return model;
    }

    @Override
    public String getSummary() {
        int heads = model.heads().size();
        return "Attention model: "
                + heads
                + (heads == 1 ? " head" : " heads")
                + ", V "
                + model.heads().get(0).value().size()
                + ", Q and K "
                + model.heads().stream()
                        .map(head -> head.query().size())
                        .distinct()
                        .collect(Collectors.joining(" or "));
    }

    @Override
    public AttentionModelSpec getSpec() {
        return AttentionModelSpec.of(model);
    }

    /** One view, of plain text. */
    @Override
    public JComponent[] getViews() {
        JTextArea text = new JTextArea(ModelText.of(model));
        text.setEditable(false);
        text.setFont(new Font(Font.MONOSPACED, Font.PLAIN, text.getFont().getSize()));
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setCaretPosition(0);
        JScrollPane view = new JScrollPane(text);
        view.setName("Spectrum and regime");
        return new JComponent[] {view};
    }

    @Override
    protected void save(final PortObjectZipOutputStream out, final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        out.putNextEntry(new ZipEntry(ENTRY));
        ModelBytes.write(model, out);
        out.closeEntry();
    }

    @Override
    protected void load(
            final PortObjectZipInputStream in,
            final PortObjectSpec spec,
            final ExecutionMonitor exec)
            throws IOException, CanceledExecutionException {
        ZipEntry entry = in.getNextEntry();
        if (entry == null || !ENTRY.equals(entry.getName())) {
            throw new IOException(
                    "Cannot read the attention model, because its entry \""
                            + ENTRY
                            + "\" is missing.");
        }
        model = ModelBytes.read(in);
    }

    /** KNIME's serializer of the model. */
    public static final class Serializer extends AbstractPortObjectSerializer<AttentionModelPort> {}
}
