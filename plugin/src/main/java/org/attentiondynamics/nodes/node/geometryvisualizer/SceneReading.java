// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.function.BooleanSupplier;
import org.attentiondynamics.nodes.view.Scene;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.node.DefaultView.ViewInput;

/** Scenes of what an executed node keeps: with what its images show, and with what its view does. */
final class SceneReading {
    private SceneReading() {}

    /**
     * The scene that images show: the frames a page would start with, and the attention if it is drawn.
     *
     * @throws KNIMEException if there is nothing to show, or not what is asked for
     */
    static Scene ofImages(
            final Remembered kept,
            final GeometryVisualizerNodeParameters parameters,
            final BooleanSupplier cancelled)
            throws KNIMEException {
        boolean attention = parameters.m_imageShows == ImageContent.ATTENTION;
        try {
            Scene scene =
                    SceneMaker.of(
                            kept.subject(),
                            kept.title(),
                            new GeometryVisualizerViewParameters(),
                            attention ? parameters.m_stripFrames : 1,
                            cancelled);
            if (attention && scene.attention() == null) {
                throw new KNIMEException(
                        "Cannot draw the attention, because the coordinates of some token are not finite at any of the times shown. Choose another "
                                + "content of the image.");
            }
            return scene;
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        } catch (ArithmeticException e) {
            throw new KNIMEException(
                    "Cannot draw the tokens, because "
                            + e.getMessage()
                            + ". Disconnect the attention model.",
                    e);
        }
    }

    /** The scene of inputs that were read once already, when the node executed. */
    static Scene ofView(final ViewInput view) {
        GeometryVisualizerViewParameters parameters = view.getParameters();
        Remembered kept = Remembered.of(view.getInternalPortObjects());
        try {
            return SceneMaker.of(
                    kept.subject(),
                    kept.title(),
                    parameters == null ? new GeometryVisualizerViewParameters() : parameters,
                    AttentionFrames.MOST_FRAMES,
                    () -> false);
        } catch (InvalidSettingsException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
