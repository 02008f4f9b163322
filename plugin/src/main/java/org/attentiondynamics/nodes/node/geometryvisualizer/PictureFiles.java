// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.List;
import java.util.Optional;
import org.attentiondynamics.nodes.file.PictureFile;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/** The files the settings name; empty where they name none. */
record PictureFiles(Optional<PictureFile> picture, Optional<PictureFile> animation) {
    private static final String SVG = ".svg";
    private static final String PNG = ".png";

    /**
     * Looks where they would be.
     *
     * @throws InvalidSettingsException if one of them cannot be written, as far as can be told before
     */
    static PictureFiles of(final GeometryVisualizerNodeParameters p)
            throws InvalidSettingsException {
        PictureFiles files =
                new PictureFiles(
                        PictureFile.of(p.m_pictureFile, List.of(SVG, PNG), p.m_overwrite),
                        PictureFile.of(p.m_animationFile, List.of(PNG), p.m_overwrite));
        if (files.picture.isPresent() && files.picture.equals(files.animation)) {
            throw new InvalidSettingsException(
                    "Cannot write the animation, because \""
                            + files.picture.get().path()
                            + "\" is the file of the picture too. Enter another path for one of them.");
        }
        return files;
    }

    /** Draws all of them, then writes all of them: who cancels has none. */
    void write(final Pictures pictures, final ExecutionContext exec)
            throws KNIMEException, CanceledExecutionException {
        byte[] drawn = new byte[0];
        if (picture.isPresent()) {
            drawn = picture.get().endsWith(SVG) ? pictures.svg() : pictures.image();
        }
        byte[] film = animation.isPresent() ? pictures.animation(exec) : new byte[0];
        exec.checkCanceled();
        if (picture.isPresent()) {
            picture.get().write(drawn);
        }
        if (animation.isPresent()) {
            animation.get().write(film);
        }
    }
}
