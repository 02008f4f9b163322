// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.concurrent.CancellationException;
import org.attentiondynamics.nodes.host.Cancellation;
import org.attentiondynamics.nodes.model.AttentionModelPort;
import org.attentiondynamics.nodes.view.ViewPage;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeFactory.NodeType;
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
                    <p>A trajectory is all it needs. Ports that can be added show more:</p>
                    <ul>
                    <li><i>Labelled tokens</i>: clusters in colours, leaders ringed, links from tokens to their leaders.</li>
                    <li><i>Tables of the Cluster Detector</i>: clusters mark the vertices of the limit; through time draws rank, clusters and hull
                    vertices as curves; limit geometry and attention add the verdict and the rank to the note.</li>
                    <li><i>Attention model</i>: lines or planes the tokens approach, the attention matrix, the spectrum of V, and tokens drawn along the
                    leading modes.</li>
                    </ul>
                    <p>Of trajectories of more than 20 million numbers every k-th frame is shown, and if 50 frames are still too many, some of the tokens,
                    leaders first; the note says which.</p>
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
                                            .addInputPortGroup(
                                                    "Tables of the Cluster Detector",
                                                    g ->
                                                            g.name("Tables of the Cluster Detector")
                                                                    .description(
                                                                            "Other output tables of the Cluster Detector, in any order: clusters, limit geometry, attention, through "
                                                                                    + "time. They are told apart by their columns.")
                                                                    .extendable()
                                                                    .supportedTypes(
                                                                            BufferedDataTable.TYPE))
                                            .addInputPortGroup(
                                                    "Attention model",
                                                    g ->
                                                            g.name("Attention model")
                                                                    .description(
                                                                            "The model the tokens were integrated with.")
                                                                    .optional()
                                                                    .supportedTypes(
                                                                            AttentionModelPort
                                                                                    .TYPE))
                                            .addOutputPortGroup(
                                                    "Image",
                                                    g ->
                                                            g.name("Image")
                                                                    .description(
                                                                            "PNG image: the last frame, or what the settings say.")
                                                                    .fixed(ImagePortObject.TYPE))
                                            .addOutputPortGroup(
                                                    "Frames",
                                                    g ->
                                                            g.name("Frames")
                                                                    .description(
                                                                            "One row a frame, evenly spread over those of the trajectory: its time and its PNG image.")
                                                                    .optional()
                                                                    .supportedTypes(
                                                                            BufferedDataTable
                                                                                    .TYPE)))
                    .model(
                            m ->
                                    m.parametersClass(GeometryVisualizerNodeParameters.class)
                                            .configure(GeometryVisualizerNodeFactory::configure)
                                            .execute(GeometryVisualizerNodeFactory::execute))
                    .addView(
                            v ->
                                    v.parametersClass(GeometryVisualizerViewParameters.class)
                                            .description(
                                                    "The tokens through time: play, scrub, turn, choose axes, point at a token; with the attention, its rank and the "
                                                            + "spectrum of V beside them.")
                                            .page(
                                                    p ->
                                                            p.fromString(ViewPage::script)
                                                                    .relativePath("geometry.js"))
                                            .initialData(rid -> rid.data(SceneReading::ofView))
                                            .dataService(
                                                    rds ->
                                                            rds.handler(
                                                                    vi ->
                                                                            new SceneService(
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
                            "image",
                            "chart",
                            "3D",
                            "SVG",
                            "PNG")
                    .addExternalResource(
                            "https://arxiv.org/abs/2305.05465",
                            "The emergence of clusters in self-attention dynamics");

    /** For KNIME, which creates nodes by this constructor. */
    public GeometryVisualizerNodeFactory() {
        super(NODE);
    }

    static void configure(final ConfigureInput in, final ConfigureOutput out)
            throws InvalidSettingsException {
        GeometryVisualizerNodeParameters parameters = in.getParameters();
        parameters.validate();
        Connected.requireUsable(in.getInPortSpecs());
        if (parameters.m_imageShows == ImageContent.ATTENTION) {
            Connected.requireModel(in.getInPortSpecs());
        }
        PictureFiles.of(parameters);
        out.setOutSpec(0, IMAGE);
        if (in.getOutPortTypes().length > 1) {
            out.setOutSpec(1, FramesTable.SPEC);
        }
    }

    static void execute(final ExecuteInput in, final ExecuteOutput out)
            throws CanceledExecutionException, KNIMEException {
        ExecutionContext exec = in.getExecutionContext();
        try {
            draw(in, out, new Cancellation(exec));
        } catch (CancellationException e) {
            exec.checkCanceled();
            throw e;
        }
    }

    private static void draw(
            final ExecuteInput in, final ExecuteOutput out, final Cancellation cancelled)
            throws CanceledExecutionException, KNIMEException {
        GeometryVisualizerNodeParameters parameters = in.getParameters();
        ExecutionContext exec = in.getExecutionContext();
        Remembered kept =
                new Remembered(parameters.m_title, parameters.m_layerSize, in.getInPortObjects());
        PictureMemory.require(parameters.m_width, parameters.m_height);
        exec.setMessage("reading the trajectory");
        Pictures pictures =
                new Pictures(
                        SceneReading.ofImages(kept, parameters, cancelled), parameters, cancelled);
        exec.setMessage("drawing the image");
        out.setOutData(0, new ImagePortObject(new PNGImageContent(pictures.image()), IMAGE));
        if (in.getOutPortTypes().length > 1) {
            out.setOutData(1, FramesTable.of(pictures, exec));
        }
        out.setInternalData(kept.objects(exec));
        files(parameters).write(pictures, exec, cancelled);
    }

    private static PictureFiles files(final GeometryVisualizerNodeParameters parameters)
            throws KNIMEException {
        try {
            return PictureFiles.of(parameters);
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        }
    }
}
