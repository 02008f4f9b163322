// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.nodes.file;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.util.FileUtil;

/**
 * The local file a text of the settings names: an absolute path, or a URL such as knime://knime.workflow/data/model.safetensors.
 *
 * @param goal how a sentence begins that refuses a text, such as "Cannot find the weights"
 * @param missing what to do if there is no text
 * @param remote what to do if the file is on another machine
 */
public record LocalPath(String goal, String missing, String remote) {
    /** At least two letters: one is a drive of Windows. */
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    /**
     * The path; whether a file is there is not asked.
     *
     * @throws InvalidSettingsException if the text is empty, a relative path, or no URL of a local file
     */
    public Path of(final String text) throws InvalidSettingsException {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw refused("no file is given", missing, null);
        }
        return URL.matcher(trimmed).matches() ? ofUrl(trimmed) : ofPath(trimmed);
    }

    private Path ofPath(final String text) throws InvalidSettingsException {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException e) {
            throw refused("\"" + text + "\" cannot be a path on this machine", "Correct it", e);
        }
        throw refused(
                "\"" + text + "\" is a relative path",
                "Enter an absolute one, or knime://knime.workflow/data/... for a file inside the workflow",
                null);
    }

    private Path ofUrl(final String text) throws InvalidSettingsException {
        Path path;
        try {
            path = FileUtil.resolveToPath(FileUtil.toURL(text));
        } catch (IOException e) {
            throw refused("\"" + text + "\" has no path: " + e.getMessage(), "Correct it", e);
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            throw refused("\"" + text + "\" is not a well-formed URL", "Correct it", e);
        }
        if (path == null) {
            throw refused("\"" + text + "\" is not on this machine", remote, null);
        }
        return path;
    }

    InvalidSettingsException refused(
            final String because, final String advice, final Throwable cause) {
        return new InvalidSettingsException(
                goal + ", because " + because + ". " + advice + ".", cause);
    }
}
