// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes;

import java.util.List;
import java.util.Optional;
import org.attentiondynamics.headless.workflow.WorkflowFolder;
import org.attentiondynamics.standin.node.HostedNode.Configured;
import org.attentiondynamics.standin.node.HostedNode.Executed;
import org.knime.core.data.image.ImageValue;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.image.ImagePortObject;

/** KNIME's Image Writer (Port) for a local file. */
final class ImageWriterNode implements RunnableNode {
    private final WorkflowFolder workflow;
    private NodeSettings model;
    private FileTarget target;

    ImageWriterNode(final WorkflowFolder workflow) {
        this.workflow = workflow;
    }

    @Override
    public void load(final NodeSettings saved, final NodeSettings creation)
            throws InvalidSettingsException {
        SavedPath.requireNoConnection(creation);
        target = FileTarget.of(saved.getNodeSettings("filechooser"), workflow);
        model = saved;
    }

    @Override
    public List<Port> inputs() {
        return List.of(new Port("Image Input", ImagePortObject.TYPE));
    }

    @Override
    public List<Port> outputs() {
        return List.of();
    }

    @Override
    public NodeSettings settings() {
        return model;
    }

    @Override
    public Configured configure(final PortObjectSpec[] in) throws InvalidSettingsException {
        target.requireUsable();
        return new Configured(new PortObjectSpec[0], Optional.empty());
    }

    @Override
    public Executed execute(final PortObject[] in, final ExecutionContext exec)
            throws CanceledExecutionException, KNIMEException {
        ImageValue image = (ImageValue) ((ImagePortObject) in[0]).toDataCell();
        target.write(out -> image.getImageContent().save(out));
        return new Executed(new PortObject[0], new PortObject[0], Optional.empty());
    }

    @Override
    public List<FileTarget> writes() {
        return List.of(target);
    }
}
