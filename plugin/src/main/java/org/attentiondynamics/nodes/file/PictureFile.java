// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;

/**
 * A file that a picture is written to, as a whole or not at all: the bytes go to a draft beside it, which then takes its place.
 *
 * @param path absolute
 * @param replaces whether a file that is there already is replaced
 */
public record PictureFile(Path path, boolean replaces) {
    private static final LocalPath LOCAL =
            new LocalPath(
                    "Cannot write the picture", "Enter a path", "Enter a path on this machine");

    /**
     * The file a text names; empty if the text is.
     *
     * @param endings what its name may end with, such as ".png"
     * @throws InvalidSettingsException if the text is no path, the ending is another, there is no such folder, or the file is there already and
     *     must not be replaced
     */
    public static Optional<PictureFile> of(
            final String text, final List<String> endings, final boolean replaces)
            throws InvalidSettingsException {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Path path = LOCAL.of(text);
        PictureFile file = new PictureFile(path, replaces);
        if (path.getFileName() == null || endings.stream().noneMatch(file::endsWith)) {
            throw LOCAL.refused(
                    "\"" + path + "\" does not end with " + String.join(" or ", endings),
                    "Correct the name of the file",
                    null);
        }
        if (!Files.isDirectory(path.getParent())) {
            throw LOCAL.refused(
                    "there is no folder \"" + path.getParent() + "\"",
                    "Create it, or enter another path",
                    null);
        }
        if (Files.isDirectory(path) || !replaces && Files.exists(path)) {
            throw LOCAL.refused(
                    "\"" + path + "\" exists already",
                    "Enter another path, or switch on \"Overwrite files\" to replace a file",
                    null);
        }
        return Optional.of(file);
    }

    /** Whether the name ends so, whichever way it is written. */
    public boolean endsWith(final String ending) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /**
     * Writes all bytes beside the file.
     *
     * @param cancelled asked at every piece; once it is, a CancellationException ends the writing
     * @throws KNIMEException if they cannot be written; then, as when cancelled, nothing is left behind
     */
    public PictureDraft draft(final byte[] bytes, final BooleanSupplier cancelled)
            throws KNIMEException {
        return PictureDraft.of(this, bytes, cancelled);
    }
}
