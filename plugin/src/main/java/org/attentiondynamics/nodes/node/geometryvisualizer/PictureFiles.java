// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.node.geometryvisualizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.attentiondynamics.nodes.file.PictureDraft;
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

    /**
     * Draws all of them, then writes all of them beside their places, then moves all of them there: who cancels has none.
     *
     * @param cancelled asked at every piece of a file; once it is, a CancellationException ends the writing
     */
    void write(
            final Pictures pictures, final ExecutionContext exec, final BooleanSupplier cancelled)
            throws KNIMEException, CanceledExecutionException {
        byte[] drawn = new byte[0];
        if (picture.isPresent()) {
            drawn = picture.get().endsWith(SVG) ? pictures.svg() : pictures.image();
        }
        byte[] film = animation.isPresent() ? pictures.animation(exec) : new byte[0];
        List<PictureDraft> drafts = new ArrayList<>();
        try {
            if (picture.isPresent()) {
                drafts.add(picture.get().draft(drawn, cancelled));
            }
            if (animation.isPresent()) {
                drafts.add(animation.get().draft(film, cancelled));
            }
            exec.checkCanceled();
            for (PictureDraft draft : drafts) {
                draft.publish();
            }
        } finally {
            drafts.forEach(PictureDraft::close);
        }
    }
}
