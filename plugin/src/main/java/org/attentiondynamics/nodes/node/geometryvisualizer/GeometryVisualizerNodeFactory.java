// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import org.attentiondynamics.nodes.table.Columns;
import org.attentiondynamics.nodes.table.Labels;
import org.attentiondynamics.nodes.table.TrajectoryTable;
import org.attentiondynamics.nodes.view.Scene;
import org.attentiondynamics.nodes.view.ScenePainter;
import org.attentiondynamics.nodes.view.ViewPage;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;
import org.knime.node.DefaultModel.ConfigureInput;
import org.knime.node.DefaultModel.ConfigureOutput;
import org.knime.node.DefaultModel.ExecuteInput;
import org.knime.node.DefaultModel.ExecuteOutput;
import org.knime.node.DefaultNode;
import org.knime.node.DefaultNodeFactory;

/** The node that shows a trajectory. */
public final class GeometryVisualizerNodeFactory extends DefaultNodeFactory {
    private static final ImagePortObjectSpec IMAGE = new ImagePortObjectSpec(PNGImageContent.TYPE);

    private static final DefaultNode NODE =
            DefaultNode.create()
                    .name("Geometry Visualizer")
                    .icon("geometry-visualizer.png")
                    .shortDescription(
                            "Shows how tokens cluster, as an interactive view and as an image.")
                    .fullDescription(
                            """
                    <p>Shows the rescaled tokens of a trajectory moving to their limit. The view plays the frames, turns three-dimensional scenes and
                    tells each token's cluster and coordinates; the image shows the last frame with the paths that led there.</p>
                    <p>Add the optional port and connect the labelled tokens of a Cluster Detector to colour clusters and mark leaders.</p>
                    """)
                    .sinceVersion(5, 8, 0)
                    .dynamicPorts(
                            p ->
                                    p.addInputPortGroup(
                                                    "Trajectory",
                                                    g ->
                                                            g.name("Trajectory")
                                                                    .description(
                                                                            "The trajectory of an Attention Dynamics Integrator.")
                                                                    .fixed(BufferedDataTable.TYPE))
                                            .addInputPortGroup(
                                                    "Labelled tokens",
                                                    g ->
                                                            g.name("Labelled tokens")
                                                                    .description(
                                                                            "The labelled tokens of a Cluster Detector: cluster and leader of every token.")
                                                                    .optional()
                                                                    .supportedTypes(
                                                                            BufferedDataTable.TYPE))
                                            .addOutputPortGroup(
                                                    "Image",
                                                    g ->
                                                            g.name("Image")
                                                                    .description(
                                                                            "PNG image of the last frame.")
                                                                    .fixed(ImagePortObject.TYPE)))
                    .model(
                            m ->
                                    m.parametersClass(GeometryVisualizerNodeParameters.class)
                                            .configure(GeometryVisualizerNodeFactory::configure)
                                            .execute(GeometryVisualizerNodeFactory::execute))
                    .addView(
                            v ->
                                    v.withoutParameters()
                                            .description(
                                                    "The tokens through time: play, scrub, turn, point at a token.")
                                            .page(
                                                    p ->
                                                            p.fromString(ViewPage::script)
                                                                    .relativePath("geometry.js"))
                                            .initialData(
                                                    rid ->
                                                            rid.data(
                                                                    vi ->
                                                                            scene(
                                                                                    "Rescaled tokens",
                                                                                    vi
                                                                                            .getInternalPortObjects()))))
                    .nodeType(NodeType.Visualizer)
                    .keywords(
                            "transformer",
                            "self-attention",
                            "plot",
                            "animation",
                            "scatter",
                            "polytope",
                            "view",
                            "image");

    /** For KNIME, which creates nodes by this constructor. */
    public GeometryVisualizerNodeFactory() {
        super(NODE);
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out)
            throws InvalidSettingsException {
        in.<GeometryVisualizerNodeParameters>getParameters().validate();
        PortObjectSpec[] specs = in.getInPortSpecs();
        TrajectoryTable.requireTrajectory((DataTableSpec) specs[0]);
        if (specs.length > 1 && specs[1] instanceof DataTableSpec labels) {
            Labels.requireLabels(labels);
        }
        out.setOutSpecs(IMAGE);
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out) throws KNIMEException {
        GeometryVisualizerNodeParameters parameters = in.getParameters();
        PortObject[] tables = in.getInPortObjects();
        Scene scene;
        try {
            scene = read(parameters.m_title, tables);
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
        byte[] png =
                ScenePainter.png(
                        scene, scene.times().length - 1, parameters.m_width, parameters.m_height);
        out.setOutData(new ImagePortObject(new PNGImageContent(png), IMAGE));
        out.setInternalData(tables);
    }

    /** The scene of tables that were read once already, when the node executed. */
    private static Scene scene(final String title, final PortObject[] tables) {
        try {
            return read(title, tables);
        } catch (InvalidSettingsException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static Scene read(final String title, final PortObject[] tables)
            throws InvalidSettingsException {
        TrajectoryTable trajectory = TrajectoryTable.read((BufferedDataTable) tables[0]);
        int d = trajectory.z()[0][0].length;
        int n = trajectory.tokens().size();
        Labels labels =
                tables.length > 1
                        ? Labels.read((BufferedDataTable) tables[1], trajectory.tokens(), d)
                        : Labels.none(n);
        int kept = trajectory.times().length;
        String note =
                kept == trajectory.frames()
                        ? ""
                        : kept + " of " + trajectory.frames() + " frames are shown.";
        return Scene.of(
                title,
                trajectory.tokens(),
                trajectory.times(),
                trajectory.z(),
                Columns.coordinateNames("z", d),
                labels.cluster(),
                labels.leader(),
                labels.centres(),
                note);
    }
}
