// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.attentiondynamics.headless.workflow.WorkflowFolder;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NodeSettingsRO;

/**
 * The path a reader or writer node saves: a kind of file system, what it is relative to, and the
 * path itself.
 */
public final class SavedPath {
    private SavedPath() {}

    /**
     * @param chooser the group of settings with the child {@code path}
     */
    public static Path resolve(final NodeSettingsRO chooser, final WorkflowFolder workflow)
            throws InvalidSettingsException {
        NodeSettingsRO location = chooser.getNodeSettings("path");
        String path = location.getString("path", "");
        if (!location.getBoolean("location_present") || path == null || path.isEmpty()) {
            throw new InvalidSettingsException(
                    "No file is chosen. Choose one in KNIME, or give it by -option.");
        }
        String kind = location.getString("file_system_type");
        String specifier = location.getString("file_system_specifier", "");
        try {
            return switch (kind == null ? "" : kind) {
                case "LOCAL" -> Path.of(path).toAbsolutePath().normalize();
                case "RELATIVE" -> relative(specifier == null ? "" : specifier, path, workflow);
                case "CUSTOM_URL" -> ofUrl(path);
                default -> throw unsupported(path, "the file system " + kind);
            };
        } catch (InvalidPathException e) {
            throw new InvalidSettingsException(
                    "The path \"" + path + "\" cannot be used on this machine. Correct it.", e);
        }
    }

    private static Path relative(
            final String base, final String path, final WorkflowFolder workflow)
            throws InvalidSettingsException {
        return switch (base) {
            case "knime.workflow.data" -> inDataArea(path, workflow);
            case "knime.workflow" -> workflow.relativeToWorkflow(path);
            default -> throw unsupported(path, base);
        };
    }

    private static Path inDataArea(final String path, final WorkflowFolder workflow)
            throws InvalidSettingsException {
        Path file = workflow.dataArea().resolve(path).normalize();
        if (!file.startsWith(workflow.dataArea())) {
            throw new InvalidSettingsException(
                    "The path \""
                            + path
                            + "\" leads out of the workflow data area. Put the file into the folder"
                            + " data.");
        }
        return file;
    }

    private static Path ofUrl(final String url) throws InvalidSettingsException {
        try {
            URI uri = new URI(url);
            if ("file".equals(uri.getScheme())) {
                return Path.of(uri);
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new InvalidSettingsException(
                    "The URL \"" + url + "\" is not well-formed. Correct it.", e);
        }
        throw unsupported(url, "this URL");
    }

    private static InvalidSettingsException unsupported(final String path, final String what) {
        return new InvalidSettingsException(
                "The file \""
                        + path
                        + "\" cannot be reached, because this runner does not support "
                        + what
                        + ". Use a local path, or one relative to the workflow or to its data"
                        + " area.");
    }

    /**
     * A connected file system cannot be honoured, since nothing executes the node that makes the
     * connection.
     */
    public static void requireNoConnection(final NodeSettings creation)
            throws InvalidSettingsException {
        String group = "File System Connection";
        if (creation.containsKey(group) && !creation.getNodeSettings(group).keySet().isEmpty()) {
            throw new InvalidSettingsException(
                    "The node has a File System Connection port, which this runner does not"
                            + " support. Remove the port in KNIME and choose a local file.");
        }
    }
}
