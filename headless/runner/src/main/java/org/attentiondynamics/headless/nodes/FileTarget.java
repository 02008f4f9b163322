// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.nodes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.attentiondynamics.headless.outcome.Causes;
import org.attentiondynamics.headless.workflow.WorkflowFolder;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.KNIMEException;
import org.knime.core.node.NodeSettingsRO;

/**
 * The file a writer node writes, as its file chooser saved it, and what happens if it exists.
 *
 * @param named what the settings say
 * @param file where it is written: the same, unless the run is a rehearsal
 */
public record FileTarget(Path named, Path file, boolean createFolders, IfExists ifExists) {

    /** What to do with a file that exists. */
    public enum IfExists {
        OVERWRITE,
        FAIL,
        APPEND
    }

    /** Writes the content of the file. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException, CanceledExecutionException;
    }

    /**
     * @param chooser the group of settings of the file chooser
     */
    public static FileTarget of(final NodeSettingsRO chooser, final WorkflowFolder workflow)
            throws InvalidSettingsException {
        String policy = chooser.getString("if_path_exists");
        IfExists ifExists =
                switch (policy == null ? "" : policy) {
                    case "overwrite" -> IfExists.OVERWRITE;
                    case "fail" -> IfExists.FAIL;
                    case "append" -> IfExists.APPEND;
                    default ->
                            throw new InvalidSettingsException(
                                    "The setting if_path_exists is \""
                                            + policy
                                            + "\". Use overwrite, append or fail.");
                };
        if (ifExists == IfExists.APPEND && workflow.rehearsal().isPresent()) {
            throw new InvalidSettingsException(
                    "The node appends to a file, so that what it makes depends on what was there"
                            + " before, and cannot be verified. Let the node overwrite the file.");
        }
        Path named = SavedPath.resolve(chooser, workflow);
        try {
            return new FileTarget(
                    named,
                    workflow.written(named),
                    chooser.getBoolean("create_missing_folders"),
                    ifExists);
        } catch (IOException e) {
            throw new InvalidSettingsException(
                    "Cannot make a folder to write "
                            + named.getFileName()
                            + " to, because "
                            + Causes.of(e)
                            + ". Name another temporary folder by -Djava.io.tmpdir.",
                    e);
        }
    }

    /** Whether what is written comes after what the file holds already. */
    public boolean isAppending() {
        return ifExists == IfExists.APPEND && Files.exists(file);
    }

    /** Refuses what is known to fail before any node has executed. */
    public void requireUsable() throws InvalidSettingsException {
        if (ifExists == IfExists.FAIL && Files.exists(file)) {
            throw new InvalidSettingsException(
                    "The file "
                            + file
                            + " exists and the node must not overwrite it."
                            + " Remove the file, or let the node overwrite it.");
        }
        if (!createFolders && file.getParent() != null && !Files.isDirectory(file.getParent())) {
            throw new InvalidSettingsException(
                    "The folder "
                            + file.getParent()
                            + " does not exist and the node must not"
                            + " create it. Create the folder, or let the node do it.");
        }
    }

    /**
     * Writes beside the file and moves into place, so that a failure or a cancelled run leaves the
     * old file as it was.
     */
    public void write(final Content content) throws CanceledExecutionException, KNIMEException {
        try {
            requireUsable();
            if (createFolders && file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Path part = part();
            try {
                writePart(part, content);
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (InvalidSettingsException e) {
            throw new KNIMEException(e.getMessage(), e);
        } catch (IOException e) {
            throw new KNIMEException(
                    "Cannot write "
                            + file
                            + ", because "
                            + Causes.of(e)
                            + ". Check that the folder can be written to and has room.",
                    e);
        }
    }

    /** Not a temporary file of Java, since that would be closed to everybody but its owner. */
    private Path part() throws IOException {
        String name = "." + file.getFileName() + ".part" + ProcessHandle.current().pid();
        return Files.createFile(file.toAbsolutePath().resolveSibling(name));
    }

    private void writePart(final Path part, final Content content)
            throws IOException, CanceledExecutionException {
        if (isAppending()) {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        }
        try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.APPEND)) {
            content.write(out);
        }
    }
}
