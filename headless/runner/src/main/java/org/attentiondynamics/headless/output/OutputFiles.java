// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.attentiondynamics.headless.execution.NodeResult;
import org.attentiondynamics.headless.outcome.Causes;
import org.attentiondynamics.headless.outcome.RunException;
import org.attentiondynamics.headless.workflow.SavedNode;
import org.attentiondynamics.headless.workflow.Sha256;
import org.attentiondynamics.standin.HostExecution;
import org.attentiondynamics.standin.PortFiles;
import org.attentiondynamics.standin.node.HostedView;
import org.knime.core.data.image.ImageValue;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.CanceledExecutionException;
import org.knime.core.node.port.AbstractPortObject;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.image.ImagePortObject;

/** Writes what the nodes have made, one folder a node. */
final class OutputFiles {
    private static final LocalDateTime FIRST_ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path root;
    private final Path scratch;
    private final String workflowName;
    private final BooleanSupplier cancelled;

    /**
     * @param cancelled asked often; once true, writing ends with a CancellationException
     */
    OutputFiles(
            final Path root,
            final Path scratch,
            final String workflowName,
            final BooleanSupplier cancelled) {
        this.root = root;
        this.scratch = scratch;
        this.workflowName = workflowName;
        this.cancelled = cancelled;
    }

    /**
     * A file that was written.
     *
     * @param port the name of the output port; empty for the view
     * @param path relative to the root, with slashes
     */
    record WrittenFile(
            Optional<String> port, String path, String sha256, Optional<BufferedDataTable> table) {}

    List<WrittenFile> write(final NodeResult result) throws IOException, RunException {
        requireNotCancelled();
        SavedNode node = result.node().saved();
        Optional<HostedView> view = result.node().node().view(result.executed());
        if (result.outputs().isEmpty() && view.isEmpty()) {
            return List.of();
        }
        Path folder = Files.createDirectory(root.resolve(node.id() + "-" + Slug.of(node.name())));
        List<WrittenFile> files = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < result.outputs().size(); i++) {
            String port = result.node().node().outputs().get(i).name();
            String stem = unique(Slug.of(port), taken);
            files.add(written(folder, stem, port, result.outputs().get(i)));
        }
        if (view.isPresent()) {
            requireNotCancelled();
            Path file = folder.resolve("view.html");
            write(view.get(), node, file);
            files.add(
                    new WrittenFile(
                            Optional.empty(), path(file), Sha256.ofFile(file), Optional.empty()));
        }
        return files;
    }

    private void write(final HostedView view, final SavedNode node, final Path file)
            throws IOException, RunException {
        try {
            ViewFile.write(view, node.name() + " - " + workflowName, file);
        } catch (
                RuntimeException
                        e) { // a fault of the node must not look like a fault of the runner
            throw RunException.execution(
                    "Cannot make the view of "
                            + node.title()
                            + ", because it fails unexpectedly: "
                            + Causes.of(e)
                            + ". Run again with --stacktrace and report the output to its author.",
                    e);
        }
    }

    private void requireNotCancelled() {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private static String unique(final String stem, final Set<String> taken) {
        String free = stem;
        for (int i = 2; !taken.add(free); i++) {
            free = stem + "-" + i;
        }
        return free;
    }

    private WrittenFile written(
            final Path folder, final String stem, final String port, final PortObject object)
            throws IOException {
        Path file;
        Optional<BufferedDataTable> table = Optional.empty();
        if (object instanceof BufferedDataTable made) {
            file = folder.resolve(stem + ".csv");
            table = Optional.of(made);
            TableFile.write(made, file, cancelled);
        } else if (object instanceof ImagePortObject image) {
            ImageValue value = (ImageValue) image.toDataCell();
            file = folder.resolve(stem + "." + Slug.of(value.getImageExtension()));
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                value.getImageContent().save(out);
            }
        } else {
            file = folder.resolve(stem + ".zip");
            writeObject(object, file);
        }
        return new WrittenFile(Optional.of(port), path(file), Sha256.ofFile(file), table);
    }

    private void writeObject(final PortObject object, final Path file) throws IOException {
        if (!(object instanceof AbstractPortObject storable)) {
            throw new IOException(
                    "the runner cannot store objects of " + object.getClass().getName());
        }
        Path dated = Files.createTempFile(scratch, "port", ".zip");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(dated))) {
            PortFiles.write(
                    storable,
                    out,
                    HostExecution.context(scratch, (fraction, message) -> {}, cancelled));
        } catch (CanceledExecutionException e) {
            throw (CancellationException) new CancellationException().initCause(e);
        }
        copyStored(dated, file);
    }

    /**
     * Neither when it was made nor which zlib Java has may change the bytes, so entries are stored:
     * equal objects are equal files.
     */
    private static void copyStored(final Path dated, final Path file) throws IOException {
        try (ZipFile in = new ZipFile(dated.toFile());
                OutputStream target = Files.newOutputStream(file);
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(target))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry stored = new ZipEntry(entry.getName());
                stored.setTimeLocal(FIRST_ZIP_TIME);
                stored.setMethod(ZipEntry.STORED);
                stored.setSize(entry.getSize());
                stored.setCrc(entry.getCrc());
                out.putNextEntry(stored);
                in.getInputStream(entry).transferTo(out);
            }
        }
    }

    private String path(final Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
