// SPDX-License-Identifier: Apache-2.0
package org.attentiondynamics.headless.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.attentiondynamics.headless.outcome.RunException;

/**
 * A .knwf archive: a zip with one workflow folder on top, or the workflow itself.
 *
 * <p>Nothing in it is trusted: every name is checked before the first byte is written, and both the
 * number of entries and the bytes really unpacked (not those the archive declares) are bounded.
 */
final class KnwfArchive {
    private static final int MOST_ENTRIES = 10_000;
    private static final int BUFFER = 1 << 16;

    private final Path given;
    private final long limit;
    private long unpacked;

    private KnwfArchive(final Path given, final long limit) {
        this.given = given;
        this.limit = limit;
    }

    /** Unpacks into {@code target} and returns the folder with workflow.knime. */
    static Path unpack(final Path file, final Path given, final Path target, final long limit)
            throws IOException, RunException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new KnwfArchive(given, limit).unpack(zip, target);
        } catch (ZipException e) {
            throw RunException.load(
                    "Cannot load workflow "
                            + given
                            + ", because it is not a readable zip archive ("
                            + e.getMessage()
                            + "). Export the workflow from KNIME again as .knwf, or name its"
                            + " folder.",
                    e);
        }
    }

    private Path unpack(final ZipFile zip, final Path target) throws IOException, RunException {
        if (zip.size() > MOST_ENTRIES) {
            throw refused(
                    "it has "
                            + zip.size()
                            + " entries and at most "
                            + MOST_ENTRIES
                            + " are unpacked",
                    "Unpack it yourself and name the folder, if you trust it");
        }
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        for (ZipEntry entry : entries) {
            requireInside(entry.getName());
        }
        String prefix = workflowPrefix(entries);
        for (ZipEntry entry : entries) {
            write(zip, entry, target.resolve(entry.getName()));
        }
        return target.resolve(prefix);
    }

    private void requireInside(final String name) throws RunException {
        boolean absolute =
                name.startsWith("/") || name.contains("\\") || name.matches("[A-Za-z]:.*");
        if (absolute || name.indexOf('\0') >= 0 || List.of(name.split("/")).contains("..")) {
            throw refused(
                    "its entry \"" + name + "\" would be written outside of the workflow",
                    "Do not use this file; ask whoever made it for a proper export");
        }
    }

    private String workflowPrefix(final List<? extends ZipEntry> entries) throws RunException {
        List<String> prefixes =
                entries.stream()
                        .map(ZipEntry::getName)
                        .filter(
                                name ->
                                        name.equals(WorkflowFinder.WORKFLOW_FILE)
                                                || name.endsWith("/" + WorkflowFinder.WORKFLOW_FILE)
                                                        && name.split("/").length == 2)
                        .map(
                                name ->
                                        name.substring(
                                                0,
                                                name.length()
                                                        - WorkflowFinder.WORKFLOW_FILE.length()))
                        .distinct()
                        .sorted()
                        .toList();
        if (prefixes.isEmpty()) {
            throw refused(
                    "it holds no workflow.knime", "Export the workflow from KNIME again as .knwf");
        }
        if (prefixes.size() > 1 && !prefixes.get(0).isEmpty()) {
            throw refused(
                    "it holds " + prefixes.size() + " workflows: " + String.join(" ", prefixes),
                    "Export one workflow as .knwf");
        }
        return prefixes.get(0);
    }

    private void write(final ZipFile zip, final ZipEntry entry, final Path path)
            throws IOException, RunException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(path)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                unpacked += n;
                if (unpacked > limit) {
                    throw refused(
                            "it unpacks to more than " + (limit >> 20) + " MiB",
                            "Raise --unpack-limit, if you trust it, or unpack it yourself and name"
                                    + " the folder");
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private RunException refused(final String because, final String advice) {
        return RunException.load(
                "Cannot load workflow " + given + ", because " + because + ". " + advice + ".");
    }
}
